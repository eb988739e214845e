import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { composeIssueMail } from '@/components/newsletter/mail/compose'
import { openCatalogue } from '@/lib/catalogue/open'
import { type Config, readConfig } from '@/lib/config'
import { locateDatabase } from '@/lib/database/location'
import { type Database, openDatabase } from '@/lib/database/open'
import { parseAddress } from '@/lib/newsletter/address'
import { listUnfinished, readLatestIssue } from '@/lib/newsletter/issues'
import { fillMail, type Mail } from '@/lib/newsletter/mail'
import { confirmation } from '@/lib/newsletter/outbox'
import { countSubscribers, forget, listSubscribers } from '@/lib/newsletter/subscription'
import { reportAndExit } from '@/lib/report'
import { address } from '@/lib/site'
import { composeNext } from './newsletter/compose-next'
import { formatNumber, printMailing } from './newsletter/print'
import { resendIssue, sendDigest } from './newsletter/send'

const usage = `npm run newsletter digest                         shows the next issue: what is new since the last one
npm run newsletter -- digest --dry-run [FOLDER]   writes it as HTML and text to FOLDER (build/newsletter)
npm run newsletter -- digest --send               sends it, after finishing interrupted issues
npm run newsletter status                         counts subscribers and shows how the last issue went
npm run --silent newsletter export                prints everyone who ever signed up, as CSV
npm run newsletter forget ADDRESS                 erases an address and never mails it again
npm run newsletter resend-unknown ISSUE           resends mails of an issue that may not have arrived

The two dashes keep npm from taking the options for its own.
The command uses the site's database and mail settings: see docs/operations.md.`

type Given = { database: Database; config: Config; word: string | undefined }

type Command = { takes: 'nothing' | 'something' | 'maybe'; run: (given: Given) => Promise<void> }

const commands = new Map<string, Command>([
  ['digest', { takes: 'nothing', run: showDigest }],
  ['digest --dry-run', { takes: 'maybe', run: writeDigest }],
  ['digest --send', { takes: 'nothing', run: sendDigest }],
  ['status', { takes: 'nothing', run: showStatus }],
  ['export', { takes: 'nothing', run: exportSubscribers }],
  ['forget', { takes: 'something', run: forgetAddress }],
  ['resend-unknown', { takes: 'something', run: ({ word = '', ...given }) => resendIssue(given, word) }],
])

try {
  await run(process.argv.slice(2))
} catch (error) {
  reportAndExit(error)
}

async function run([name = '', ...rest]: string[]): Promise<void> {
  const options = rest.filter((word) => word.startsWith('-'))
  const [word, ...more] = rest.filter((one) => !one.startsWith('-'))
  const command = commands.get([name, ...options].join(' '))
  const isComplete = command?.takes === 'maybe' || (command?.takes === 'something') === (word !== undefined)
  if (command === undefined || !isComplete || more.length > 0) {
    console.error(usage)
    process.exit(2)
  }
  const config = readConfig(process.env)
  const database = openDatabase(locateDatabase(config), { mustExist: true, queryMillis: 0 })
  try {
    await command.run({ database, config, word })
  } finally {
    await database.close()
  }
}

async function showDigest(given: Given): Promise<void> {
  const mail = await drawNext(given)
  if (mail === undefined) return
  console.log(`${mail.subject}\n\n${mail.text}`)
  await sayWhoGetsIt(given)
}

async function writeDigest({ word: folder = join('build', 'newsletter'), ...given }: Given): Promise<void> {
  const mail = await drawNext(given)
  if (mail === undefined) return
  mkdirSync(folder, { recursive: true })
  for (const [kind, part] of [
    ['html', mail.html],
    ['txt', mail.text],
  ] as const) {
    const file = join(folder, `${mail.id}.${kind}`)
    writeFileSync(file, part)
    console.log(`Created ${file}.`)
  }
  await sayWhoGetsIt(given)
}

async function sayWhoGetsIt({ database }: Pick<Given, 'database'>): Promise<void> {
  const { confirmed } = await countSubscribers(database)
  console.log(`Nothing was sent. Subscribers: ${formatNumber(confirmed)}.`)
}

/** The mail of the next issue, without a recipient. */
async function drawNext({
  database,
  config,
}: Pick<Given, 'database' | 'config'>): Promise<(Mail & { id: string }) | undefined> {
  const composed = await composeNext(database, config, new Date())
  if (composed === undefined) {
    console.log('Nothing is new since the last issue.')
    return undefined
  }
  const { siteAddress } = config
  const mail = await composeIssueMail(composed.digest, { name: openCatalogue(config).site.name, siteAddress })
  return { ...fillMail(mail, { unsubscribe: siteAddress + address.unsubscribe() }), id: composed.digest.id }
}

async function showStatus({ database }: Given): Promise<void> {
  const { confirmed, waiting, unsubscribed } = await countSubscribers(database)
  console.log(
    `Subscribers: ${formatNumber(confirmed)}. Unconfirmed: ${formatNumber(waiting)}. Unsubscribed: ${formatNumber(unsubscribed)}.`,
  )
  const latest = await readLatestIssue(database)
  const issues = new Set([...(await listUnfinished(database)), ...(latest === undefined ? [] : [latest.id])])
  for (const mailing of [confirmation, ...issues]) await printMailing(database, mailing)
  if (latest === undefined) console.log('No issue has been made yet.')
}

async function exportSubscribers({ database }: Given): Promise<void> {
  // Needs no escaping: no address can contain a comma, a quote or a line break, or start like a spreadsheet formula.
  async function* lines() {
    yield 'address,status,since\n'
    for await (const { address, status, since } of listSubscribers(database)) yield `${address},${status},${since}\n`
  }
  await pipeline(Readable.from(lines()), process.stdout)
}

async function forgetAddress({ database, word = '' }: Given): Promise<void> {
  const address = parseAddress(word)
  if (address === undefined) throw new Error('That is not a valid email address.')
  const wasKnown = await forget(database, address)
  console.log(
    wasKnown ? 'Erased. This address will never be mailed again.' : 'Not found. This address will never be mailed.',
  )
}
