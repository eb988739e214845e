import type { IncomingMessage, ServerResponse } from 'node:http'
import { maxNamesPerRequest } from '@/lib/bookmarks/batch-requests'
import { findCurrent } from '@/lib/bookmarks/current'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { emptyContentSecurityPolicy } from './headers'
import { sendJson } from './send-json'

/**
 * Makes what answers `/api/bookmarks?names=a,b-vs-c`: what tools and comparisons are now. Names that nothing has are
 * left out. It knows nobody and keeps nothing.
 */
export function makeBookmarkEndpoint(catalogue: () => Catalogue) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.setHeader('Cache-Control', 'no-store')
    response.setHeader('Content-Security-Policy', emptyContentSecurityPolicy)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      return sendJson(response, 405, { message: 'This address can only be read.' })
    }
    const names = readNames(request.url ?? '')
    if (names === undefined) {
      return sendJson(response, 400, { message: `It takes 1 to ${maxNamesPerRequest} names: ?names=a,b-vs-c` })
    }
    const known = catalogue()
    sendJson(response, 200, { bookmarks: names.flatMap((name) => findCurrent(known, name) ?? []) })
  }
}

/** The names that are asked about, each once; nothing when there are none, or too many. */
function readNames(target: string): string[] | undefined {
  const asked = new URLSearchParams(target.split('?')[1]).get('names')?.split(',', maxNamesPerRequest + 1) ?? []
  const names = [...new Set(asked.filter((name) => name !== ''))]
  return names.length === 0 || asked.length > maxNamesPerRequest ? undefined : names
}
