import { mkdirSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { startEdge } from '@/tests/support/edge'
import { requireCommands, runWrk } from './hot-page'
import { formatNumber, print, printFaults } from './print'
import { startServer } from './process'
import { median } from './throughput'
import { fetchEncoded } from './weight'

const page = '/compare/mistral-3-1-vs-mistral-8x22b-v2'
const rounds = 3
const minShare = 0.6

/**
 * Requests per second for a page that the edge keeps, and for the same bytes as a file, by the same nginx over TLS, in turns.
 * Needs Debian's packages nginx and wrk.
 */
export async function benchEdge(folder: string): Promise<void> {
  requireCommands('wrk')
  console.log('\nEdge')
  const files = join(folder, 'edge')
  const server = await startServer({ DATA_FOLDER: join(folder, 'edge-data'), TRUSTED_PROXIES: '1' }, { path: page })
  mkdirSync(join(files, '.next', 'static'), { recursive: true })
  writeFileSync(join(files, '.next', 'static', 'page'), (await fetchEncoded(server.origin + page, 'br')).body)
  // wrk asks for the certificate of the name in the address.
  const edge = await startEdge({ processes: [server.port], built: files, rate: 1_000_000, name: 'localhost' })
  try {
    const origin = `https://localhost:${edge.port}`
    const rates = { kept: [] as number[], file: [] as number[] }
    for (let round = 0; round < rounds; round++) {
      rates.kept.push(runWrk(origin + page))
      rates.file.push(runWrk(`${origin}/_next/static/page`))
    }
    const [kept, file] = [median(rates.kept), median(rates.file)]
    const share = kept / file
    const load = loadavg().map((value) => value.toFixed(1))
    print('a kept page through the edge, with TLS', `${formatNumber(Math.round(kept))}/s`)
    print('the same bytes as a file', `${formatNumber(Math.round(file))}/s; load average ${load.join(', ')}`)
    print('share', share.toFixed(2), `at least ${minShare}`)
    printFaults(share < minShare ? [`The edge reaches ${share.toFixed(2)} of a file, less than ${minShare}.`] : [])
  } finally {
    await edge.remove()
    await server.remove()
  }
}
