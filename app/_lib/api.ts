import type { NextRequest } from 'next/server'
import { answerEndpoint } from '@/lib/api/answer'
import type { Endpoint, Outcome } from '@/lib/api/endpoint'
import { requestIdHeader } from '@/lib/http/headers'
import { refuseParameters, refuseProgram } from '@/lib/http/problem'
import { logger } from '@/lib/observability/logger'
import { apiAddress } from '@/lib/site'
import { config, loadCatalogue } from './catalogue'
import { withProgramLimit } from './program-limit'
import { respondWith } from './respond'
import { today } from './today'

/** Answers a request for an endpoint of the API. `names` are the parts of its path that vary. */
export function respondWithEndpoint(
  request: NextRequest,
  endpoint: Endpoint,
  names: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return respondOrFail(request, async () => {
    const { pathname, search } = new URL(request.url)
    if (pathname.endsWith('/')) return moveTo(`${pathname.slice(0, -1)}${search}`)
    const query = search.slice(1)
    const site = { catalogue: loadCatalogue(), siteAddress: config.siteAddress, day: today() }
    return respondWithOutcome(request, await answerEndpoint(endpoint, site, { names, query }))
  })
}

/** Answers a request of a program within its limit; a fault of ours with problem details too. */
export function respondOrFail(request: NextRequest, answer: () => Response | Promise<Response>): Promise<Response> {
  return withProgramLimit(request, async () => {
    try {
      return await answer()
    } catch (error) {
      logger.error({ err: error, id: request.headers.get(requestIdHeader) }, 'A request of a program failed.')
      return refuseProgram(500, 'This answer could not be made. Please try again later.')
    }
  })
}

function respondWithOutcome(request: NextRequest, outcome: Outcome): Response {
  switch (outcome.state) {
    case 'found':
      return respondWith(request, {
        type: 'application/json',
        body: `${JSON.stringify(outcome.body)}\n`,
        robots: 'noindex',
        headers: { Link: writeLinks(outcome.body) },
      })
    case 'moved':
      return moveTo(`${outcome.path}${request.nextUrl.search}`)
    case 'missing':
      return refuseProgram(404, outcome.detail)
    case 'faulty':
      return refuseParameters(withoutPage, outcome.faults)
  }
}

function moveTo(address: string): Response {
  return new Response(null, {
    status: 308,
    headers: { Location: address, 'Cache-Control': 'public, max-age=300' },
  })
}

/** A program gets JSON even if it says that it would take a page. */
const withoutPage = { headers: new Headers() }

function writeLinks(body: object): string {
  const next = 'next' in body && typeof body.next === 'string' ? [`<${body.next}>; rel="next"`] : []
  return [`<${apiAddress.description()}>; rel="service-desc"`, ...next].join(', ')
}
