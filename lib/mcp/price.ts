import { z } from 'zod'
import type { Tool } from '@/lib/catalogue/catalogue'
import { ComparisonAlternate } from '@/lib/documents/alternate-schema'
import { ToolPrices } from '@/lib/documents/price-schema'
import { formatCostLine } from '@/lib/pricing/cost-words'
import { formatStated } from '@/lib/pricing/disagreement'
import type { Quote, ToolQuote } from '@/lib/pricing/quote'
import { findLeadUse } from '@/lib/pricing/use-price'
import { formatOfferPrice } from '@/lib/pricing/use-price-words'
import { address } from '@/lib/site'

const Published = ToolPrices.shape.vendor.unwrap()
const [Computed] = Published.shape.cost.options
const { amount, currency, notes } = Computed.shape
const tool = ComparisonAlternate.shape.tools.element

/** The price of one provider, with how it adds up in words; the published schema has the components. */
const Price = Published.pick({
  model: true,
  isVendors: true,
  source: true,
  asOf: true,
  checked: true,
  age: true,
  isOld: true,
  validUntil: true,
})
  .extend({
    provider: z.string().describe('Who asks it'),
    text: z.string().describe('What it costs, or why that cannot be computed'),
    amount: amount.nullable().describe('The exact cost of the workload for a month; null when not known, never 0'),
    currency: currency.nullable().describe('Three-letter code of ISO 4217. Nothing is converted'),
    arithmetic: z.array(z.string()).describe('How the amount adds up'),
    notes: notes.describe('What a reader should know of the amount'),
    disagreements: z.array(z.string()).describe('What other sources state instead, with their addresses and days'),
  })
  .meta({ id: 'Price', description: 'The price of one provider with its source and day' })

/** What a workload costs with a tool. */
export const ToolCost = tool.pick({ slug: true, name: true, vendor: true }).extend({
  page: tool.shape.page.describe('Page of the tool with this workload'),
  state: ToolPrices.shape.state,
  providers: ToolPrices.shape.providers,
  fromVendor: Price.nullable().describe('What the vendor itself asks; null when no offer of it is known'),
  cheapest: Price.nullable().describe('The lowest known cost in US dollars; null without one'),
  byUse: Price.nullable().describe('The price by the month, sound or characters where it is sold so; null otherwise'),
})

/** `page` is the path of the tool's page. */
export function describeToolCost(
  siteAddress: string,
  { tool, quote, page = address.tool(tool.slug) }: { tool: Tool; quote: ToolQuote; page?: string | undefined },
): z.input<typeof ToolCost> {
  const { vendor, cheapest, uses, state, providers } = quote
  const toData = (each: Quote | undefined) => (each === undefined ? null : describePrice(each))
  return {
    slug: tool.slug,
    name: tool.name,
    vendor: tool.vendor,
    page: `${siteAddress}${page}`,
    state,
    providers,
    fromVendor: toData(vendor),
    cheapest: toData(cheapest),
    byUse: toData(findLeadUse(uses)?.quote),
  }
}

function describePrice(quote: Quote): z.input<typeof Price> {
  const { offer, cost, isOld, disagreements } = quote
  const isComputed = cost.state === 'computed'
  return {
    provider: offer.provider.name,
    model: offer.model,
    isVendors: offer.isVendors,
    text: formatOfferPrice(quote),
    amount: isComputed ? cost.amount : null,
    currency: isComputed ? cost.currency : null,
    arithmetic: isComputed ? cost.lines.map(formatCostLine) : [],
    notes: [...(isComputed ? cost.notes : []), ...(offer.note === undefined ? [] : [offer.note])],
    source: offer.source,
    asOf: offer.asOf,
    checked: offer.checked ?? null,
    age: quote.age,
    isOld,
    validUntil: offer.validUntil ?? null,
    disagreements: disagreements.map(
      ({ offer: other, differences }) => `${formatStated(differences)} by ${other.source}, ${other.asOf}`,
    ),
  }
}
