import { openDatabase } from '@/lib/database/open'
import { signUp } from '@/lib/newsletter/subscription'
import { addressOf, friday } from './newsletter'

// node --import tsx tests/support/sign-up-many.ts LOCATION AMOUNT: a process of its own that signs so many people up.
const [location = '', amount = '0'] = process.argv.slice(2)
const database = openDatabase(location)

await Promise.all(
  Array.from({ length: Number(amount) }, (_, turn) => signUp(database, addressOf(`reader-${turn}`), friday)),
)
await database.close()
