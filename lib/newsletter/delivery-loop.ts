import { setTimeout } from 'node:timers/promises'
import { type Database, DatabaseUnavailable } from '@/lib/database/open'
import type { Delivery, Transport } from './delivery'
import { claimNext, nextDue, type Outcome, type QueuedMail, recordOutcome } from './outbox'
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
export type DeliveryOptions = {
  database: Database
  mailing: string
  transport: Transport
  write: (queuedMail: QueuedMail) => OutgoingMail
  mailPerSecond: number
  clock: Clock
  signal: AbortSignal
  onReport: (report: Report) => void
}

const second = 1_000
const minute = 60 * second
const hour = 60 * minute

/** How long a letter waits after its first, second and further refusal. The next one is the last. */
const retryDelays = [minute, 5 * minute, 30 * minute, 2 * hour, 8 * hour]

/** How long everything waits when nothing can be sent, or nothing recorded. */
const outageDelays = [10 * second, minute, 5 * minute]
const maxOutageDelay = 15 * minute

/** How long the letter in hand may hold up the end; then nobody knows whether it arrived. */
const finishTimeout = 5 * second

/** Delivers a mailing to its end, which may be hours later when letters were refused for the time being. */
export async function deliverAll(options: DeliveryOptions): Promise<void> {
  const { database, mailing, clock, signal, onReport } = options
  for (;;) {
    await deliverDue(options)
    if (signal.aborted) return
    const due = await retryUntilStored(options, () => nextDue(database, mailing))
    if (due === undefined) return
    onReport({ nextDue: due })
    // Another process may be about to take the letter that is due.
    await clock.pause(Math.max(second, due.getTime() - clock.now().getTime()), signal)
  }
}

/**
 * Delivers the letters that are due, one after the other. What became of a letter is recorded together with the claim of
 * the next one, or at once when that has to wait: whoever is killed leaves one letter at most with a fate unknown.
 */
export async function deliverDue(options: DeliveryOptions): Promise<void> {
  const { database, mailing, clock, signal, onReport } = options
  let done: { queuedMail: QueuedMail; outcome: Outcome } | undefined
  for (let outages = 0; !signal.aborted; ) {
    const queuedMail = await retryUntilStored(options, () => claimNext(database, mailing, clock.now(), done))
    if (queuedMail === undefined) return
    const begun = clock.now().getTime()
    const delivery = await deliver(options, queuedMail)
    const now = clock.now()
    const outcome = toOutcome(delivery, queuedMail, now)
    const outage = isOutage(delivery) ? delivery.down : undefined
    outages = outage === undefined ? 0 : outages + 1
    const pause = outage === undefined ? begun + second / options.mailPerSecond - now.getTime() : outageDelay(outages)
    onReport(outage === undefined ? { outcome } : { outage, pause })
    done = { queuedMail, outcome }
    if (pause > 0 || signal.aborted) {
      await retryUntilStored(options, () => recordOutcome(database, queuedMail, outcome))
      done = undefined
      await clock.pause(pause, signal)
    }
  }
}

/** When it is to end, the letter in hand may be delivered, but not for ever. */
async function deliver(
  { transport, write, clock, signal }: DeliveryOptions,
  queuedMail: QueuedMail,
): Promise<Delivery> {
  const delivered = new AbortController()
  const hurry = async () => {
    await clock.pause(finishTimeout, delivered.signal)
    transport.close()
  }
  signal.addEventListener('abort', hurry)
  try {
    return await transport.deliver(write(queuedMail))
  } finally {
    signal.removeEventListener('abort', hurry)
    delivered.abort('delivered')
  }
}

function toOutcome(delivery: Delivery, { attempts }: QueuedMail, now: Date): Outcome {
  if (delivery === 'sent') return { progress: 'sent' }
  if (isOutage(delivery)) return { progress: 'untried', due: now }
  if ('unknown' in delivery) return { progress: 'sending', error: delivery.unknown }
  if ('permanent' in delivery) return { progress: 'failed', error: delivery.permanent }
  const pause = retryDelays[attempts - 1]
  if (pause === undefined) return { progress: 'failed', error: delivery.temporary }
  return { progress: 'waiting', due: new Date(now.getTime() + pause), error: delivery.temporary }
}

function isOutage(delivery: Delivery): delivery is { down: string } {
  return delivery !== 'sent' && 'down' in delivery
}

/** Tries until the database takes it: what became of a letter is known to this process alone. */
async function retryUntilStored<T>({ clock, signal, onReport }: DeliveryOptions, work: () => Promise<T>): Promise<T> {
  for (let outages = 1; ; outages += 1) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable) || signal.aborted) throw error
      const pause = outageDelay(outages)
      onReport({ outage: error.message, pause })
      await clock.pause(pause, signal)
    }
  }
}

function outageDelay(outages: number): number {
  return outageDelays[outages - 1] ?? maxOutageDelay
}
