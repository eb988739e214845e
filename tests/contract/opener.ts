import { once } from 'node:events'
import { openDatabase } from '@/lib/database/open'

// Opens a database at a sign, so that several processes do it at the same moment.
console.log('ready')
await once(process.stdin, 'data')
process.stdin.destroy()

const database = openDatabase(process.argv[2] ?? '')
await database.prepare()
await database.close()
