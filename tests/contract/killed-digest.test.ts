import { expect, onTestFinished, test } from 'vitest'
import { countProgress } from '@/lib/newsletter/outbox'
import { weekOf } from '@/lib/newsletter/week'
import { freshFolder, freshLocation } from '@/tests/support/databases'
import { sendThroughKills } from '@/tests/support/killed-digest'
import { makeNewsletterSite, openSite } from '@/tests/support/newsletter-site'

test.each([
  ['sqlite', 10_000, 20],
  ['postgresql', 400, 3],
] as const)(
  'on %s a digest to %d that is killed %d times is sent to nobody twice, and leaves one unknown a kill at most',
  {
    timeout: 900_000,
  },
  async (engine, readers, kills) => {
    const databaseUrl = engine === 'postgresql' ? await freshLocation(engine) : undefined
    const environment = await makeNewsletterSite(freshFolder(), { readers, databaseUrl })
    const database = openSite(environment)
    onTestFinished(() => database.close())

    const killed = await sendThroughKills(environment, kills, readers / (kills + 1))

    const { sent, sending: unknown, ...rest } = await countProgress(database, weekOf(new Date()))
    expect(killed.kills).toBe(kills)
    expect(killed.taken).toBe(killed.recipients.size)
    expect(rest).toEqual({ waiting: 0, failed: 0 })
    expect(sent + unknown).toBe(readers)
    expect(unknown).toBeLessThanOrEqual(kills)
    expect(killed.taken).toBeGreaterThanOrEqual(sent)
  },
)
