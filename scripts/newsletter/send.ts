import { openIssueMailer } from '@/app/_lib/mailer'
import type { Config } from '@/lib/config'
import type { Database } from '@/lib/database/open'
import { deliverAll, type Report, realClock } from '@/lib/newsletter/delivery-loop'
import { Digest } from '@/lib/newsletter/digest'
import { listUnfinished, makeIssue, readIssue } from '@/lib/newsletter/issues'
import { locateMailFiles } from '@/lib/newsletter/mail-files'
import { countProgress, resendUnknown } from '@/lib/newsletter/outbox'
import { composeNext } from './compose-next'
import { formatNumber, printMailing } from './print'

type Site = { database: Database; config: Config }

/** So many permanent refusals in a row point to a problem of the sender, not of the addresses. */
const maxRefusals = 20

/** Print the progress after this many mails. */
const stride = 500

/** Finishes earlier issues, then sends what is new. A signal stops it after the current mail. */
export async function sendDigest(site: Site): Promise<void> {
  const stopping = listenForSignals()
  const unfinished = await listUnfinished(site.database)
  for (const id of unfinished) await sendIssue(site, id, stopping)
  const id = await makeNext(site, unfinished.length > 0)
  if (id !== undefined) await sendIssue(site, id, stopping)
}

/** Sends mails with an unknown outcome again, and everything else of the issue that waits. */
export async function resendIssue(site: Site, id: string): Promise<void> {
  const stopping = listenForSignals()
  await readDigest(site.database, id)
  const amount = await resendUnknown(site.database, id, new Date())
  if (amount === 0)
    return console.log(`No mail of ${id} has been unknown for an hour. Until then a process may still be sending it.`)
  console.log(`${id}: ${formatNumber(amount)} may arrive twice`)
  await sendIssue(site, id, stopping)
}

/** Both the terminal and the parent process may send a signal. */
function listenForSignals(): AbortController {
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort('Stopped.'))
  return stopping
}

async function sendIssue({ database, config }: Site, id: string, stopping: AbortController): Promise<void> {
  const { mailPerSecond, smtpServer } = config
  const { signal } = stopping
  if (smtpServer === undefined)
    console.log(`SMTP_URL is not set: mails are written to files in ${locateMailFiles(config)}.`)
  const { transport, write } = await openIssueMailer(config, await readDigest(database, id))
  const onReport = await makeReporter(database, id, stopping)
  try {
    await deliverAll({ database, mailing: id, transport, write, mailPerSecond, clock: realClock, signal, onReport })
  } finally {
    transport.close()
  }
  const { waiting } = await printMailing(database, id)
  if (signal.aborted && waiting > 0) throw new Error(`${signal.reason} Run digest --send to send the rest.`)
}

async function readDigest(database: Database, id: string): Promise<Digest> {
  const issue = await readIssue(database, id)
  if (issue === undefined) throw new Error(`There is no issue ${id}.`)
  return Digest.parse(JSON.parse(issue.digest))
}

/** Stores and queues this week's issue. There is one issue a week. */
async function makeNext({ database, config }: Site, hasContinued: boolean): Promise<string | undefined> {
  const now = new Date()
  const composed = await composeNext(database, config, now)
  if (composed === undefined) {
    console.log('Nothing is new since the last issue, so nothing was sent.')
    return undefined
  }
  const { digest, snapshot } = composed
  const { id } = digest
  const issue = { id, digest: JSON.stringify(digest), snapshot: JSON.stringify(snapshot) }
  if (await makeIssue(database, issue, now)) return id
  const refusal = `This week already has an issue: ${id}. Anything newer goes into the next one.`
  if (!hasContinued) throw new Error(refusal)
  console.log(refusal)
  return undefined
}

/** Prints the progress of an issue, and stops it after too many permanent refusals in a row. */
async function makeReporter(
  database: Database,
  id: string,
  stopping: AbortController,
): Promise<(report: Report) => void> {
  const { waiting } = await countProgress(database, id)
  let [settled, refusals] = [0, 0]
  console.log(`${id}: ${formatNumber(waiting)} to send`)
  return (report) => {
    if ('outage' in report)
      return console.error(`${report.outage}: trying again in ${Math.round(report.pause / 1_000)} s`)
    if ('nextDue' in report) return console.log(`The next mail is due at ${report.nextDue.toISOString()}.`)
    const { progress } = report.outcome
    refusals = progress === 'failed' ? refusals + 1 : 0
    if (refusals === maxRefusals) stopping.abort(`The last ${maxRefusals} mails were refused.`)
    settled += 1
    if (settled % stride === 0) console.log(`${id}: ${formatNumber(settled)} of ${formatNumber(waiting)}`)
  }
}
