import { openDatabase } from '@/lib/database/open'
import { takeNext } from '@/lib/newsletter/outbox'
import { friday } from './newsletter'

// node --import tsx tests/support/take-many.ts LOCATION MAILING: a process of its own that sends letters until none is
// left. What it sends is what it prints: the subscriber, a line each.
const [location = '', mailing = ''] = process.argv.slice(2)
const database = openDatabase(location)

for (let done: Parameters<typeof takeNext>[3]; ; ) {
  const letter = await takeNext(database, mailing, friday, done)
  if (letter === undefined) break
  console.log(letter.subscriber)
  done = { letter, outcome: { progress: 'sent' } }
}
await database.close()
