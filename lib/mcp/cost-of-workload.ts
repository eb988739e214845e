import type { CallToolResult, McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'
import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import { ComparisonAlternate } from '@/lib/documents/alternate-schema'
import { describeCosts, describePricedFor } from '@/lib/documents/describe-prices'
import { formatMarkdown, heading } from '@/lib/documents/markdown'
import { writeWorkloadCosts } from '@/lib/documents/price-markdown'
import { findPageOfTools, pagePath } from '@/lib/page-ref'
import { type PriceCase, writePriceCase } from '@/lib/pricing/price-case'
import { quoteTool } from '@/lib/pricing/quote'
import { readWorkload } from '@/lib/pricing/workload'
import { answer, guard, type McpDependencies, readsOnly, refuse } from './answer'
import { toQuery, workloadInput } from './case-input'
import { keepJsonSchema } from './keep-json-schema'
import { findNamedTools, toolName } from './named-tools'
import { describeToolCost, ToolCost } from './price'

const maxTools = 10

/** A part of the published schema of a comparison, with the prices in words. */
const CostAnswer = ComparisonAlternate.pick({ pricedFor: true, costs: true }).extend({
  page: ComparisonAlternate.shape.page
    .nullable()
    .describe('Page that says the same to readers; null for more than four tools, which have a page each'),
  tools: z.array(ToolCost).min(1).max(maxTools).describe('In the order that was asked for'),
})

const Input = z.strictObject({
  tools: z.array(toolName).min(1).max(maxTools).describe(`One to ${maxTools} tools`),
  ...workloadInput,
})

export function registerCostOfWorkload(server: McpServer, dependencies: McpDependencies): void {
  server.registerTool(
    'cost_of_workload',
    {
      title: 'Cost of a workload',
      description:
        'What a workload costs a month with each of one to ten tools, and which amount is the lowest, where they do the same job, and whether the difference counts: exact amounts, how they add up, and who states each price, where and on which day. Says which cost is not known.',
      inputSchema: keepJsonSchema(Input),
      outputSchema: keepJsonSchema(CostAnswer),
      annotations: readsOnly,
    },
    guard((input) => computeCosts(dependencies, input)),
  )
}

function computeCosts(
  { catalogue, siteAddress, today }: McpDependencies,
  { tools: names, ...values }: z.output<typeof Input>,
): CallToolResult {
  const found = findNamedTools(catalogue, names)
  if ('reason' in found) return refuse(found.reason)
  const day = today()
  const priceCase = readWorkload(toQuery(values))
  const priced = found.tools.map((tool) => ({ tool, quote: quoteTool(tool, priceCase.workload, day) }))
  const pageOf = (tools: readonly Tool[]) => findPage(catalogue, tools, priceCase)
  const costs = priced.map(({ tool, quote }) => describeToolCost(siteAddress, { tool, quote, page: pageOf([tool]) }))
  const path = pageOf(found.tools)
  const page = path === undefined ? undefined : `${siteAddress}${path}`
  const words = formatMarkdown([
    heading(1, 'What it costs'),
    ...writeWorkloadCosts(priced, { priceCase, day, rank: 2 }),
  ])
  return answer({ words, pages: page === undefined ? costs.map(({ page }) => page) : [page] }, {
    page: page ?? null,
    pricedFor: describePricedFor(priceCase, day),
    costs: describeCosts(priced),
    tools: costs,
  } satisfies z.input<typeof CostAnswer>)
}

/** The path of the page of these tools with a workload. */
function findPage(catalogue: Catalogue, tools: readonly Tool[], priceCase: PriceCase): string | undefined {
  const pageRef = findPageOfTools(
    catalogue,
    tools.map(({ slug }) => slug),
  )
  return pageRef && writePriceCase(pagePath(pageRef), priceCase)
}
