import { callTool } from '@/lib/mcp/request'
import { address, apiAddress } from '@/lib/site'
import { listPairs, pair } from './generate'
import type { LoadRequest, LoadResult } from './load'
import { print } from './print'
import { startServer } from './process'
import { compileSite, writeSite } from './site'
import { loadInTurns, median } from './throughput'

const tools = 10_000
const offersOfTool = 20
const amount = 200

/** Measures comparisons that nobody asked for before, with 8 clients: of the API and of MCP, in turns with their pages. */
export async function benchPrograms(folder: string): Promise<void> {
  const site = writeSite(folder, 'programs', tools, offersOfTool)
  await compileSite(site)
  const { origin, stop } = await startServer({ ...site, API_PER_MINUTE: '999999' })
  await checkCall(origin, toCall(pair(0, 1)))
  const asked = (round: number) => listPairs(tools, amount, round).map((path) => `${path}?${query}`)
  const resultsOf = await loadInTurns({
    page: { origin, paths: asked },
    api: { origin, paths: (round) => asked(round).map(toApi) },
    mcp: { origin, paths: (round) => asked(round).map(toCall) },
  })
  const page = summarize(resultsOf('page'))
  print('a comparison for a case, its page', format(page))
  for (const [name, what] of [
    ['api', 'the same from the API'],
    ['mcp', 'the same by compare_tools of MCP'],
  ] as const) {
    const result = summarize(resultsOf(name))
    const share = (result.pagesPerSecond / page.pagesPerSecond).toFixed(2)
    print(what, `${format(result)}, ${share} of the page’s rate`)
  }
  await stop()
}

/** Not the workload that pages begin with, so that everything is computed. */
const buyerCase = { workload: 'retrieval', must: ['open-weights'], budget: 100 }
const query = 'workload=retrieval&must=open-weights&budget=100'

function toApi(path: string): string {
  return apiAddress.comparison(path.slice(address.comparisons().length + 1))
}

function toCall(path: string): Exclude<LoadRequest, string> {
  const [comparison = ''] = path.slice(address.comparisons().length + 1).split('?')
  return { path: address.mcp(), ...callTool('compare_tools', { tools: comparison.split('-vs-'), ...buyerCase }) }
}

/** Throws unless a call is answered with a comparison: errors of calls have status 200 too. */
async function checkCall(origin: string, request: Exclude<LoadRequest, string>): Promise<void> {
  const answer = await (await fetch(new URL(request.path, origin), request)).text()
  if (!answer.includes('"outcome"') || answer.includes('"isError":true')) throw new Error(`MCP answers ${answer}`)
}

function summarize(results: readonly LoadResult[]): LoadResult {
  const medianOf = (key: keyof LoadResult) => median(results.map((result) => result[key]))
  return { pagesPerSecond: medianOf('pagesPerSecond'), p50: medianOf('p50'), p99: medianOf('p99') }
}

function format({ pagesPerSecond, p50, p99 }: LoadResult): string {
  return `p99 ${p99} ms (median ${p50} ms), ${pagesPerSecond.toFixed(0)} a second`
}
