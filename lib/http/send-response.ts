import type { ServerResponse } from 'node:http'

/** Sends a `Response` as the answer to a request that Node's server took. */
export async function sendResponse(response: ServerResponse, answer: Response): Promise<void> {
  const body = Buffer.from(await answer.arrayBuffer())
  response.writeHead(answer.status, { ...Object.fromEntries(answer.headers), 'content-length': `${body.length}` })
  response.end(response.req.method === 'HEAD' ? undefined : body)
}
