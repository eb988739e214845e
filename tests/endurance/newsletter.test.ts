import { countProgress } from '@/lib/newsletter/outbox'
import { weekOf } from '@/lib/newsletter/week'
import { type EngineName, engines, freshFolder, freshLocation } from '@/tests/support/databases'
import { sendThroughKills } from '@/tests/support/killed-digest'
import { makeNewsletterSite, openSite } from '@/tests/support/newsletter-site'
import { atMost, equal, type Finding, proveRow } from './row'

type Size = { readers: number; kills: number }

proveRow<Size>({
  name: 'newsletter',
  // Three kills: one at each of the moments that a mail goes through.
  sizes: { small: { readers: 200, kills: 3 }, large: { readers: 10_000, kills: 20 } },
  done: ({ readers, kills }) =>
    `${kills} kills (-9) of the process that sends a digest to ${readers.toLocaleString('en')} readers, on SQLite and on PostgreSQL`,
  mustHold: 'nobody gets two, nobody none, and a kill leaves one mail unknown at most',
  async prove(size) {
    const findings: Finding[] = []
    for (const engine of engines) findings.push(await sendKilled(engine, size))
    return {
      measured: findings.flatMap(({ measured }) => measured),
      faults: findings.flatMap(({ faults }) => faults),
    }
  },
})

async function sendKilled(engine: EngineName, { readers, kills }: Size): Promise<Finding> {
  const databaseUrl = engine === 'postgresql' ? await freshLocation(engine) : undefined
  const environment = await makeNewsletterSite(freshFolder(), { readers, databaseUrl })
  const killed = await sendThroughKills(environment, kills, readers / (kills + 1))
  const database = openSite(environment)
  const { sent, sending: unknown, ...rest } = await countProgress(database, weekOf(new Date()))
  await database.close()
  const doubled = killed.taken - killed.recipients.size
  return {
    measured: [`${engine}: ${killed.kills} kills, ${sent} sent, ${unknown} unknown, ${doubled} twice`],
    faults: [
      ...equal(`${engine}, kills`, killed.kills, kills),
      ...equal(`${engine}, mails sent twice`, doubled, 0),
      ...equal(`${engine}, mails left`, rest, { waiting: 0, failed: 0 }),
      ...equal(`${engine}, mails in all`, sent + unknown, readers),
      ...atMost(`${engine}, unknown mails`, unknown, kills),
      ...atMost(`${engine}, mails said to be sent of those that were`, sent, killed.taken),
    ],
  }
}
