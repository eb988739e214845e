import { previewAddress } from '@/lib/site'
import { listPairs } from './generate'
import { load } from './load'
import { print, printFaults } from './print'
import { type Served, startServer } from './process'
import { compileSite, writeSite } from './site'

const tools = 10_000
const bound = 300

/** Measures link previews requested for the first time, one after another, and the server's memory. */
export async function benchPreviews(folder: string): Promise<void> {
  const environment = writeSite(folder, 'previews', tools)
  await compileSite(environment)
  const server = await startServer(environment)
  await load(server.origin, listPairs(tools, 5_000, 77), 200)
  const before = server.peakMegabytes()

  const paths = [...new Set(listPairs(tools, 111, 5))].map((path) => previewAddress(path))
  const [cold = 0, ...warm] = await timeEach(server, paths)
  const times = warm.slice(10).sort((a, b) => a - b)
  const [p50 = 0, p99 = 0] = [0.5, 0.99].map((part) => times[Math.ceil(part * times.length) - 1])
  print('the first link preview, which starts a thread', `${cold.toFixed(0)} ms`)
  print(`a link preview, p99 of ${times.length}`, `${p99.toFixed(0)} ms (median ${p50.toFixed(0)} ms)`, `${bound} ms`)
  const after = server.peakMegabytes()
  print('memory with previews, peak', `${after.toFixed(0)} MB (pages alone ${before.toFixed(0)} MB)`, '500 MB')
  printFaults([
    ...(p99 > bound ? [`A link preview takes ${p99.toFixed(0)} ms.`] : []),
    ...(after > 500 ? [`With previews the server holds ${after.toFixed(0)} MB.`] : []),
  ])
  await server.stop()
}

async function timeEach({ origin }: Served, paths: readonly string[]): Promise<number[]> {
  const times: number[] = []
  for (const path of paths) {
    const start = performance.now()
    const response = await fetch(new URL(path, origin))
    await response.arrayBuffer()
    if (!response.ok) throw new Error(`${path} answers ${response.status}`)
    times.push(performance.now() - start)
  }
  return times
}
