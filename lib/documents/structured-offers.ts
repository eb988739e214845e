import Big from 'big.js'
import type { AggregateOffer, Offer as OfferData, UnitPriceSpecification } from 'schema-dts'
import type { Offer, Tool } from '@/lib/catalogue/catalogue'
import { isOnSale, type PriceComponent } from '@/lib/catalogue/offer-schema'
import { countNames, formatUnit } from '@/lib/pricing/format'
import { findBasePrice, findUsePrice } from '@/lib/pricing/lead-quote'
import { type Quote, quoteByDefault } from '@/lib/pricing/quote'
import { getRate } from '@/lib/pricing/rate'
import type { UsePrice } from '@/lib/pricing/use-price'

/**
 * The prices of a tool on a day, for search engines: what editors call free, what its vendor asks, the price by use, what is
 * free of charge, and the range of what providers ask for a million tokens.
 *
 * Search engines show a price without its age and its conditions. So prices that are old or that apply only under
 * conditions are left out, as are plans without a price of their own, trials and zeros: as a number they would look like a
 * price of 0.
 */
export function describeOffers(tool: Tool, day: string): (OfferData | AggregateOffer)[] {
  const quote = quoteByDefault(tool, day)
  const { vendor, quotes } = quote
  const use = findUsePrice(quote)
  const recent = quotes.filter(({ isOld }) => !isOld)
  return [
    ...(tool.pricing?.entry === 'free' ? [describeFree(tool.pricing.summary)] : []),
    ...(vendor === undefined || vendor.isOld || vendor === use?.quote ? [] : describeVendors(vendor.offer)),
    ...(use === undefined || use.quote.isOld ? [] : [describeUse(use)]),
    ...recent.flatMap(({ offer }) => (offer.basis === 'free' ? [describeFree(offer.note, offer)] : [])),
    ...(['input', 'output'] as const).flatMap((counts) => describeRange(recent, counts)),
  ]
}

function describeFree(description: string | undefined, offer?: Offer): OfferData {
  return {
    '@type': 'Offer',
    price: 0,
    priceCurrency: 'USD',
    ...(description !== undefined && { description }),
    ...(offer !== undefined && describeSale(offer)),
  }
}

function describeVendors(offer: Offer): OfferData[] {
  const prices = offer.components.filter((component) => component.conditions === undefined && isAbove0(component))
  if (!isOnSale(offer.basis) || prices.length === 0) return []
  return [{ '@type': 'Offer', ...describeSale(offer), priceSpecification: prices.map(describePrice) }]
}

/** The price by use, also of a plan. */
function describeUse({ quote: { offer }, amount, currency, unit, isSeat }: UsePrice<Quote>): OfferData {
  const price: UnitPriceSpecification = {
    '@type': 'UnitPriceSpecification',
    name: offer.model,
    price: amount,
    priceCurrency: currency,
    unitText: isSeat ? `${unit} for a seat` : unit,
  }
  return { '@type': 'Offer', ...describeSale(offer), priceSpecification: [price] }
}

function describeSale({ provider, validFrom, validUntil }: Offer) {
  return {
    ...(provider.website !== undefined && { url: provider.website }),
    seller: {
      '@type': 'Organization',
      name: provider.name,
      ...(provider.website !== undefined && { url: provider.website }),
    },
    ...(validFrom !== undefined && { validFrom }),
    ...(validUntil !== undefined && { validThrough: validUntil }),
  } as const
}

function describePrice(component: PriceComponent): UnitPriceSpecification {
  const { counts, direction, amount, currency } = component
  return {
    '@type': 'UnitPriceSpecification',
    name: [countNames[counts], direction].filter(Boolean).join(' '),
    price: amount,
    priceCurrency: currency,
    unitText: formatUnit(component),
  }
}

/** The lowest and the highest price for a million tokens in US dollars; nothing where fewer than two can be compared. */
function describeRange(quotes: readonly Quote[], counts: 'input' | 'output'): AggregateOffer[] {
  const rates = quotes
    .flatMap(({ offer }) => (isOnSale(offer.basis) ? (findBasePrice(offer, counts) ?? []) : []))
    .filter((price) => price.unit === 'token' && price.currency === 'USD' && isAbove0(price))
    .map((price) => getRate(price).times(1_000_000))
    .sort((a, b) => a.cmp(b))
  const [lowest, ...others] = rates
  const highest = others.at(-1)
  if (lowest === undefined || highest === undefined) return []
  return [
    {
      '@type': 'AggregateOffer',
      name: `${countNames[counts]}, 1M tokens`,
      lowPrice: lowest.toFixed(),
      highPrice: highest.toFixed(),
      priceCurrency: 'USD',
      offerCount: rates.length,
    },
  ]
}

function isAbove0({ amount }: PriceComponent): boolean {
  return new Big(amount).gt(0)
}
