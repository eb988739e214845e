import autocannon from 'autocannon'

/** The result of 8 clients, each requesting the next page as soon as it has the previous one. */
export type LoadResult = { pagesPerSecond: number; p50: number; p99: number }

/** A path that is read, or something that is posted there. */
export type LoadRequest = string | { path: string; method: 'POST'; headers: Record<string, string>; body: string }

/** Makes every request once, in order, on 8 connections. Throws when an answer has another status. */
export async function load(origin: string, asked: readonly LoadRequest[], status: number): Promise<LoadResult> {
  let next = 0
  const result = await autocannon({
    url: origin,
    connections: 8,
    // As browsers do; without it a kept page would be unpacked for each request.
    headers: { 'Accept-Encoding': 'br' },
    amount: asked.length,
    sampleInt: 20,
    requests: [{ setupRequest: (request) => addTo(request, asked[next++ % asked.length] ?? '/') }],
  })
  const answers = result.statusCodeStats?.[`${status}`]?.count ?? 0
  if (result.errors > 0 || result.timeouts > 0 || Number(answers) < asked.length) {
    throw new Error(`${answers} of ${asked.length} answers had status ${status}; ${result.errors} errors`)
  }
  return {
    pagesPerSecond: asked.length / ((result.finish.getTime() - result.start.getTime()) / 1000),
    p50: result.latency.p50,
    p99: result.latency.p99,
  }
}

function addTo(request: autocannon.Request, asked: LoadRequest): autocannon.Request {
  if (typeof asked === 'string') return { ...request, path: asked }
  return { ...request, ...asked, headers: { ...request.headers, ...asked.headers } }
}
