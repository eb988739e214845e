import { readConfig } from '@/lib/config'
import { openSharedDatabase } from '@/lib/database/shared'
import { openRateLimit } from '@/lib/http/shared-rate-limit'

// A process of a site on PostgreSQL that tries something so often, all at once, under a limit of 20 an hour. Prints how
// often it was allowed.
const config = readConfig(process.env)
const limit = openRateLimit(config, 'tries', { max: 20, seconds: 60 * 60 })
const waits = await Promise.all(Array.from({ length: Number(process.argv[2]) }, () => limit.attempt('203.0.113.9')))
console.log(waits.filter((wait) => wait === 0).length)
await openSharedDatabase(config).close()
