import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { searchTools } from '@/lib/catalogue/search'
import { getPanelVerdict } from '@/lib/comparison/verdict'
import { emptyContentSecurityPolicy } from './headers'
import { sendJson } from './send-json'

/** How many tools are offered while one is typed. */
const maxSuggestions = 8
/** How long browsers and caches may keep an answer, in seconds. */
const briefly = 60

/**
 * Makes what answers `/api/search?q=…`: the tools that were probably meant, the likeliest first. It counts nobody's
 * requests: whatever is asked costs less than drawing any page, and neither stores nor sends anything of the visitor's.
 */
export function makeSearchEndpoint(catalogue: () => Catalogue) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    response.setHeader('X-Robots-Tag', 'noindex')
    response.setHeader('Content-Security-Policy', emptyContentSecurityPolicy)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Cache-Control', 'no-store')
      sendJson(response, 405, { message: 'Only GET and HEAD.' }, { Allow: 'GET, HEAD' })
      return
    }
    const asked = new URLSearchParams(request.url?.split('?').slice(1).join('?')).get('q') ?? ''
    const tools = searchTools(catalogue(), asked, maxSuggestions).map((tool) => ({
      slug: tool.slug,
      name: tool.name,
      vendor: tool.vendor,
      kind: tool.kind.name,
      verdict: getPanelVerdict(tool).verdict,
    }))
    sendJson(response, 200, { tools }, { 'Cache-Control': `public, max-age=${briefly}` })
  }
}
