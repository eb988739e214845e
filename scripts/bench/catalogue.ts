import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { address, badgeAddress, embedAddress } from '@/lib/site'
import { buildEmptySite } from './empty-site'
import { listBogus, listPairs, pair } from './generate'
import { measureHotPage } from './hot-page'
import { load } from './load'
import { print } from './print'
import { runMeasured, startEmptySite, startServer } from './process'
import { compileSite, contentCommand, type SiteEnvironment, writeSite } from './site'
import { measureInTurns } from './throughput'
import { weigh } from './weight'

const tools = 10_000
const offersOfTool = 20
/** For the comparison of pages with offers and without. */
const manyOffers = 40

type EmptySite = Awaited<ReturnType<typeof startEmptySite>>

/** A comparison of the real content, to measure its size and throughput. */
const realComparison = address.comparison(['azure-ai-foundry-model-routing', 'mistral-8x22b-instruct-v2'])

export async function benchCatalogue(folder: string): Promise<void> {
  const large = writeSite(folder, 'large', tools, offersOfTool)
  const small = writeSite(folder, 'small', 8, offersOfTool)

  const check = await runMeasured([...contentCommand, 'check'], large)
  print('content check', `${check.seconds.toFixed(1)} s, ${check.megabytes.toFixed(0)} MB`, '60 s, 1,500 MB')
  const compile = await compileSite(large)
  print('content build', `${compile.seconds.toFixed(1)} s, ${compile.megabytes.toFixed(0)} MB`)
  await compileSite(small)

  const empty = await startEmptySite(buildEmptySite())
  await benchHotPage(folder, empty)
  await benchLarge(large)
  await benchThroughput(small, large, empty)
  await benchOffers(folder)
  await empty.stop()
}

async function benchHotPage(folder: string, empty: EmptySite): Promise<void> {
  const server = await startServer({ DATA_FOLDER: join(folder, 'real-data') })
  const rate = await measureHotPage(folder, server.origin + realComparison, {
    badge: server.origin + badgeAddress(realComparison),
    embed: server.origin + embedAddress(realComparison),
  })
  print('a kept comparison against nginx, 32 connections', share(rate('page'), rate('nginx')), '0.25 or more')
  print('its badge against the kept comparison', share(rate('badge'), rate('page')), '0.8 or more')
  print('its embed against the kept comparison', share(rate('embed'), rate('page')), '0.8 or more')

  const page = await weigh(server.origin, realComparison)
  const nothing = await weigh(empty.origin, '/')
  print('comparison page, HTML, Brotli', `${page.html} bytes`, '12 KB')
  print('comparison page, CSS, Brotli', `${page.css} bytes`, '12 KB')
  const more = page.javascript - nothing.javascript
  print('its JavaScript, Brotli, above an empty page', `${more} of ${page.javascript} bytes`, '10 KB more')
  await server.stop()
}

async function benchLarge(environment: SiteEnvironment): Promise<void> {
  const server = await startServer(environment)
  print('start to the first page served', `${server.secondsToAnswer.toFixed(2)} s`, '5 s')
  // Warm up, because a process that has just started still compiles its code.
  await load(server.origin, listPairs(tools, 5_000, 77), 200)
  const files = sumFiles('.next') + sumFiles('build')
  const written = server.diskBytesWritten()
  const valid = await load(server.origin, listPairs(tools, 10_000, 1), 200)
  print('a comparison never asked for before, p99', `${valid.p99} ms (median ${valid.p50} ms)`)
  const bogus = await load(server.origin, listBogus(10_000), 404)
  print('a comparison that does not exist, p99', `${bogus.p99} ms (median ${bogus.p50} ms)`)
  print('disk written by 10,000 valid and 10,000 bogus', `${server.diskBytesWritten() - written} bytes`, '0')
  print('growth of .next and build meanwhile', `${sumFiles('.next') + sumFiles('build') - files} bytes`, '0')
  print('memory while serving, page cache full, peak', `${server.peakMegabytes().toFixed(0)} MB`, '1,000 MB')
  await server.stop()
}

/**
 * Measures in turns: uncached pages of 8 and of 10,000 tools, comparisons requested for the first time, a cached one,
 * and an empty page.
 */
async function benchThroughput(small: SiteEnvironment, large: SiteEnvironment, empty: EmptySite): Promise<void> {
  const servers = { small: await startServer(small), large: await startServer(large) }
  // A page that shows a form error is not cached.
  const rendered = () => repeat((index) => `${pair(index % 7, (index % 7) + 1)}?problem=none`)
  const rate = await measureInTurns({
    small: { origin: servers.small.origin, paths: rendered },
    large: { origin: servers.large.origin, paths: rendered },
    first: { origin: servers.large.origin, paths: (round) => listPairs(tools, amount, round) },
    // A kept page is sent so quickly that a few hundred are no measure.
    kept: { origin: servers.large.origin, paths: () => repeat(() => pair(0, 1), 20_000) },
    empty: { origin: empty.origin, paths: () => repeat(() => '/') },
  })
  print('throughput at 10,000 tools against 8', share(rate('large'), rate('small')), 'not below 0.8')
  print('a comparison never asked for against an empty page', share(rate('first'), rate('empty')), '0.3 or more')
  print('a kept comparison against one never asked for', share(rate('kept'), rate('first')), '50 or more')
  await Promise.all(Object.values(servers).map((server) => server.stop()))
}

/** Comparisons of two tools with many offers each, with a case and without, against comparisons of tools without any; none is kept. */
async function benchOffers(folder: string): Promise<void> {
  const sites = { offers: writeSite(folder, 'offers', 8, manyOffers), none: writeSite(folder, 'none', 8) }
  await Promise.all(Object.values(sites).map(compileSite))
  const servers = { offers: await startServer(sites.offers), none: await startServer(sites.none) }
  const rendered = () => repeat((index) => `${pair(index % 7, (index % 7) + 1)}?problem=none`)
  // A workload that nobody asked for before, so that every cost is computed.
  const withCase = (round: number) =>
    repeat(
      (index) => `${pair(index % 7, (index % 7) + 1)}?problem=none&requests=${round * amount + index + 1}&${wishes}`,
    )
  const rate = await measureInTurns({
    offers: { origin: servers.offers.origin, paths: rendered },
    case: { origin: servers.offers.origin, paths: withCase },
    none: { origin: servers.none.origin, paths: rendered },
  })
  print('two tools with 40 offers each against none', share(rate('offers'), rate('none')), 'not below 0.8')
  print('a comparison without a case against one with', share(rate('offers'), rate('case')), 'at most 1.3')
  await Promise.all(Object.values(servers).map((server) => server.stop()))
}

const amount = 500

/** What a case asks for beside a workload. The made-up panel has these reviewers. */
const wishes = 'weight-founder=3&weight-skeptic=0.5&must=open-weights&must=image-input&context=200000&budget=100'

function repeat(path: (index: number) => string, length = amount): string[] {
  return Array.from({ length }, (_, index) => path(index))
}

/** `0.42 (210 to 500 a second)` */
function share(rate: number, of: number): string {
  return `${(rate / of).toFixed(2)} (${rate.toFixed(0)} to ${of.toFixed(0)} a second)`
}

function sumFiles(path: string): number {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((bytes, entry) => bytes + statSync(join(entry.parentPath, entry.name)).size, 0)
}
