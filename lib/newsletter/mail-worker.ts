import type { Database } from '@/lib/database/open'
import type { SharedDatabase } from '@/lib/database/shared'
import { logger } from '@/lib/observability/logger'
import { metrics } from '@/lib/observability/metrics'
import { shareInProcess } from '@/lib/process-wide'
import type { Transport } from './delivery'
import { type Clock, deliverDue, type Report, realClock } from './delivery-loop'
import { confirmation, nextDue, type QueuedMail } from './outbox'
import type { OutgoingMail } from './outgoing-mail'
import { removeUnconfirmed } from './subscription'

/** Sends confirmation mails in the background while the site runs. */
export type MailWorker = {
  /** Looks for mail to send now. */
  wake(): void
  /** Stops after the current mail. */
  close(): Promise<void>
}

/**
 * Writes and sends mails. Opened on demand: rendering mails takes memory that a site without sign-ups need not spend.
 */
export type Mailer = { transport: Transport; write: (queuedMail: QueuedMail) => OutgoingMail }

type Options = {
  database: SharedDatabase
  /** Called when the first mail is due. */
  openMailer: () => Promise<Mailer>
  mailPerSecond: number
  clock?: Clock
}

/** How often to check the outbox without being woken: other processes queue mails too, and retries become due. */
const checkInterval = 30_000

const hour = 3_600_000

/** What metrics call the outcome of an attempt. */
const outcomes = { sent: 'sent', untried: 'waiting', waiting: 'waiting', failed: 'failed', sending: 'unknown' } as const

export function startMailWorker({ database, openMailer, mailPerSecond, clock = realClock }: Options): MailWorker {
  const stopping = new AbortController()
  const { signal } = stopping
  let idle = new AbortController()
  let mailer: Mailer | undefined
  let lastCleanup: Date | undefined
  let isDown = false

  async function work(): Promise<void> {
    while (!signal.aborted) {
      idle = new AbortController()
      await database.attempt(checkOutbox).catch((error) => onReport({ outage: error.message, pause: checkInterval }))
      await clock.pause(checkInterval, idle.signal)
    }
  }

  async function checkOutbox(opened: Database): Promise<void> {
    const now = clock.now()
    if (lastCleanup === undefined || now.getTime() - lastCleanup.getTime() >= hour) {
      await removeUnconfirmed(opened, now)
      lastCleanup = now
    }
    const due = await nextDue(opened, confirmation)
    if (due === undefined || due > now) return
    mailer ??= await openMailer()
    await deliverDue({ database: opened, mailing: confirmation, ...mailer, mailPerSecond, clock, signal, onReport })
  }

  /** Counts, and logs once that mails cannot be sent, and once when they can be again. */
  function onReport(report: Report): void {
    if ('outage' in report) metrics.mailOutages.inc()
    else if ('outcome' in report) metrics.mails.inc({ outcome: outcomes[report.outcome.progress] })
    if ('outage' in report) {
      if (!isDown) logger.error(`Mails wait to be sent: ${report.outage}`)
      isDown = true
    } else if (isDown && 'outcome' in report) {
      logger.info('Mails are sent again.')
      isDown = false
    }
  }

  const working = work()
  const wake = () => idle.abort()
  handle().wake = wake
  return {
    wake: wake,
    async close() {
      stopping.abort()
      idle.abort()
      await working
      mailer?.transport.close()
    },
  }
}

/** Tells the mail worker of this process, if there is one, that there may be a mail to send. */
export function wakeMailWorker(): void {
  handle().wake?.()
}

function handle(): { wake?: () => void } {
  return shareInProcess('mail worker', () => ({}))
}
