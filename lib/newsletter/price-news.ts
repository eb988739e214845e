import Big from 'big.js'
import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import type { PriceComponent } from '@/lib/catalogue/offer-schema'
import { compareText } from '@/lib/catalogue/slug'
import { compareOffers, listPriceChanges, measure, type PriceDifference } from '@/lib/pricing/changes'
import { type BasePrice, type LeadPrice, leadCounts, quoteLeadPrice } from '@/lib/pricing/lead-price'
import { getRate } from '@/lib/pricing/rate'
import type { CatalogueSnapshot, SnapshotPrice } from './catalogue-snapshot'

/** What became of the price that stands for a tool, at one provider. */
export type PriceNews = { tool: Tool; provider: string; differences: readonly PriceDifference[] }

/** What readers know of prices: those of the last issue, or else only its day. */
export type KnownPrices = { prices: CatalogueSnapshot['prices']; since: string | undefined }

/**
 * The lead prices that changed since the last issue, the largest change first. Where that issue kept no prices, only what
 * changed on a stated day after `since` counts. Another provider in the lead, a first price and one that is gone are no
 * change of a price.
 */
export function findPriceNews(
  { tools, aliases }: Pick<Catalogue, 'tools' | 'aliases'>,
  { prices, since }: KnownPrices,
  today: string,
): readonly PriceNews[] {
  const known = prices && new Map(Object.entries(prices).map(([slug, price]) => [aliases.get(slug) ?? slug, price]))
  return [...tools.values()]
    .flatMap((tool) => {
      if (known === undefined && (since === undefined || !tool.hasPriceHistory)) return []
      const lead = quoteLeadPrice(tool, today)
      if (lead === undefined) return []
      const differences =
        known === undefined ? compareDated(tool, lead, since ?? today, today) : compareKnown(lead, known.get(tool.slug))
      return differences.length === 0 ? [] : [{ tool, provider: lead.offer.provider.name, differences }]
    })
    .sort((a, b) => getSize(b).cmp(getSize(a)) || compareText(a.tool.slug, b.tool.slug))
}

/** A base price as a component of a price list. */
export function toComponent(counts: PriceComponent['counts'], price: BasePrice): PriceComponent {
  return { counts, unit: 'token', ...price }
}

function compareKnown(lead: LeadPrice, before: SnapshotPrice | undefined): PriceDifference[] {
  if (before?.provider !== lead.offer.provider.slug || before.model !== lead.offer.model) return []
  return leadCounts.flatMap((count) => {
    const [from, to] = [before[count], lead[count]]
    if (from === undefined || to === undefined) return []
    const isSame = from.currency === to.currency && from.amount === to.amount
    return isSame ? [] : measure(toComponent(count, from), toComponent(count, to))
  })
}

/** What changed between the price before the first dated change after a day and the price after the last one. */
function compareDated({ offers }: Tool, { offer: lead }: LeadPrice, since: string, today: string): PriceDifference[] {
  const changes = listPriceChanges(offers).filter(
    ({ day, offer }) =>
      day > since && day <= today && offer.provider.slug === lead.provider.slug && offer.model === lead.model,
  )
  const [last, first] = [changes[0], changes.at(-1)]
  if (last?.kind !== 'changed' || first?.kind !== 'changed') return []
  return compareOffers(first.before, last.offer).filter(
    ({ before }) =>
      before.conditions === undefined && before.unit === 'token' && leadCounts.some((count) => count === before.counts),
  )
}

/** How many times as much the larger of two prices is; 1 where that cannot be said. */
function getSize({ differences }: PriceNews): Big {
  return differences.reduce((largest, { before, after, percent }) => {
    if (percent === undefined) return largest
    const [from, to] = [getRate(before), getRate(after)]
    const size = to.gt(from) ? to.div(from) : from.div(to)
    return size.gt(largest) ? size : largest
  }, new Big(1))
}
