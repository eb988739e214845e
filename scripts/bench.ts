import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { address } from '@/lib/site'
import { buildEmptySite } from './bench/empty-site'
import { generateContent, toolSlug } from './bench/generate'
import { type LoadResult, load } from './bench/load'
import { runMeasured, startServer, stop } from './bench/process'
import { weigh } from './bench/weight'

const tools = 10_000
const rounds = 3
const content = ['--import', 'tsx', 'scripts/content.ts']
const folder = mkdtempSync(join(tmpdir(), 'ship-or-skip-bench-'))

try {
  await bench()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function bench(): Promise<void> {
  await runMeasured(['--import', 'tsx', 'scripts/build.ts'], {})
  const large = environmentFor('large', tools)
  const small = environmentFor('small', 8)

  const check = await runMeasured([...content, 'check'], large)
  print('content check', `${check.seconds.toFixed(1)} s, ${check.megabytes.toFixed(0)} MB`, '20 s, 1,000 MB')
  const compile = await runMeasured([...content, 'build'], large)
  print('content build', `${compile.seconds.toFixed(1)} s, ${compile.megabytes.toFixed(0)} MB`)
  await runMeasured([...content, 'build'], small)

  await benchLarge(large)
  await benchThroughput(small, large)
  await benchWeight()
}

async function benchLarge(environment: Record<string, string>): Promise<void> {
  const server = await startServer(environment)
  print('start to the first page served', `${server.secondsToFirstPage.toFixed(2)} s`, '3 s')
  // A process that has just started still compiles its own code; what is asked of is one that has served for a while.
  await load(server.origin, listPairs(5_000, 77), 200)
  const files = sumFiles('.next') + sumFiles('build')
  const written = server.diskBytesWritten()
  const valid = await load(server.origin, listPairs(10_000, 1), 200)
  print('a comparison never asked for before, p99', `${valid.p99} ms (median ${valid.p50} ms)`, '60 ms')
  const bogus = await load(server.origin, listBogus(10_000), 404)
  print('a comparison that does not exist, p99', `${bogus.p99} ms (median ${bogus.p50} ms)`)
  print('disk written by 10,000 valid and 10,000 bogus', `${server.diskBytesWritten() - written} bytes`, '0')
  print('growth of .next and build meanwhile', `${sumFiles('.next') + sumFiles('build') - files} bytes`, '0')
  print('memory while serving, peak', `${server.peakMegabytes().toFixed(0)} MB`, '500 MB')
  await stop(server)
}

/** The same pages of the same eight tools, asked of a catalogue of 8 and of 10,000, and an empty page, in turns. */
async function benchThroughput(small: Record<string, string>, large: Record<string, string>): Promise<void> {
  const pages = Array.from({ length: 2_000 }, (_, index) => pair(index % 7, (index % 7) + 1))
  const servers = {
    small: await startServer(small),
    large: await startServer(large),
    empty: await startServer(small, buildEmptySite()),
  }
  const results: Record<keyof typeof servers, LoadResult[]> = { small: [], large: [], empty: [] }
  for (let round = 0; round <= rounds; round++) {
    for (const name of ['small', 'large', 'empty'] as const) {
      const paths = name === 'empty' ? pages.map(() => '/') : pages
      const result = await load(servers[name].origin, paths, 200)
      if (round > 0) results[name].push(result)
    }
  }
  const rate = (name: keyof typeof servers) => median(results[name].map((result) => result.pagesPerSecond))
  print('throughput at 10,000 tools against 8', (rate('large') / rate('small')).toFixed(2), 'not below 0.8')
  print('comparison pages a second, one process', `${rate('large').toFixed(0)} (8 tools: ${rate('small').toFixed(0)})`)
  print('empty pages a second, one process', rate('empty').toFixed(0))

  const empty = await weigh(servers.empty.origin, '/')
  print('JavaScript of an empty page, gzip', `${empty.javascript} bytes`)
  await Promise.all(Object.values(servers).map(stop))
}

async function benchWeight(): Promise<void> {
  const server = await startServer({})
  const path = address.comparison(['azure-ai-foundry-model-routing', 'mistral-8x22b-instruct-v2'])
  const { html, css, javascript } = await weigh(server.origin, path)
  print('comparison page, HTML, gzip', `${html} bytes`, '14 KB')
  print('comparison page, CSS, gzip', `${css} bytes`, '12 KB')
  print('comparison page, JavaScript, gzip', `${javascript} bytes`, 'the empty page plus 5 KB')
  await stop(server)
}

function environmentFor(name: string, amount: number): Record<string, string> {
  const contentFolder = join(folder, name)
  generateContent(contentFolder, amount)
  return { CONTENT_FOLDER: contentFolder, CATALOGUE_FILE: join(folder, `${name}.ndjson`) }
}

/** Different pairs each, spread over the whole catalogue; another seed gives other pairs. */
function listPairs(amount: number, seed: number): string[] {
  return Array.from({ length: amount }, (_, index) => pair(index, (index * 7 + seed * 13 + 1) % tools))
}

function listBogus(amount: number): string[] {
  return Array.from({ length: amount }, (_, index) => `/compare/${toolSlug(index)}-x-vs-no-such-tool-${index}`)
}

function pair(first: number, second: number): string {
  return address.comparison([toolSlug(first), toolSlug(first === second ? second + 1 : second)])
}

function sumFiles(path: string): number {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((bytes, entry) => bytes + statSync(join(entry.parentPath, entry.name)).size, 0)
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function print(what: string, measured: string, bound?: string): void {
  console.log(`${what.padEnd(48)} ${measured.padEnd(32)} ${bound === undefined ? '' : `(bound: ${bound})`}`.trimEnd())
}
