import { openDatabase } from '@/lib/database/open'
import { claimNext } from '@/lib/newsletter/outbox'
import { friday } from './newsletter'

// node --import tsx tests/support/take-many.ts LOCATION MAILING: a process of its own that sends mails until none is
// left. What it sends is what it prints: the subscriber, a line each.
const [location = '', mailing = ''] = process.argv.slice(2)
const database = openDatabase(location)

for (let done: Parameters<typeof claimNext>[3]; ; ) {
  const queuedMail = await claimNext(database, mailing, friday, done)
  if (queuedMail === undefined) break
  console.log(queuedMail.subscriber)
  done = { queuedMail, outcome: { progress: 'sent' } }
}
await database.close()
