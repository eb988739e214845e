import type { Database } from '@/lib/database/open'
import type { SharedDatabase } from '@/lib/database/shared'
import { shareInProcess } from '@/lib/process-wide'
import type { Transport } from './delivery'
import { confirmation, type Letter, nextDue } from './outbox'
import type { OutgoingMail } from './outgoing-mail'
import { type Clock, deliverDue, type Report, realClock } from './round'
import { removeUnconfirmed } from './subscription'

/** Sends confirmation mails while the site is served. */
export type Courier = {
  /** There may be a letter. */
  nudge(): void
  /** Finishes the letter in hand. */
  close(): Promise<void>
}

/** What a courier sends letters with. Drawing mails takes memory that a site without sign-ups need not spend. */
export type Post = { transport: Transport; write: (letter: Letter) => OutgoingMail }

type Employment = {
  database: SharedDatabase
  /** Called when there is the first letter. */
  openPost: () => Promise<Post>
  mailPerSecond: number
  clock?: Clock
}

/** How often is looked for letters that nobody nudged about: those another process took in, and those due again. */
const lookAgain = 30_000

const hour = 3_600_000

export function startCourier({ database, openPost, mailPerSecond, clock = realClock }: Employment): Courier {
  const stopping = new AbortController()
  const { signal } = stopping
  let waking = new AbortController()
  let post: Post | undefined
  let tidied: Date | undefined
  let isDown = false

  async function work(): Promise<void> {
    while (!signal.aborted) {
      waking = new AbortController()
      await database.attempt(look).catch((error) => tell({ outage: error.message, pause: lookAgain }))
      await clock.pause(lookAgain, waking.signal)
    }
  }

  async function look(opened: Database): Promise<void> {
    const now = clock.now()
    if (tidied === undefined || now.getTime() - tidied.getTime() >= hour) {
      await removeUnconfirmed(opened, now)
      tidied = now
    }
    const due = await nextDue(opened, confirmation)
    if (due === undefined || due > now) return
    post ??= await openPost()
    await deliverDue({ database: opened, mailing: confirmation, ...post, mailPerSecond, clock, signal, tell })
  }

  /** Says once on the terminal that no mails are sent, and once that they are again. */
  function tell(report: Report): void {
    if ('outage' in report) {
      if (!isDown) console.error(`Mails wait to be sent: ${report.outage}`)
      isDown = true
    } else if (isDown && 'outcome' in report) {
      console.log('Mails are sent again.')
      isDown = false
    }
  }

  const working = work()
  const wake = () => waking.abort()
  handle().wake = wake
  return {
    nudge: wake,
    async close() {
      stopping.abort()
      waking.abort()
      await working
      post?.transport.close()
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
