import type { CallToolResult, McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'
import { summarizeTool, ToolSummary } from '@/lib/api/tool-summary'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { formatDate } from '@/lib/catalogue/dates'
import { searchTools as findByWords } from '@/lib/catalogue/search'
import { nameSource } from '@/lib/catalogue/source-name'
import { formatNumber } from '@/lib/catalogue/words'
import { readMustHaves } from '@/lib/comparison/case'
import { formatPanel } from '@/lib/comparison/format'
import { getPanelVerdict } from '@/lib/comparison/verdict'
import { describePricedFor } from '@/lib/documents/describe-prices'
import { formatMarkdown, heading, type Inline, link, list, paragraph, strong } from '@/lib/documents/markdown'
import { panelNote } from '@/lib/documents/panel-note'
import { PricedFor } from '@/lib/documents/price-schema'
import { filters } from '@/lib/lists/filters'
import { makeMustHaveTest } from '@/lib/lists/must-have-filters'
import type { RawQuery } from '@/lib/lists/query'
import { type ListedTool, listTools } from '@/lib/lists/tool-list'
import { quoteWithin } from '@/lib/pricing/budget'
import { formatMoney } from '@/lib/pricing/format'
import { getLeadQuote, listOtherQuotes } from '@/lib/pricing/lead-quote'
import { type Quote, quoteTool } from '@/lib/pricing/quote'
import { formatMonthlyCost } from '@/lib/pricing/summary'
import { formatWorkload, type Workload } from '@/lib/pricing/workload'
import { address } from '@/lib/site'
import { answer, guard, type McpDependencies, readsOnly } from './answer'
import { keepJsonSchema } from './keep-json-schema'
import { describeSearchInput, type SearchInput, toListQuery } from './search-input'

/** So many of the tools that match the words of a query are looked at. */
const maxMatches = 200

const SearchAnswer = z.strictObject({
  page: z.url().describe('The list of tools with these filters, for readers; it leaves out the words of a query'),
  pricedFor: PricedFor,
  total: z.int().min(0).describe(`How many tools fit; with a query, of the ${maxMatches} that match its words best`),
  tools: z.array(ToolSummary).describe('The first of them'),
})

export function registerSearchTools(server: McpServer, dependencies: McpDependencies): void {
  server.registerTool(
    'search_tools',
    {
      title: 'Search AI tools',
      description:
        'Finds tools by words of their names, vendors, kinds and categories, by filters, and by what they must have or cost. Says of each its slug, panel verdict and price with source and day. It matches words, not meaning: for a wish such as “cheap model that reads images” use filters, must-haves and an order.',
      inputSchema: keepJsonSchema(describeSearchInput(dependencies.catalogue)),
      outputSchema: keepJsonSchema(SearchAnswer),
      annotations: readsOnly,
    },
    guard((input) => searchTools(dependencies, input)),
  )
}

function searchTools({ catalogue, siteAddress, today }: McpDependencies, input: SearchInput): CallToolResult {
  const day = today()
  const raw = toListQuery(input)
  const listed = listTools(catalogue, { path: address.tools(), day }, raw, input.limit)
  const { workload, preset } = listed.priceCase
  const { tools, total } =
    input.query === undefined
      ? { tools: listed.tools, total: listed.paging.total }
      : findMatches(catalogue, raw, {
          words: input.query,
          limit: input.limit,
          workload,
          day,
        })
  const page = `${siteAddress}${listed.address}`
  const words = formatMarkdown([
    heading(1, tools.length === 0 ? 'No tool fits' : 'Tools that fit'),
    paragraph(
      tools.length === 0
        ? 'Fewer filters, other words or a higher budget may find some.'
        : `${formatNumber(tools.length)} of ${formatNumber(total)}, with what they cost for ${formatWorkload(workload)}.`,
    ),
    ...(tools.length === 0 ? [] : [list(...tools.map((each) => writeTool(siteAddress, each)))]),
    ...(tools.some(({ tool }) => tool.reviews.length > 0) ? [paragraph(panelNote)] : []),
  ])
  return answer({ words, pages: [page] }, {
    page,
    pricedFor: describePricedFor({ workload, preset }, day),
    total,
    tools: tools.map((each) => summarizeTool({ catalogue, siteAddress }, each)),
  } satisfies z.input<typeof SearchAnswer>)
}

type Asked = { words: string; limit: number; workload: Workload; day: string }

/** The tools that match words and have all that a query of a list asks for, best match first. */
function findMatches(
  catalogue: Catalogue,
  raw: RawQuery,
  { words, limit, workload, day }: Asked,
): { tools: ListedTool[]; total: number } {
  const mustHaves = readMustHaves(raw, [])
  const meets = makeMustHaveTest(catalogue, mustHaves, { workload, day })
  const wanted = filters.filter(({ key }) => raw[key] !== undefined)
  const matches = findByWords(catalogue, words, maxMatches)
    .map((tool) => ({ tool, panel: getPanelVerdict(tool) }))
    .filter(
      ({ tool, panel }) =>
        meets(tool) &&
        wanted.every(({ key, read }) => [read(tool, panel, catalogue)].flat().includes(String(raw[key]))),
    )
  const tools = matches.slice(0, limit).map((match) => ({
    ...match,
    quote: quoteWithin(quoteTool(match.tool, workload, day), mustHaves.budget),
  }))
  return { tools, total: matches.length }
}

function writeTool(siteAddress: string, { tool, panel, quote }: ListedTool): Inline[] {
  const offer = getLeadQuote(quote)?.offer
  return [
    link(`${siteAddress}${address.tool(tool.slug)}`, strong(tool.name)),
    ` (${tool.slug}), ${tool.kind.name} by ${tool.vendor}. Panel: ${formatPanel(panel)}. ${formatMonthlyCost(quote)}`,
    ...(offer === undefined ? [] : [', ', ...nameOffer(offer)]),
    ...listOtherQuotes(quote).flatMap(writeOther),
    `. ${tool.tagline}`,
  ]
}

/** The price of another offer; nothing where it is no amount. */
function writeOther({ cost, offer }: Quote): Inline[] {
  if (cost.state !== 'computed' || Number(cost.amount) === 0) return []
  return [`; ${formatMoney(cost.amount, cost.currency)} from `, ...nameOffer(offer)]
}

function nameOffer({ provider, source, asOf }: Quote['offer']): Inline[] {
  return [`${provider.name} · `, link(source, nameSource(source)), `, ${formatDate(asOf)}`]
}
