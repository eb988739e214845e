import autocannon from 'autocannon'

/** The result of 8 clients, each requesting the next page as soon as it has the previous one. */
export type LoadResult = { pagesPerSecond: number; p50: number; p99: number }

/** Requests every path once, in order, on 8 connections. Throws when an answer has another status. */
export async function load(origin: string, paths: readonly string[], status: number): Promise<LoadResult> {
  let next = 0
  const result = await autocannon({
    url: origin,
    connections: 8,
    // As browsers do; without it a kept page would be unpacked for each request.
    headers: { 'Accept-Encoding': 'br' },
    amount: paths.length,
    sampleInt: 20,
    requests: [{ setupRequest: (request) => ({ ...request, path: paths[next++ % paths.length] ?? '/' }) }],
  })
  const answers = result.statusCodeStats?.[`${status}`]?.count ?? 0
  if (result.errors > 0 || result.timeouts > 0 || Number(answers) < paths.length) {
    throw new Error(`${answers} of ${paths.length} answers had status ${status}; ${result.errors} errors`)
  }
  return {
    pagesPerSecond: paths.length / ((result.finish.getTime() - result.start.getTime()) / 1000),
    p50: result.latency.p50,
    p99: result.latency.p99,
  }
}
