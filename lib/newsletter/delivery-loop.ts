import { setTimeout } from 'node:timers/promises'
import { type Database, DatabaseUnavailable } from '@/lib/database/open'
import type { Delivery, Transport } from './delivery'
import { claimNext, nextDue, type Outcome, type QueuedMail, recordOutcome } from './outbox'
import type { OutgoingMail } from './outgoing-mail'

/** The time, and a pause that ends early when the signal aborts. */
export type Clock = { now(): Date; pause(milliseconds: number, signal: AbortSignal): Promise<void> }

export const realClock: Clock = {
  now: () => new Date(),
  pause: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }).catch(() => {}),
}

/** Progress of a delivery. No error contains an address. */
export type Report =
  | { outcome: Outcome }
  /** Nothing can be sent or recorded for now. */
  | { outage: string; pause: number }
  /** Nothing is due before this time. */
  | { nextDue: Date }

/** The delivery of one mailing. When the signal aborts, it stops after the current mail. */
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

/**
 * How long to wait after the first, second and further temporary refusals. After the last of these delays, the next one
 * is final.
 */
const retryDelays = [minute, 5 * minute, 30 * minute, 2 * hour, 8 * hour]

/** How long to wait when nothing can be sent or recorded. */
const outageDelays = [10 * second, minute, 5 * minute]
const maxOutageDelay = 15 * minute

/** How long the current mail may delay the shutdown. After that its outcome is unknown. */
const finishTimeout = 5 * second

/** Delivers a whole mailing. With temporary refusals that may take hours. */
export async function deliverAll(options: DeliveryOptions): Promise<void> {
  const { database, mailing, clock, signal, onReport } = options
  for (;;) {
    await deliverDue(options)
    if (signal.aborted) return
    const due = await retryUntilStored(options, () => nextDue(database, mailing))
    if (due === undefined) return
    onReport({ nextDue: due })
    // Another process may be about to claim the mail that is due.
    await clock.pause(Math.max(second, due.getTime() - clock.now().getTime()), signal)
  }
}

/**
 * Delivers the mails that are due, one after the other. The outcome of a mail is recorded in the transaction that
 * claims the next one, or at once before a pause: a killed process leaves at most one mail with an unknown outcome.
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

/** On shutdown the current mail may finish, within the timeout. */
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

/** Retries until the database accepts it, because only this process knows the outcome. */
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
