import { readConfig } from '@/lib/config'
import { openSharedDatabase } from '@/lib/database/shared'
import { openRateLimit } from '@/lib/http/shared-rate-limit'

// A process of a site on PostgreSQL that tries something so often, under a limit of 20 an hour. Prints how often it was
// allowed. However slow the machine is, the database counts.
const config = readConfig(process.env)
const database = openSharedDatabase(config)
while (!(await database.isWritable())) console.log('The database is asked again.')
const limit = openRateLimit(config, 'tries', { max: 20, seconds: 60 * 60, patience: 60_000 })
let allowed = 0
for (let turn = 0; turn < Number(process.argv[2]); turn++) {
  if ((await limit.attempt('203.0.113.9')) === 0) allowed += 1
}
console.log(allowed)
await database.close()
