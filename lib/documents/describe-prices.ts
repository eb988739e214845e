import Big from 'big.js'
import type { Offer, Provider, Tool } from '@/lib/catalogue/catalogue'
import type { PriceComponent } from '@/lib/catalogue/offer-schema'
import { getAge, isOldAge } from '@/lib/catalogue/validity'
import { minCostRatio } from '@/lib/comparison/brief/thresholds'
import { areSameKind } from '@/lib/comparison/comparison'
import type { Cost } from '@/lib/pricing/cost'
import { type ComparableCost, findCheapestSide, listComparableCosts } from '@/lib/pricing/cost-comparison'
import type { Disagreement } from '@/lib/pricing/disagreement'
import { findUsePrice, getLeadQuote } from '@/lib/pricing/lead-quote'
import type { PriceCase } from '@/lib/pricing/price-case'
import type { Quote, ToolQuote } from '@/lib/pricing/quote'
import { listShownUses, type UsePrice } from '@/lib/pricing/use-price'
import { sayUsePrices } from '@/lib/pricing/use-price-words'
import type { Costs, Listing, PricedFor, ToolPrices } from './price-schema'
import { sayCosts } from './say-costs'

type OfferData = Listing['history'][number]
type QuoteData = NonNullable<ToolPrices['vendor']>
type ComponentData = OfferData['components'][number]
type CostData = QuoteData['cost']

export function describePricedFor(
  { workload: { requests, input, output, cached, service }, preset }: PriceCase,
  day: string,
): PricedFor {
  return { day, preset: preset ?? null, requests, input, output, cached, service: service ?? null }
}

export function describeToolPrices(
  { state, providers, pricedProviders, vendor, cheapest, free, uses }: ToolQuote,
  day: string,
): ToolPrices {
  const toData = (quote: Quote | undefined) => (quote === undefined ? null : describeQuote(quote, day))
  return {
    state,
    providers,
    pricedProviders,
    vendor: toData(vendor),
    cheapest: toData(cheapest),
    free: toData(free),
    uses: uses.map(describeUse),
  }
}

/** Every offer: the current ones, cheapest first, then those that are past or announced. */
export function describeListings({ quotes, listings }: ToolQuote, day: string): Listing[] {
  const quoteOf = new Map(quotes.map((quote) => [quote.offer, quote]))
  const listingOf = new Map(listings.map((listing) => [listing.offer, listing]))
  const current = quotes.flatMap(({ offer }) => listingOf.get(offer) ?? [])
  return [...current, ...listings.filter(({ state }) => state !== 'current')].map((listing) => {
    const { state, offer, next } = listing
    const quote = quoteOf.get(offer)
    const history = listing.history.filter((past) => past !== offer).map((past) => describeOffer(past, day))
    if (quote !== undefined) return { state, ...describeQuote(quote, day), history }
    return {
      state,
      ...describeOffer(offer, day),
      confirmedBy: null,
      cost: null,
      disagreements: [],
      next: next === undefined || next === offer ? null : describeOffer(next, day),
      history,
    }
  })
}

/** How the costs of tools compare, in their order. */
export function describeCosts(priced: readonly { tool: Tool; quote: ToolQuote }[]): Costs {
  const quotes = priced.map(({ quote }) => quote)
  const names = priced.map(({ tool }) => tool.name)
  const costs = listComparableCosts(quotes)
  const shown = listShownUses(quotes.map(({ uses }) => uses))
  // Where the cost of the workload is known, `sayCosts` has it.
  const uses = quotes.map((quote, side) => findUsePrice(quote) && shown[side])
  const isSameKind = areSameKind(priced.map(({ tool }) => tool))
  const cheapest = isSameKind ? findCheapestSide(quotes) : undefined
  return {
    text: [sayCosts(priced), sayUsePrices(names, uses)].filter(Boolean).join(' ') || null,
    cheapest: (cheapest !== undefined && priced[cheapest]?.tool.slug) || null,
    isClear: cheapest !== undefined && isClearlyLowest(costs, cheapest),
    tools: priced.map(({ tool, quote }, index) => ({
      tool: tool.slug,
      provider: getLeadQuote(quote)?.offer.provider.slug ?? null,
      amount: costs[index]?.amount ?? null,
      times: (isSameKind && costs[index]?.times) || null,
    })),
  }
}

function isClearlyLowest(costs: readonly (ComparableCost | undefined)[], lowest: number): boolean {
  const bound = new Big(costs[lowest]?.amount ?? 0).times(minCostRatio)
  return costs.every((cost, side) => side === lowest || (cost !== undefined && bound.lte(cost.amount)))
}

export function describeUse({
  unit,
  amount,
  currency,
  isSeat,
  quote: { offer },
}: UsePrice<Quote>): ToolPrices['uses'][number] {
  return { unit, amount, currency, isSeat, provider: offer.provider.slug, model: offer.model }
}

function describeQuote({ offer, confirmedBy, age, isOld, cost, disagreements, next }: Quote, day: string): QuoteData {
  return {
    ...describeOffer(offer, day),
    age,
    isOld,
    confirmedBy: confirmedBy === undefined ? null : { source: confirmedBy.source, asOf: confirmedBy.asOf },
    cost: describeCost(cost),
    disagreements: disagreements.map(describeDisagreement),
    next: next === undefined ? null : describeOffer(next, day),
  }
}

function describeOffer(offer: Offer, day: string): OfferData {
  const { provider, model, isVendors, isByHand, basis, components, source, asOf, limits } = offer
  const { validFrom = null, validUntil = null, checked = null, note = null } = offer
  const age = getAge(offer, day)
  return {
    provider: describeProvider(provider),
    model,
    isVendors,
    isByHand,
    basis,
    components: components.map(describeComponent),
    validFrom,
    validUntil,
    source,
    asOf,
    checked,
    age,
    isOld: isOldAge(age),
    limits: { context: limits?.context ?? null, input: limits?.input ?? null, output: limits?.output ?? null },
    note,
  }
}

export function describeProvider({ slug, name, website }: Provider): OfferData['provider'] {
  return { slug, name, website: website ?? null }
}

function describeComponent(component: PriceComponent): ComponentData {
  const { counts, direction = null, amount, currency, per, unit, conditions = null } = component
  return { counts, direction, amount, currency, per, unit, conditions }
}

function describeDisagreement({ offer, differences }: Disagreement): QuoteData['disagreements'][number] {
  return {
    source: offer.source,
    asOf: offer.asOf,
    checked: offer.checked ?? null,
    differences: differences.map(({ shown, stated }) => ({
      shown: describeComponent(shown),
      stated: describeComponent(stated),
    })),
  }
}

function describeCost(cost: Cost): CostData {
  if (cost.state !== 'computed') return cost
  const { state, amount, currency, lines, notes } = cost
  return {
    state,
    amount,
    currency,
    lines: lines.map(({ label, quantity, unit, component, amount }) => ({
      label,
      quantity,
      unit,
      component: describeComponent(component),
      amount,
    })),
    notes: [...notes],
  }
}
