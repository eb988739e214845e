import { setTimeout } from 'node:timers/promises'
import { type Database, DatabaseUnavailable } from '@/lib/database/open'
import type { Delivery, Transport } from './delivery'
import { type Letter, nextDue, type Outcome, settle, takeNext } from './outbox'
import type { OutgoingMail } from './outgoing-mail'

/** The time, and waiting, which ends early at the signal. */
export type Clock = { now(): Date; pause(milliseconds: number, signal: AbortSignal): Promise<void> }

export const realClock: Clock = {
  now: () => new Date(),
  pause: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }).catch(() => {}),
}

/** What whoever sends mails may want to be told. No trouble names an address. */
export type Report =
  | { outcome: Outcome }
  /** Nothing can be sent, or recorded, for the time being. */
  | { outage: string; pause: number }
  /** Nothing can be sent before this moment. */
  | { nextDue: Date }

/** The delivery of one mailing. A signal ends it after the letter in hand. */
export type Round = {
  database: Database
  mailing: string
  transport: Transport
  write: (letter: Letter) => OutgoingMail
  mailPerSecond: number
  clock: Clock
  signal: AbortSignal
  tell: (report: Report) => void
}

const second = 1_000
const minute = 60 * second
const hour = 60 * minute

/** How long a letter waits after its first, second and further refusal. The next one is the last. */
const pausesAfterRefusal = [minute, 5 * minute, 30 * minute, 2 * hour, 8 * hour]

/** How long everything waits when nothing can be sent, or nothing recorded. */
const pausesInOutage = [10 * second, minute, 5 * minute]
const maxPause = 15 * minute

/** How long the letter in hand may hold up the end; then nobody knows whether it arrived. */
const finishTimeout = 5 * second

/** Delivers a mailing to its end, which may be hours later when letters were refused for the time being. */
export async function deliverAll(round: Round): Promise<void> {
  const { database, mailing, clock, signal, tell } = round
  for (;;) {
    await deliverDue(round)
    if (signal.aborted) return
    const due = await persist(round, () => nextDue(database, mailing))
    if (due === undefined) return
    tell({ nextDue: due })
    // Another process may be about to take the letter that is due.
    await clock.pause(Math.max(second, due.getTime() - clock.now().getTime()), signal)
  }
}

/**
 * Delivers the letters that are due, one after the other. What became of a letter is recorded together with the claim of
 * the next one, or at once when that has to wait: whoever is killed leaves one letter at most with a fate unknown.
 */
export async function deliverDue(round: Round): Promise<void> {
  const { database, mailing, clock, signal, tell } = round
  let done: { letter: Letter; outcome: Outcome } | undefined
  for (let outages = 0; !signal.aborted; ) {
    const letter = await persist(round, () => takeNext(database, mailing, clock.now(), done))
    if (letter === undefined) return
    const begun = clock.now().getTime()
    const delivery = await deliver(round, letter)
    const now = clock.now()
    const outcome = judge(delivery, letter, now)
    const outage = isOutage(delivery) ? delivery.down : undefined
    outages = outage === undefined ? 0 : outages + 1
    const pause = outage === undefined ? begun + second / round.mailPerSecond - now.getTime() : pauseInOutage(outages)
    tell(outage === undefined ? { outcome } : { outage, pause })
    done = { letter, outcome }
    if (pause > 0 || signal.aborted) {
      await persist(round, () => settle(database, letter, outcome))
      done = undefined
      await clock.pause(pause, signal)
    }
  }
}

/** When it is to end, the letter in hand may be delivered, but not for ever. */
async function deliver({ transport, write, clock, signal }: Round, letter: Letter): Promise<Delivery> {
  const delivered = new AbortController()
  const hurry = async () => {
    await clock.pause(finishTimeout, delivered.signal)
    transport.close()
  }
  signal.addEventListener('abort', hurry)
  try {
    return await transport.deliver(write(letter))
  } finally {
    signal.removeEventListener('abort', hurry)
    delivered.abort('delivered')
  }
}

function judge(delivery: Delivery, { attempts }: Letter, now: Date): Outcome {
  if (delivery === 'sent') return { progress: 'sent' }
  if (isOutage(delivery)) return { progress: 'untried', due: now }
  if ('unknown' in delivery) return { progress: 'sending', trouble: delivery.unknown }
  if ('permanent' in delivery) return { progress: 'failed', trouble: delivery.permanent }
  const pause = pausesAfterRefusal[attempts - 1]
  if (pause === undefined) return { progress: 'failed', trouble: delivery.temporary }
  return { progress: 'waiting', due: new Date(now.getTime() + pause), trouble: delivery.temporary }
}

function isOutage(delivery: Delivery): delivery is { down: string } {
  return delivery !== 'sent' && 'down' in delivery
}

/** Tries until the database takes it: what became of a letter is known to this process alone. */
async function persist<T>({ clock, signal, tell }: Round, work: () => Promise<T>): Promise<T> {
  for (let outages = 1; ; outages += 1) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable) || signal.aborted) throw error
      const pause = pauseInOutage(outages)
      tell({ outage: error.message, pause })
      await clock.pause(pause, signal)
    }
  }
}

function pauseInOutage(outages: number): number {
  return pausesInOutage[outages - 1] ?? maxPause
}
