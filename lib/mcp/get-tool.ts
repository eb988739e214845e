import type { CallToolResult, McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'
import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import { listAskedFacts } from '@/lib/comparison/asked-facts'
import { factFacets } from '@/lib/comparison/facets'
import { describeToolAsJson } from '@/lib/documents/alternate-json'
import { ToolAlternate } from '@/lib/documents/alternate-schema'
import { quoteByDefault } from '@/lib/pricing/quote'
import { answer, guard, type McpDependencies, readsOnly, refuse } from './answer'
import { keepJsonSchema } from './keep-json-schema'
import { findNamedTools, toolName } from './named-tools'
import { describeToolCost, ToolCost } from './price'
import { writeToolSummary } from './tool-summary'

const { shape } = ToolAlternate
const fact = shape.facts.element.shape
const [Known] = fact.value.options

/** A part of the published schema of a tool, with the prices in words. */
const ToolAnswer = ToolAlternate.pick({ page: true, updated: true, pricedFor: true }).extend({
  json: shape.address.describe('The whole tool as JSON: the reasons of reviewers and every offer'),
  tool: shape.tool.omit({ html: true, prices: true, reviews: true }),
  reviews: z
    .array(shape.tool.shape.reviews.element.omit({ html: true, points: true, revised: true }))
    .describe('What each reviewer says, in the order of the panel'),
  cost: ToolCost.describe('What the workload costs'),
  facts: z.array(Known.omit({ state: true }).extend({ key: fact.key, label: fact.label })).describe('What is known'),
  notKnown: z.array(z.string()).describe('What can be asked of a tool of its kind and is not known'),
})

const Input = z.strictObject({ tool: toolName })

export function registerGetTool(server: McpServer, dependencies: McpDependencies): void {
  server.registerTool(
    'get_tool',
    {
      title: 'Get an AI tool',
      description:
        'What is known of one tool: what it is, the verdict of each reviewer, what it costs for a chat workload, and its facts with their sources and, where it is known, the day of the source. Says what is not known.',
      inputSchema: keepJsonSchema(Input),
      outputSchema: keepJsonSchema(ToolAnswer),
      annotations: readsOnly,
    },
    guard((input) => getTool(dependencies, input)),
  )
}

function getTool(
  { catalogue, siteAddress, today }: McpDependencies,
  { tool: name }: z.output<typeof Input>,
): CallToolResult {
  const found = findNamedTools(catalogue, [name])
  if ('reason' in found) return refuse(found.reason)
  const [tool] = found.tools
  if (tool === undefined) return refuse('Name a tool.')
  const day = today()
  const { page, address, updated, pricedFor, facts, ...json } = describeToolAsJson(catalogue, siteAddress, tool, day)
  const { html: _, prices: __, reviews, ...described } = json.tool
  const notKnown = listNotKnown(catalogue, tool)
  return answer({ words: writeToolSummary({ catalogue, siteAddress, day }, tool, notKnown), pages: [page] }, {
    page,
    json: address,
    updated,
    pricedFor,
    tool: described,
    reviews: reviews.map(({ html: _, points: __, revised: ___, ...review }) => review),
    cost: describeToolCost(siteAddress, { tool, quote: quoteByDefault(tool, day) }),
    facts: facts.flatMap(({ key, label, value: { state, ...value } }) =>
      state === 'known' && 'evidence' in value ? [{ key, label, ...value }] : [],
    ),
    notKnown,
  } satisfies z.input<typeof ToolAnswer>)
}

function listNotKnown(catalogue: Catalogue, tool: Tool): string[] {
  const asked = listAskedFacts(catalogue, tool.kind.slug)
  return factFacets
    .filter(({ key, read }) => asked.has(key) && read(tool).state === 'unknown')
    .map(({ label }) => label)
}
