import { type Agent, request } from 'node:http'

/** Reads a page to its end, compressed as browsers ask for it. Resolves with its status, or undefined without a whole answer. */
export function readPage(origin: string, path: string, agent: Agent): Promise<number | undefined> {
  return new Promise((resolve) => {
    const asked = request(new URL(path, origin), { agent, timeout: 30_000, headers: { 'Accept-Encoding': 'br' } })
    asked.once('response', (response) => {
      response.resume()
      response.once('end', () => resolve(response.complete ? response.statusCode : undefined))
      response.once('error', () => resolve(undefined))
    })
    asked.once('timeout', () => asked.destroy())
    asked.once('error', () => resolve(undefined))
    asked.end()
  })
}
