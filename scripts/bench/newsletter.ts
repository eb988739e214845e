import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { countProgress } from '@/lib/newsletter/outbox'
import { weekOf } from '@/lib/newsletter/week'
import { startPostgresql } from '@/tests/contract/postgresql-server'
import { sendThroughKills } from '@/tests/support/killed-digest'
import { startMailServer } from '@/tests/support/mail-server'
import { makeNewsletterSite, openSite, type SiteEnvironment } from '@/tests/support/newsletter-site'
import { formatNumber, print, printFaults } from './print'
import { runMeasured } from './process'
import { compileSite, writeSite } from './site'

const readers = 10_000
const kills = 20
const bounds = { mailsPerSecond: 200, growthMegabytes: 30 }

/**
 * Creates a newsletter site with generated readers. The whole catalogue is new to them, so the digest has its maximum
 * length.
 */
type MakeSite = (readers: number, databaseUrl?: string) => Promise<SiteEnvironment>

/** Sends digests from a separate process to an SMTP server in this one. */
export async function benchNewsletter(folder: string): Promise<void> {
  const site = writeSite(folder, 'newsletter', 40)
  await compileSite(site)
  const makeSite: MakeSite = (amount, databaseUrl) =>
    makeNewsletterSite(mkdtempSync(join(folder, 'newsletter-')), {
      readers: amount,
      databaseUrl,
      settings: { CATALOGUE_FILE: site.CATALOGUE_FILE },
    })
  await benchSpeed(makeSite)
  await benchMemory(makeSite)
  await benchKilled(makeSite)
}

async function benchSpeed(makeSite: MakeSite): Promise<void> {
  const { seconds } = await send(await makeSite(readers), readers)
  printSpeed('SQLite', seconds, bounds.mailsPerSecond)
  const postgresql = await startPostgresql()
  try {
    const { seconds } = await send(await makeSite(readers, `${postgresql.address}/postgres`), readers)
    printSpeed('PostgreSQL', seconds, bounds.mailsPerSecond)
  } finally {
    await postgresql.discard()
  }
}

function printSpeed(engine: string, seconds: number, least: number): void {
  const speed = readers / seconds
  const measured = `${speed.toFixed(0)} mails/s, ${seconds.toFixed(0)} s in all`
  print(`a digest to ${formatNumber(readers)}, ${engine}`, measured, `${least} mails/s`)
  printFaults(speed < least ? [`${engine}: ${speed.toFixed(0)} mails/s are fewer than ${least}.`] : [])
}

async function benchMemory(makeSite: MakeSite): Promise<void> {
  const [few, many] = [1_000, 20_000]
  const { megabytes: least } = await send(await makeSite(few), few)
  const { megabytes: max } = await send(await makeSite(many), many)
  print(
    `memory of a digest to ${formatNumber(few)} and to ${formatNumber(many)}`,
    `${least.toFixed(0)} MB and ${max.toFixed(0)} MB`,
    `${bounds.growthMegabytes} MB more`,
  )
  printFaults(max - least > bounds.growthMegabytes ? ['The memory of a digest grows with its readers.'] : [])
}

/** Sends one mail to each reader. Returns the duration and the peak memory of the process. */
async function send(environment: SiteEnvironment, amount: number): Promise<{ seconds: number; megabytes: number }> {
  const server = await startMailServer({ keepsContent: false })
  const command = ['--import', 'tsx', 'scripts/newsletter.ts', 'digest', '--send']
  try {
    const measured = await runMeasured(command, { ...environment, SMTP_URL: server.url })
    const different = new Set(server.received.flatMap(({ to }) => to)).size
    if (server.received.length !== amount || different !== amount) {
      printFaults([`${server.received.length} mails reached ${different} readers of ${amount}.`])
    }
    return measured
  } finally {
    await server.stop()
  }
}

async function benchKilled(makeSite: MakeSite): Promise<void> {
  const environment = await makeSite(readers)
  const killed = await sendThroughKills(environment, kills, readers / (kills + 1))
  const database = openSite(environment)
  const { sent, sending: unknown, waiting, failed } = await countProgress(database, weekOf(new Date()))
  await database.close()
  const doubled = killed.taken - killed.recipients.size
  print(
    `${killed.kills} kills of a digest to ${formatNumber(readers)}`,
    `${formatNumber(sent)} sent, ${unknown} unknown, ${doubled} twice`,
    `${kills} unknown, none twice`,
  )
  const isSound = killed.kills === kills && doubled === 0 && unknown <= kills && sent + unknown === readers
  printFaults(isSound ? [] : [`After ${killed.kills} kills ${waiting} mails wait and ${failed} failed.`])
}
