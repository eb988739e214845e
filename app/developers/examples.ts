import { z } from 'zod'
import { writeBadgeSnippets } from '@/lib/badges/snippets'
import { recordedSince } from '@/lib/catalogue/as-of'
import { type Catalogue, newest, type Tool } from '@/lib/catalogue/catalogue'
import { formatChoices } from '@/lib/catalogue/words'
import { writeAsOf } from '@/lib/comparison/as-of'
import { readCase } from '@/lib/comparison/case'
import { formatComparison, nameComparison } from '@/lib/comparison/slug'
import { describeComparisonAsJson } from '@/lib/documents/alternate-json'
import { readAskedComparison } from '@/lib/documents/asked-comparison'
import { writeFrame } from '@/lib/documents/card/embed-code'
import { makeCard } from '@/lib/documents/card/page-card'
import { parseQuery } from '@/lib/lists/query'
import type { McpDependencies } from '@/lib/mcp/answer'
import { askMcpTool } from '@/lib/mcp/describe-server'
import { address, apiAddress, badgeAddress, calendarAddress, feedAddress, oembedAddress } from '@/lib/site'

/** The case of the examples, as a query. */
const query = 'workload=coding-agent'

/**
 * Examples about the tools of the editors' first comparison of two: addresses that answer, and what is answered there now.
 * Undefined where the catalogue has no two tools.
 */
export async function makeExamples(dependencies: McpDependencies) {
  const { catalogue, siteAddress, today } = dependencies
  const tools = findExampleTools(catalogue)
  if (tools === undefined) return undefined
  const [first] = tools
  const tool = address.tool(first.slug)
  const slugs = tools.map(({ slug }) => slug)
  const comparison = `${address.comparison(slugs)}?${query}`
  const { ignored: _, ...buyerCase } = readCase(parseQuery(query), catalogue.reviewers)
  const card = makeCard({ catalogue, siteAddress, day: today() }, { kind: 'comparison', slugs }, buyerCase)
  const badge = badgeAddress(tool)
  const [snippet] = writeBadgeSnippets({
    picture: `${siteAddress}${badge}`,
    page: `${siteAddress}${tool}`,
    name: `${first.name} on ${catalogue.site.name}`,
  })
  return {
    mcp: await askAssistant(dependencies, tools),
    api: {
      url: `${siteAddress}${apiAddress.comparison(formatComparison(slugs))}?${query}`,
      answer: shortenComparison(dependencies, slugs),
    },
    formats: { tool, comparison },
    badge: { name: first.name, picture: badge, code: snippet?.code ?? '' },
    embed: {
      name: nameComparison(tools),
      code: writeFrame(card),
      oembed: oembedAddress(`${siteAddress}${comparison}`, 'json'),
    },
    copies: comparison,
    feeds: [
      { what: 'A comparison, for a case', href: feedAddress(comparison, 'xml') },
      { what: 'A tool', href: feedAddress(tool, 'xml') },
      { what: 'A category', href: feedAddress(address.category(first.category.slug), 'xml') },
      { what: 'A list of bookmarks', href: feedAddress(`${address.bookmarks()}?tools=${slugs.join(',')}`, 'xml') },
      { what: 'Prices of a tool that begin or end, as a calendar', href: calendarAddress(tool) },
    ],
    past: writePast(comparison, tools, today()),
  }
}

function findExampleTools({ comparisons, tools }: Catalogue): readonly [Tool, Tool] | undefined {
  const pair = comparisons.find(({ tools }) => tools.length === 2)?.tools ?? [...tools.values()].slice(0, 2)
  const [first, second] = pair.toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
  return first === undefined || second === undefined ? undefined : [first, second]
}

/** A comparison as of the first day on which something is recorded of each of its tools; undefined without an earlier day. */
function writePast(comparison: string, tools: readonly Tool[], today: string): string | undefined {
  const days = tools.map((tool) => recordedSince(tool) ?? today)
  const day = newest(days)
  return day < today ? writeAsOf(comparison, day) : undefined
}

/** The parts of a comparison that say most, as the API answers. */
function shortenComparison({ catalogue, siteAddress, today }: McpDependencies, slugs: readonly string[]): string {
  const asked = readAskedComparison(catalogue, slugs, { query: parseQuery(query), day: today() })
  const { page, updated, outcome, costs } = describeComparisonAsJson(catalogue, siteAddress, asked)
  return formatShortened({
    page,
    updated,
    outcome: { headline: outcome.headline, because: outcome.because },
    costs: { text: costs.text, cheapest: costs.cheapest },
  })
}

const Price = z.object({ text: z.string(), provider: z.string(), source: z.string(), asOf: z.string() })
const Costs = z.object({
  page: z.string(),
  costs: z.object({ text: z.string(), cheapest: z.string().nullable() }),
  tools: z.array(z.object({ name: z.string(), cheapest: Price.nullable() })),
})

/** A question, the call that an assistant makes of it, and the parts of the answer that say most. */
async function askAssistant(dependencies: McpDependencies, tools: readonly Tool[]) {
  const call = { tools: tools.map(({ slug }) => slug), workload: 'chat' }
  return {
    question: `Which is cheaper for a chat workload, ${formatChoices(tools.map(({ name }) => name))}, and who says so?`,
    call: JSON.stringify({ name: 'cost_of_workload', arguments: call }, null, 2),
    answer: formatShortened(Costs.parse(await askMcpTool(dependencies, 'cost_of_workload', call))),
  }
}

function formatShortened(value: object): string {
  return JSON.stringify(value, null, 2).replace(/\n\}$/, ',\n  …\n}')
}
