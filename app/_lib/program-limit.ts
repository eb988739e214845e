import { clientNetworkHeader } from '@/lib/http/headers'
import { refuseProgram } from '@/lib/http/problem'
import { makeRateLimit } from '@/lib/http/rate-limit'
import { shareInProcess } from '@/lib/process-wide'
import { config } from './catalogue'

const seconds = 60

const limit = shareInProcess('limit of programs', () => makeRateLimit({ max: config.apiPerMinute, seconds }))

/**
 * Counts a request of a program, by the network it came from, and answers it or refuses it with 429. The answer says what is
 * left, by draft-ietf-httpapi-ratelimit-headers. Everything that programs ask for counts for one limit.
 */
export async function withProgramLimit(
  request: Pick<Request, 'headers'>,
  answer: () => Response | Promise<Response>,
): Promise<Response> {
  const network = request.headers.get(clientNetworkHeader) ?? 'unknown'
  const wait = limit.attempt(network)
  const response = wait > 0 ? refuseTooMany(wait) : await answer()
  const left = limit.read(network)
  response.headers.set('RateLimit-Policy', `"default";q=${config.apiPerMinute};w=${seconds}`)
  response.headers.set('RateLimit', `"default";r=${left.remaining};t=${left.seconds}`)
  return response
}

function refuseTooMany(wait: number): Response {
  const detail = `Your network may send ${config.apiPerMinute} requests a minute. Please try again in ${wait} seconds.`
  return refuseProgram(429, detail, { 'Retry-After': `${wait}` })
}
