import { z } from 'zod'
import type { Tool } from '@/lib/catalogue/catalogue'
import { getPanelVerdict } from '@/lib/comparison/verdict'
import { describePanelVerdict, describeSort } from '@/lib/documents/alternate-json'
import { AlternateTool, PanelVerdict } from '@/lib/documents/alternate-schema'
import { describeProvider, describeUse } from '@/lib/documents/describe-prices'
import { Offer, ToolPrices } from '@/lib/documents/price-schema'
import { listVendors } from '@/lib/lists/vendors'
import { getLeadQuote, listOtherQuotes } from '@/lib/pricing/lead-quote'
import type { Quote, ToolQuote } from '@/lib/pricing/quote'
import { address, apiAddress } from '@/lib/site'
import type { ApiSite } from './endpoint'

const { slug, name, page, vendor, category, kind, tagline } = AlternateTool.shape
const { provider, model, isVendors, basis, source, asOf, checked, age, isOld, validUntil } = Offer.shape

const LeadCost = z
  .strictObject({
    state: z
      .enum(['computed', 'free', 'not computable'])
      .describe('free: the offer costs nothing; not computable: the reason says why. Neither is an amount of 0'),
    amount: z
      .string()
      .regex(/^\d+(\.\d+)?$/)
      .nullable()
      .describe('What the workload costs a month, as a decimal number in quotes; null unless it was computed'),
    currency: z.string().nullable().describe('Three-letter code of ISO 4217; null without an amount'),
    reason: z.string().nullable().describe('Why there is no amount, after "cannot be computed, because"; or null'),
    provider,
    model,
    isVendors,
    basis,
    source,
    asOf,
    checked,
    age,
    isOld,
    validUntil,
  })
  .meta({
    id: 'LeadCost',
    description: 'An offer with what the workload costs there',
  })

export const ToolSummary = z
  .strictObject({
    slug,
    name,
    tagline,
    vendor,
    vendorSlug: z.string().describe('The vendor in the parameter `vendor`'),
    category,
    kind,
    panel: PanelVerdict,
    cost: LeadCost.nullable().describe(
      'The offer that stands for the tool, by which lists are ordered: the vendor’s own where its cost is known, but the cheapest where a budget was asked for that only this one meets. Null where no current offer is known, which is not a price of 0',
    ),
    otherCosts: z
      .array(LeadCost)
      .max(2)
      .describe('The offer of the vendor and the cheapest one, as far as they are known and are not `cost`'),
    uses: ToolPrices.shape.uses,
    page,
    api: z.url().describe('Everything about the tool, as JSON'),
  })
  .meta({ id: 'ToolSummary', description: 'A tool in a list' })
export type ToolSummary = z.infer<typeof ToolSummary>

/** A tool in a list, with what a workload costs. */
export function summarizeTool(
  { catalogue, siteAddress }: Pick<ApiSite, 'catalogue' | 'siteAddress'>,
  { tool, quote }: { tool: Tool; quote: ToolQuote },
): ToolSummary {
  const lead = getLeadQuote(quote)
  return {
    slug: tool.slug,
    name: tool.name,
    tagline: tool.tagline,
    vendor: tool.vendor,
    vendorSlug: listVendors(catalogue).get(tool.vendor)?.slug ?? '',
    ...describeSort(siteAddress, tool),
    panel: describePanelVerdict(getPanelVerdict(tool)),
    cost: lead === undefined ? null : describeLeadCost(lead),
    otherCosts: listOtherQuotes(quote).map(describeLeadCost),
    uses: quote.uses.map(describeUse),
    page: `${siteAddress}${address.tool(tool.slug)}`,
    api: `${siteAddress}${apiAddress.tool(tool.slug)}`,
  }
}

function describeLeadCost({ cost, offer, age, isOld }: Quote): z.infer<typeof LeadCost> {
  return {
    state: cost.state,
    amount: cost.state === 'computed' ? cost.amount : null,
    currency: cost.state === 'computed' ? cost.currency : null,
    reason: cost.state === 'not computable' ? cost.reason : null,
    provider: describeProvider(offer.provider),
    model: offer.model,
    isVendors: offer.isVendors,
    basis: offer.basis,
    source: offer.source,
    asOf: offer.asOf,
    checked: offer.checked ?? null,
    age,
    isOld,
    validUntil: offer.validUntil ?? null,
  }
}
