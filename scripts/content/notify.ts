import { parseArgs } from 'node:util'
import { z } from 'zod'
import { readCompiled } from '@/lib/catalogue/compiled'
import { linkCatalogue } from '@/lib/catalogue/link'
import { formatAmount } from '@/lib/catalogue/words'
import type { Config } from '@/lib/config'
import { listChangedFeeds } from '@/lib/documents/changed-feeds'

export const notifyUsage = `npm run content notify -- --since 2026-11-20   tells the hubs of WEBSUB_HUBS which feeds changed since that day`

type Settings = Pick<Config, 'catalogueFile' | 'siteAddress' | 'webSubHubs'>

/** More feeds are not told of at once. */
const maxFeeds = 1_000
/** How many feeds one request names: hubs limit the size of a form. */
const feedsInRequest = 50
const timeoutMilliseconds = 10_000

/** What was told to which hub, and what hubs did not accept. */
export type Notified = { report: string; failures: readonly string[] }

/** Tells each hub which feeds of the compiled catalogue changed from a day on. Throws when it cannot begin. */
export async function notifyHubs(settings: Settings, args: string[], today: string): Promise<Notified> {
  const since = readSince(args, today)
  const { webSubHubs, siteAddress, catalogueFile } = settings
  if (webSubHubs.length === 0) throw new Error('No hub is set: put the address of one into WEBSUB_HUBS.')
  if (new URL(siteAddress).hostname === 'localhost') {
    throw new Error(`Hubs cannot read feeds at ${siteAddress}: set SITE_ADDRESS to the public address of the site.`)
  }
  const feeds = await listChangedFeeds(linkCatalogue(readCompiled(catalogueFile)), { since, today })
  const told = feeds.slice(0, maxFeeds).map((path) => `${siteAddress}${path}`)
  const lines = [`${formatAmount(feeds.length, 'feed', 'feeds')} changed since ${since}.`]
  if (feeds.length > told.length) lines.push(`Hubs are told of the first ${maxFeeds}: give a later day for fewer.`)
  const failures: string[] = []
  for (const hub of told.length === 0 ? [] : webSubHubs) {
    const failure = await publish(hub, told)
    if (failure === undefined) lines.push(`${hub} was told of ${formatAmount(told.length, 'feed', 'feeds')}.`)
    else failures.push(failure)
  }
  return { report: lines.join('\n'), failures }
}

function readSince(args: string[], today: string): string {
  const { values, positionals } = parseArgs({ args, options: { since: { type: 'string' } }, allowPositionals: true })
  const [since = '', ...others] = values.since === undefined ? positionals : [values.since, ...positionals]
  const isDay = others.length === 0 && z.iso.date().safeParse(since).success
  if (!isDay || since > today)
    throw new Error(`Expected a day up to ${today}, such as --since ${today}:\n${notifyUsage}`)
  return since
}

/** Tells one hub. Returns what to do where it did not accept everything. */
async function publish(hub: string, feeds: readonly string[]): Promise<string | undefined> {
  for (let start = 0; start < feeds.length; start += feedsInRequest) {
    const failure = await send(hub, feeds.slice(start, start + feedsInRequest))
    if (failure === undefined) continue
    const left = formatAmount(feeds.length - start, 'feed was', 'feeds were')
    return `${hub} ${failure}. ${left} not told of there: run the same command again, or correct WEBSUB_HUBS.`
  }
  return undefined
}

/** What went wrong, after the name of the hub; nothing where it accepted. */
async function send(hub: string, feeds: readonly string[]): Promise<string | undefined> {
  const body = new URLSearchParams([['hub.mode', 'publish'], ...feeds.map((feed) => ['hub.url', feed])])
  try {
    const signal = AbortSignal.timeout(timeoutMilliseconds)
    const response = await fetch(hub, { method: 'POST', body, redirect: 'error', signal })
    await response.body?.cancel()
    return response.ok ? undefined : `answered ${response.status}`
  } catch (error) {
    const isLate = error instanceof DOMException && error.name === 'TimeoutError'
    return isLate ? `did not answer within ${timeoutMilliseconds / 1_000} seconds` : 'could not be reached'
  }
}
