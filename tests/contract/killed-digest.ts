import { expect, onTestFinished } from 'vitest'
import { countProgress } from '@/lib/newsletter/outbox'
import { weekOf } from '@/lib/newsletter/week'
import { type EngineName, freshFolder, freshLocation } from '@/tests/support/databases'
import { sendThroughKills } from '@/tests/support/killed-digest'
import { makeNewsletterSite, openSite } from '@/tests/support/newsletter-site'

/** Sends a digest whose process is killed again and again: nobody gets two, and a kill leaves one mail unknown at most. */
export async function expectNobodyTwice(engine: EngineName, readers: number, kills: number): Promise<void> {
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
}
