import autocannon from 'autocannon'

/** What 8 clients saw who each asked for the next page as soon as they had the last. */
export type LoadResult = { pagesPerSecond: number; p50: number; p99: number }

/** Asks for every path once, in order, from 8 connections. Throws when any answer is not the expected status. */
export async function load(origin: string, paths: readonly string[], status: number): Promise<LoadResult> {
  let next = 0
  const result = await autocannon({
    url: origin,
    connections: 8,
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
