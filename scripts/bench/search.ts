import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { address } from '@/lib/site'
import { buildEmptySite } from './empty-site'
import { toolSlug } from './generate'
import { load } from './load'
import { print } from './print'
import { startEmptySite, startServer } from './process'
import { compileSite, type SiteEnvironment, writeSite } from './site'
import { weigh } from './weight'

const tools = 10_000
const queries = 10_000

export async function benchSearch(folder: string): Promise<void> {
  const large = writeSite(folder, 'search', tools)
  await compileSite(large)
  await benchSpeed(large)
  print('memory that the index adds', `${measureIndex(large).toFixed(0)} MB`, '50 MB')
  await benchScripts(folder)
}

async function benchSpeed(environment: SiteEnvironment): Promise<void> {
  const server = await startServer(environment)
  // Warm up, because a process that has just started still compiles its code.
  await load(server.origin, listQueries(2_000, 77), 200)
  const { p50, p99 } = await load(server.origin, listQueries(queries, 1), 200)
  await server.stop()
  print('a search among 10,000 tools, p99', `${p99} ms (median ${p50} ms)`, '20 ms')
}

/** Likely and unlikely queries in turns. All differ, so that no cache helps. */
function listQueries(amount: number, seed: number): string[] {
  return Array.from({ length: amount }, (_, index) => {
    const words = toolSlug((index * 7 + seed) % tools).split('-')
    const text = kindsOfQuery[index % kindsOfQuery.length]?.(words, index) ?? ''
    return `${address.search()}?${new URLSearchParams({ q: text })}`
  })
}

const kindsOfQuery: ((words: readonly string[], index: number) => string)[] = [
  (words) => words.join(' '),
  (words) => words.toReversed().join(' '),
  (words) => words.map(misspell).join(' '),
  ([vendor = ''], index) => vendor.slice(0, 2 + (index % 4)),
  ([vendor = '', noun = '']) => `${noun} ${vendor} labs`,
  ([, , number = '']) => number.slice(1),
  (_, index) => `nothing${index} resembles${index} this${index}`,
  (words, index) => Array.from({ length: 200 }, (_, turn) => words[turn % 3]?.slice((turn + index) % 3)).join(' '),
]

/** Removes a letter from the middle. */
function misspell(word: string): string {
  const middle = word.length >> 1
  return word.slice(0, middle) + word.slice(middle + 1)
}

/** Measured in a separate process, because a running server always has other allocations. */
function measureIndex({ CATALOGUE_FILE }: SiteEnvironment): number {
  const script = join('scripts', 'bench', 'index-memory.ts')
  const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', '--import', 'tsx', script, CATALOGUE_FILE], {
    encoding: 'utf8',
  })
  if (stdout === '') throw new Error(`the index could not be measured:\n${stderr}`)
  return Number(stdout)
}

/** Measures the scripts that a page loads before a picker is used, compared with an empty page. */
async function benchScripts(folder: string): Promise<void> {
  const environment = { DATA_FOLDER: join(folder, 'search-data') }
  const emptyServer = await startEmptySite(buildEmptySite())
  const empty = await weigh(emptyServer.origin, '/')
  await emptyServer.stop()

  const server = await startServer(environment)
  const pages = [
    address.home(),
    address.comparisons(),
    address.comparison(['azure-ai-foundry-model-routing', 'mistral-8x22b-instruct-v2']),
    address.tool('mistral-3-1'),
  ]
  for (const path of pages) {
    const { javascript } = await weigh(server.origin, path)
    print('JavaScript beyond an empty page, Brotli', `${javascript - empty.javascript} bytes ${path}`, '10 KB')
  }
  await server.stop()
}
