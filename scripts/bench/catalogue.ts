import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { address } from '@/lib/site'
import { buildEmptySite } from './empty-site'
import { listBogus, listPairs, pair } from './generate'
import { load } from './load'
import { print } from './print'
import { runMeasured, startServer } from './process'
import { compileSite, contentCommand, type SiteEnvironment, writeSite } from './site'
import { measureInTurns } from './throughput'
import { weigh } from './weight'

const tools = 10_000

export async function benchCatalogue(folder: string): Promise<void> {
  const large = writeSite(folder, 'large', tools)
  const small = writeSite(folder, 'small', 8)

  const check = await runMeasured([...contentCommand, 'check'], large)
  print('content check', `${check.seconds.toFixed(1)} s, ${check.megabytes.toFixed(0)} MB`, '20 s, 1,000 MB')
  const compile = await compileSite(large)
  print('content build', `${compile.seconds.toFixed(1)} s, ${compile.megabytes.toFixed(0)} MB`)
  await compileSite(small)

  await benchLarge(large)
  await benchThroughput(small, large)
  await benchWeight(folder)
}

async function benchLarge(environment: SiteEnvironment): Promise<void> {
  const server = await startServer(environment)
  print('start to the first page served', `${server.secondsToAnswer.toFixed(2)} s`, '3 s')
  // A process that has just started still compiles its own code; what is asked of is one that has served for a while.
  await load(server.origin, listPairs(tools, 5_000, 77), 200)
  const files = sumFiles('.next') + sumFiles('build')
  const written = server.diskBytesWritten()
  const valid = await load(server.origin, listPairs(tools, 10_000, 1), 200)
  print('a comparison never asked for before, p99', `${valid.p99} ms (median ${valid.p50} ms)`, '60 ms')
  const bogus = await load(server.origin, listBogus(10_000), 404)
  print('a comparison that does not exist, p99', `${bogus.p99} ms (median ${bogus.p50} ms)`)
  print('disk written by 10,000 valid and 10,000 bogus', `${server.diskBytesWritten() - written} bytes`, '0')
  print('growth of .next and build meanwhile', `${sumFiles('.next') + sumFiles('build') - files} bytes`, '0')
  print('memory while serving, peak', `${server.peakMegabytes().toFixed(0)} MB`, '500 MB')
  await server.stop()
}

/** The same pages of the same eight tools, asked of a catalogue of 8 and of 10,000, and an empty page, in turns. */
async function benchThroughput(small: SiteEnvironment, large: SiteEnvironment): Promise<void> {
  const paths = Array.from({ length: 2_000 }, (_, index) => pair(index % 7, (index % 7) + 1))
  const servers = {
    small: await startServer(small),
    large: await startServer(large),
    empty: await startServer(small, { folder: buildEmptySite() }),
  }
  const rate = await measureInTurns({
    small: { origin: servers.small.origin, paths },
    large: { origin: servers.large.origin, paths },
    empty: { origin: servers.empty.origin, paths: paths.map(() => '/') },
  })
  print('throughput at 10,000 tools against 8', (rate('large') / rate('small')).toFixed(2), 'not below 0.8')
  print('comparison pages a second, one process', `${rate('large').toFixed(0)} (8 tools: ${rate('small').toFixed(0)})`)
  print('empty pages a second, one process', rate('empty').toFixed(0))

  const empty = await weigh(servers.empty.origin, '/')
  print('JavaScript of an empty page, gzip', `${empty.javascript} bytes`)
  await Promise.all(Object.values(servers).map((server) => server.stop()))
}

async function benchWeight(folder: string): Promise<void> {
  const server = await startServer({ DATA_FOLDER: join(folder, 'weight-data') })
  const path = address.comparison(['azure-ai-foundry-model-routing', 'mistral-8x22b-instruct-v2'])
  const { html, css, javascript } = await weigh(server.origin, path)
  print('comparison page, HTML, gzip', `${html} bytes`, '14 KB')
  print('comparison page, CSS, gzip', `${css} bytes`, '12 KB')
  print('comparison page, JavaScript, gzip', `${javascript} bytes`, 'the empty page plus 5 KB')
  await server.stop()
}

function sumFiles(path: string): number {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((bytes, entry) => bytes + statSync(join(entry.parentPath, entry.name)).size, 0)
}
