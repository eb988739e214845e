import { z } from 'zod'
import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import { Named } from '@/lib/documents/alternate-schema'
import { describeListings, describePricedFor, describeToolPrices } from '@/lib/documents/describe-prices'
import { Listing, PricedFor, ToolPrices } from '@/lib/documents/price-schema'
import type { RawQuery } from '@/lib/lists/query'
import { workloadShape } from '@/lib/parameters/case-parameters'
import { writePriceCase } from '@/lib/pricing/price-case'
import { quoteTool } from '@/lib/pricing/quote'
import { readWorkload } from '@/lib/pricing/workload'
import { address, apiAddress } from '@/lib/site'
import { type ApiSite, defineEndpoint } from './endpoint'
import { exampleTool, findAskedTool, toolName } from './find-tool'
import { toRawQuery } from './raw-query'

export const ToolOffers = z
  .strictObject({
    tool: Named,
    page: z.url().describe('The page of the tool with the same workload'),
    api: z.url().describe('Everything about the tool, as JSON'),
    pricedFor: PricedFor.describe('The day and the workload for which costs are stated'),
    prices: ToolPrices.describe('What the workload costs: from the vendor, at the lowest, and free of charge'),
    offers: z
      .array(Listing)
      .describe('Every offer: the current ones, cheapest first, then those that are past or announced'),
  })
  .meta({ id: 'ToolOffers', description: 'The offers of a tool, with what a workload costs' })
export type ToolOffers = z.infer<typeof ToolOffers>

export const listOffersEndpoint = defineEndpoint({
  name: 'listOffers',
  path: apiAddress.offers('{tool}'),
  tag: 'Tools',
  summary: 'List the offers of a tool',
  description:
    'What each provider asks for a tool, and what a workload costs there with the arithmetic of it. Each price has its source and date; prices of other sources that disagree are named; prices that have ended or are announced are listed too.',
  names: { tool: toolName },
  parameters: () => workloadShape,
  answer: ToolOffers,
  example: (catalogue: Catalogue) => ({ names: { tool: exampleTool(catalogue) }, query: 'workload=coding-agent' }),
  respond(site, { names, values }) {
    const asked = findAskedTool(site.catalogue, names.tool, apiAddress.offers)
    return asked.state === 'found' ? { state: 'found', body: listOffers(site, asked.tool, toRawQuery(values)) } : asked
  },
})

/** Every offer of a tool, with what the workload of a query costs. */
export function listOffers({ siteAddress, day }: Omit<ApiSite, 'catalogue'>, tool: Tool, query: RawQuery): ToolOffers {
  const { ignored: _, ...priceCase } = readWorkload(query)
  const quote = quoteTool(tool, priceCase.workload, day)
  return {
    tool: { slug: tool.slug, name: tool.name },
    page: `${siteAddress}${writePriceCase(address.tool(tool.slug), priceCase)}`,
    api: `${siteAddress}${apiAddress.tool(tool.slug)}`,
    pricedFor: describePricedFor(priceCase, day),
    prices: describeToolPrices(quote, day),
    offers: describeListings(quote, day),
  }
}
