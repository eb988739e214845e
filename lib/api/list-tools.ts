import { z } from 'zod'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { describePricedFor } from '@/lib/documents/describe-prices'
import { PricedFor } from '@/lib/documents/price-schema'
import { findListed } from '@/lib/lists/find-listed'
import { makeListAddresses } from '@/lib/lists/list-addresses'
import { orders } from '@/lib/lists/orders'
import type { RawQuery } from '@/lib/lists/query'
import { shorten } from '@/lib/parameters/read-parameters'
import { quoteWithin } from '@/lib/pricing/budget'
import { quoteTool } from '@/lib/pricing/quote'
import { address, apiAddress } from '@/lib/site'
import { readCursor, writeCursor } from './cursor'
import { type ApiSite, defineEndpoint, type Faulty, type Outcome } from './endpoint'
import { toRawQuery } from './raw-query'
import { describeToolListShape } from './tool-parameters'
import { summarizeTool, ToolSummary } from './tool-summary'

export const ToolList = z
  .strictObject({
    page: z.url().describe('The page that begins the same list for readers'),
    total: z.int().min(0).describe('How many tools the whole list has'),
    order: z.enum(orders.map(({ key }) => key)).describe('The order of the list'),
    pricedFor: PricedFor.describe('The day and the workload for which costs are stated'),
    tools: z.array(ToolSummary).max(100).describe('A part of the list'),
    next: z.url().nullable().describe('Address of the next part; null at the end'),
  })
  .meta({ id: 'ToolList', description: 'Tools, by filters and in an order' })
export type ToolList = z.infer<typeof ToolList>

export const listToolsEndpoint = defineEndpoint({
  name: 'listTools',
  path: apiAddress.tools(),
  tag: 'Tools',
  summary: 'List tools',
  description:
    'Every tool of the catalogue, or those that pass filters and must-haves, with the panel’s verdict and what a workload costs. Follow `next` until it is null. A tool that changes its place meanwhile may come twice or not at all.',
  names: {},
  parameters: describeToolListShape,
  answer: ToolList,
  example: ({ kinds }: Catalogue) => ({ names: {}, query: `kind=${[...kinds.keys()][0]}&order=cost&limit=5` }),
  respond: (site, { values: { limit, cursor, ...values } }) => listTools(site, toRawQuery(values), { limit, cursor }),
})

/** A part of the list that a query of the list's page asks for. A must-have that a filter rules out is a fault. */
export function listTools(
  { catalogue, siteAddress, day }: ApiSite,
  query: RawQuery,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Outcome<ToolList> {
  const scope = { path: address.tools(), day }
  const { index, fields, values, limits, order, priceCase, ignoredOfCase, result } = findListed(catalogue, scope, query)
  const contradictions = ignoredOfCase.filter(({ what }) => what === 'must-have')
  if (contradictions.length > 0) {
    const allowed = 'a must-have that no filter beside it rules out'
    const faults = contradictions.map(({ text, why }) => ({
      parameter: 'must',
      found: text,
      allowed: `${allowed}: ${why}`,
    }))
    return { state: 'faulty', faults }
  }
  const write = (path: string) =>
    makeListAddresses({ path, fields, values, limits, workload: priceCase.workload }).ofPage(1)
  const list = write(apiAddress.tools())
  const begin =
    cursor === undefined
      ? 0
      : findPlace(list, cursor, (slug) => {
          const tool = catalogue.tools.get(slug)
          return tool === undefined ? -1 : result.found.indexOf(index.numberOf.get(tool) ?? -1)
        })
  if (typeof begin !== 'number') return begin
  const tools = result.found.slice(begin, begin + limit).flatMap((number) => index.tools[number]?.tool ?? [])
  const last = begin + limit < result.found.length ? tools.at(-1) : undefined
  return {
    state: 'found',
    body: {
      page: `${siteAddress}${write(scope.path)}`,
      total: result.found.length,
      order: order.key,
      pricedFor: describePricedFor(priceCase, day),
      tools: tools.map((tool) =>
        summarizeTool(
          { catalogue, siteAddress },
          { tool, quote: quoteWithin(quoteTool(tool, priceCase.workload, day), limits.budget) },
        ),
      ),
      next: last === undefined ? null : `${siteAddress}${writeNext(list, limit, writeCursor(list, last.slug))}`,
    },
  }
}

/** The place after the one that a cursor names. */
function findPlace(list: string, cursor: string, placeOf: (slug: string) => number): number | Faulty {
  const slug = readCursor(list, cursor)
  const place = slug === undefined ? -1 : placeOf(slug)
  if (place >= 0) return place + 1
  const allowed =
    slug === undefined
      ? 'the cursor of an answer to the same query'
      : 'a cursor of the list as it is now. This one is out of date: begin again without it'
  return { state: 'faulty', faults: [{ parameter: 'cursor', found: shorten(cursor), allowed }] }
}

function writeNext(list: string, limit: number, cursor: string): string {
  return `${list}${list.includes('?') ? '&' : '?'}limit=${limit}&cursor=${cursor}`
}
