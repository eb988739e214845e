import type { NextRequest } from 'next/server'
import { loadCatalogue } from '@/app/_lib/catalogue'
import { searchTools } from '@/lib/catalogue/search'
import { getPanelVerdict } from '@/lib/comparison/verdict'

/** How many tools are offered while a name is typed. */
const maxSuggestions = 8
/** How long browsers and caches may keep an answer, in seconds. */
const maxAge = 60

/**
 * The tools that were probably meant, the likeliest first, and how many tools there are: `/api/search?q=…`. Without a rate
 * limit: it costs less than a page.
 */
export function GET(request: NextRequest): Response {
  const query = request.nextUrl.searchParams.get('q') ?? ''
  const catalogue = loadCatalogue()
  const tools = searchTools(catalogue, query, maxSuggestions).map((tool) => ({
    slug: tool.slug,
    name: tool.name,
    vendor: tool.vendor,
    kind: tool.kind.name,
    verdict: getPanelVerdict(tool).verdict,
  }))
  const headers = { 'Cache-Control': `public, max-age=${maxAge}`, 'X-Robots-Tag': 'noindex' }
  return Response.json({ tools, total: catalogue.tools.size }, { headers })
}
