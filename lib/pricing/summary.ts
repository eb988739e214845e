import Big from 'big.js'
import { formatDate } from '@/lib/catalogue/dates'
import { formatAmount, lowerFirst, upperFirst } from '@/lib/catalogue/words'
import { formatMoney } from './format'
import { findUsePrice, getLeadQuote } from './lead-quote'
import type { Listing } from './price-list'
import type { PriceState, ToolQuote } from './quote'
import { listUnitPrices } from './use-price'
import { formatUsePrice, listOtherTerms, nameUseSource } from './use-price-words'

/**
 * What a tool costs in few words: `$41` for the workload of a month, `from $10 a month` by use, or why no amount is known; and
 * from whom. Nothing where no list has an offer of it.
 */
export function summarizeCost(quote: ToolQuote): { amount: string; detail: string } | undefined {
  const lead = getLeadQuote(quote)
  if (lead?.cost.state !== 'computed' || !hasWorkloadCost(quote)) return summarizeUse(quote)
  const { cheapest, pricedProviders } = quote
  const from = `from ${lead.offer.provider.name}${lead.isOld ? ', an old price' : ''}`
  const others =
    cheapest === undefined || pricedProviders < 2
      ? ''
      : `; ${countProviders(quote)} from ${formatMoney(cheapest.cost.amount, cheapest.cost.currency)}`
  return { amount: formatMoney(lead.cost.amount, lead.cost.currency), detail: `${from}${others}` }
}

function summarizeUse(quote: ToolQuote): { amount: string; detail: string } | undefined {
  const use = findUsePrice(quote)
  if (use === undefined) return quote.isFreeProgram ? freeProgram : stateWords[quote.state]
  const detail = [nameUseSource(use), ...listOtherTerms(use, quote)].join('; ')
  return { amount: formatUsePrice(use), detail }
}

/** How a tool is free: `free of charge, up to a limit that is not known`. */
export function sayFree({ isFreeProgram }: Pick<ToolQuote, 'isFreeProgram'>): string {
  return `free of charge, ${isFreeProgram ? 'without the models that it calls' : 'up to a limit that is not known'}`
}

/** `Free on your own machines`, `Free`: how a tool can be used that has no other price; nothing where it has one. */
export function sayFreeUse(quote: ToolQuote): string | undefined {
  return quote.state === 'free' && !hasWorkloadCost(quote) && quote.uses.length === 0
    ? summarizeCost(quote)?.amount
    : undefined
}

/** Whether what `summarizeCost` says is an amount for the workload of a month. */
export function hasWorkloadCost(quote: ToolQuote): boolean {
  const cost = getLeadQuote(quote)?.cost
  return cost?.state === 'computed' && new Big(cost.amount).gt(0)
}

/** What a tool costs where nothing beside it says that it is a price: `$41 a month`, `Free`, `Price on request`. */
export function formatMonthlyCost(quote: ToolQuote): string {
  const { amount } = summarizeCost(quote) ?? { amount: 'Not known' }
  if (hasWorkloadCost(quote)) return `${amount} a month`
  const isPrice = findUsePrice(quote) !== undefined || saysPrice.includes(quote.state)
  return isPrice ? upperFirst(amount) : `Price ${lowerFirst(amount)}`
}

/** States whose words are about a price by themselves. */
const saysPrice: readonly PriceState[] = ['free', 'zero', 'free trial', 'plan']

/** `12 providers`, or `12 providers, 9 with a price` where not all state one that can be compared. */
export function countProviders({ providers, pricedProviders }: ToolQuote): string {
  const all = formatAmount(providers, 'provider', 'providers')
  return providers === pricedProviders ? all : `${all}, ${pricedProviders} with a price`
}

/** `12 providers offer it, 9 with a price to compare.` */
export function summarizeProviders({ providers, pricedProviders, quotes }: ToolQuote): string {
  if (providers === 0) return 'No provider has a current offer.'
  const byUse = quotes.filter(({ offer }) => listUnitPrices(offer).length > 0)
  const priced = pricedProviders || new Set(byUse.map(({ offer }) => offer.provider.slug)).size
  return `${formatAmount(providers, 'provider offers', 'providers offer')} it, ${priced} with a price to compare.`
}

const freeProgram = { amount: 'Free on your own machines', detail: 'without the models that it calls' }

const stateWords: Readonly<Record<PriceState, { amount: string; detail: string } | undefined>> = {
  priced: { amount: 'Not worked out', detail: 'no price list fits the workload' },
  free: { amount: 'Free', detail: 'a provider offers it free of charge' },
  zero: { amount: 'Listed at zero', detail: 'which may mean a trial or a plan' },
  'free trial': { amount: 'Free trial', detail: 'no other offer is known' },
  plan: { amount: 'In a plan', detail: 'sold only as part of a subscription' },
  'on request': { amount: 'On request', detail: 'providers tell the price to those who ask' },
  'not published': { amount: 'Not published', detail: 'offered, without a published price' },
  past: { amount: 'Ended', detail: 'its last known price is over' },
  announced: { amount: 'Announced', detail: 'its price begins on a later day' },
  unknown: undefined,
}

/** Why the vendor has no current offer, as far as its listings say. */
export function explainNoVendor(listings: readonly Listing[]): string {
  const own = listings.find(({ isVendors }) => isVendors)
  if (own?.state === 'past') {
    return `The vendor’s last known price ended on ${formatDate(own.offer.validUntil ?? own.offer.asOf)}`
  }
  if (own?.state === 'announced') {
    return `The vendor’s price is announced from ${formatDate(own.offer.validFrom ?? own.offer.asOf)} on`
  }
  return 'No price from the vendor is known'
}
