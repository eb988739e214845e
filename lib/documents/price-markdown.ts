import type { Heading, RootContent } from 'mdast'
import type { Offer, Tool } from '@/lib/catalogue/catalogue'
import { formatDate } from '@/lib/catalogue/dates'
import type { Count } from '@/lib/catalogue/offer-schema'
import { nameSource } from '@/lib/catalogue/source-name'
import { sayCost } from '@/lib/pricing/cost-comparison'
import { formatCost, formatCostLine } from '@/lib/pricing/cost-words'
import { type Disagreement, formatStated } from '@/lib/pricing/disagreement'
import { formatAge, formatConditions, formatMoney, formatRate, priceColumns } from '@/lib/pricing/format'
import { findUsePrice, getLeadQuote } from '@/lib/pricing/lead-quote'
import { isSoldByWorkload, listPlans } from '@/lib/pricing/plans'
import type { PriceCase } from '@/lib/pricing/price-case'
import type { Listing } from '@/lib/pricing/price-list'
import type { Quote, ToolQuote } from '@/lib/pricing/quote'
import { sayFreeUse, summarizeProviders } from '@/lib/pricing/summary'
import { findLeadUse, listShownUses, type UsePrice } from '@/lib/pricing/use-price'
import { formatOfferPrice, formatUsePrice, nameUseSource, sayUsePrice } from '@/lib/pricing/use-price-words'
import { defaultPreset, formatWorkload, presets } from '@/lib/pricing/workload'
import { heading, type Inline, link, list, paragraph, table } from './markdown'
import { sayCosts } from './say-costs'

type PricedTool = { tool: Tool; quote: ToolQuote }

/** What a tool costs: for the default workload, every offer, and the prices before and after. `json` has the rest. */
export function writeToolPrices({ tool, quote }: PricedTool, day: string, json: string): RootContent[] {
  if (quote.state === 'unknown') {
    return [heading(2, 'Prices'), paragraph('No price list of ours has an offer of it.')]
  }
  const lead = getLeadQuote(quote)
  const use = findLeadUse(quote.uses)
  const isByWorkload = isSoldByWorkload(quote)
  return [
    heading(2, 'Prices'),
    ...(isByWorkload ? [writeWorkload({ workload: presets[defaultPreset].workload, preset: defaultPreset }, day)] : []),
    paragraph(
      [sayCost(tool.name, quote), use && sayUsePrice(tool.name, use), summarizeProviders(quote)]
        .filter(Boolean)
        .join(' '),
      ' Every price with its conditions is in ',
      link(json, 'the same page as JSON'),
      '.',
    ),
    ...(lead === undefined || !isByWorkload ? [] : writeArithmetic(lead)),
    ...writeOffers(isByWorkload ? quote.quotes : listPlans(quote), isByWorkload ? priceColumns : []),
    ...writeHistory(quote.listings),
  ]
}

/** What each tool costs for a workload, from its vendor and from the cheapest provider. */
export function writeComparisonPrices(priced: readonly PricedTool[], priceCase: PriceCase, day: string): RootContent[] {
  const sentence = sayCosts(priced)
  const leads = priced
    .filter(({ quote }) => isSoldByWorkload(quote))
    .map(({ tool, quote }) => ({ tool, lead: getLeadQuote(quote) }))
  const isByUse = priced.some(({ quote }) => quote.uses.length > 0)
  const uses = listShownUses(priced.map(({ quote }) => quote.uses))
  return [
    heading(2, 'What it costs'),
    writeWorkload(priceCase, day),
    ...(sentence === undefined ? [] : [paragraph(sentence)]),
    table(
      [['Cost'], ...priced.map(({ tool }) => [tool.name])],
      [['From the vendor'], ...priced.map(({ quote }) => writeVendor(quote))],
      [['From the cheapest provider'], ...priced.map(({ quote }) => writeCheapest(quote))],
      ...(isByUse
        ? [
            [['Price by use'], ...priced.map(({ quote }, side) => writeUse(quote, uses[side]))],
            [['Plans and prices'], ...priced.map(({ quote }) => [listPlans(quote).map(writePlan).join('; ')])],
          ]
        : []),
      [['Providers'], ...priced.map(({ quote }) => [summarizeProviders(quote)])],
    ),
    ...leads.flatMap(({ tool, lead }) =>
      lead === undefined ? [] : [heading(3, `How the cost of ${tool.name} adds up`), ...writeArithmetic(lead)],
    ),
  ]
}

/** What the vendor asks for the workload. A free plan beside others says nothing of that. */
function writeVendor(quote: ToolQuote): Inline[] {
  return findUsePrice(quote) === undefined
    ? writeQuote(quote.vendor, 'No offer of the vendor known')
    : ['Not sold by the token']
}

function writeCheapest({ cheapest, providers }: ToolQuote): Inline[] {
  return writeQuote(cheapest, providers === 0 ? 'No offers known' : 'No price to compare')
}

function writeUse(quote: ToolQuote, use: UsePrice<Quote> | undefined): Inline[] {
  if (use === undefined) return [sayFreeUse(quote) ?? 'None known']
  return [`${formatUsePrice(use)}, ${nameUseSource(use)} · `, ...writeSource(use.quote)]
}

function writePlan(plan: Quote): string {
  return `${plan.offer.model}: ${formatOfferPrice(plan)}`
}

/** What a workload costs with each tool, a section a tool: from its vendor, from the cheapest provider, and how that adds up. */
export function writeWorkloadCosts(
  priced: readonly PricedTool[],
  { priceCase, day, rank }: { priceCase: PriceCase; day: string; rank: Heading['depth'] },
): RootContent[] {
  const sentence = sayCosts(priced)
  const uses = listShownUses(priced.map(({ quote }) => quote.uses))
  return [
    writeWorkload(priceCase, day),
    ...(sentence === undefined ? [] : [paragraph(sentence)]),
    ...priced.flatMap(({ tool, quote }, side) => {
      const lead = getLeadQuote(quote)
      return [
        heading(rank, tool.name),
        list(
          ...(quote.vendor !== undefined && quote.vendor.offer === quote.cheapest?.offer
            ? [['From the vendor, which is the cheapest provider: ', ...writeVendor(quote)]]
            : [
                ['From the vendor: ', ...writeVendor(quote)],
                ['From the cheapest provider: ', ...writeCheapest(quote)],
              ]),
          ...(quote.uses.length === 0 ? [] : [['Price by use: ', ...writeUse(quote, uses[side])]]),
          [summarizeProviders(quote)],
        ),
        ...(lead === undefined || !isSoldByWorkload(quote) ? [] : writeArithmetic(lead)),
      ]
    }),
  ]
}

function writeWorkload({ workload, preset }: PriceCase, day: string): RootContent {
  const name = preset === undefined ? '' : ` ${presets[preset].label}`
  return paragraph(`As of ${formatDate(day)}, for the workload${name}: ${formatWorkload(workload)}.`)
}

function writeArithmetic({ offer, cost }: Quote): RootContent[] {
  if (cost.state !== 'computed') return [paragraph(`${offer.provider.name}: ${formatCost(cost)}.`)]
  return [
    paragraph(`${offer.provider.name}:`),
    list(
      ...cost.lines.map((line) => [formatCostLine(line)]),
      [`Total: ${formatMoney(cost.amount, cost.currency)} a month`],
      ...cost.notes.map((note) => [note]),
    ),
  ]
}

function writeOffers(quotes: readonly Quote[], columns: typeof priceColumns): RootContent[] {
  if (quotes.length === 0) return []
  return [
    heading(3, 'Offers'),
    table(
      [['Provider'], ['Cost'], ...columns.map(({ label }) => [label]), ['Source']],
      ...quotes.map((quote): Inline[][] => [
        nameOffer(quote.offer),
        [formatOfferPrice(quote)],
        ...columns.map(({ counts }) => [writePrices(quote.offer, counts)]),
        writeSource(quote),
      ]),
    ),
  ]
}

/** The prices that ended and those that are announced. */
function writeHistory(listings: readonly Listing[]): RootContent[] {
  const offers = listings.flatMap(({ state, offer, history, next }) => {
    const other = [...history, ...(state === 'current' ? [] : [offer]), ...(next === undefined ? [] : [next])]
    return [...new Set(other)]
  })
  if (offers.length === 0) return []
  return [
    heading(3, 'Past and announced prices'),
    table(
      [['Provider'], ['From'], ['Until'], ...priceColumns.map(({ label }) => [label]), ['Source']],
      ...offers.map((offer): Inline[][] => [
        nameOffer(offer),
        [offer.validFrom === undefined ? 'not known' : formatDate(offer.validFrom)],
        [offer.validUntil === undefined ? 'not known' : formatDate(offer.validUntil)],
        ...priceColumns.map(({ counts }) => [writePrices(offer, counts)]),
        [...nameAndDate(offer), ...writeNote(offer)],
      ]),
    ),
  ]
}

function writeQuote(quote: Quote | undefined, none: string): Inline[] {
  if (quote === undefined) return [none]
  return [`${formatOfferPrice(quote)} · ${quote.offer.provider.name} · `, ...writeSource(quote)]
}

function nameOffer({ provider, model, isVendors, isByHand }: Offer): Inline[] {
  const name = provider.website === undefined ? provider.name : link(provider.website, provider.name)
  const marks = [model, ...(isVendors ? ['the vendor'] : []), ...(isByHand ? ['stated by our editors'] : [])]
  return [name, ` · ${marks.join(' · ')}`]
}

/** `$2 per 1M tokens; above 272,000 tokens: $4 per 1M tokens`, or `not known`. */
function writePrices({ components }: Offer, counts: Count): string {
  const prices = components.filter((component) => component.counts === counts)
  if (prices.length === 0) return 'not known'
  return prices
    .map((price) => [formatConditions(price.conditions), formatRate(price)].filter(Boolean).join(': '))
    .join('; ')
}

/** Where a price is from and from when, and what a reader has to know about it: old, ending, or disputed. */
function writeSource({ offer, confirmedBy, age, isOld, endsOn, disagreements }: Quote): Inline[] {
  return [
    ...nameAndDate(offer),
    ...(confirmedBy === undefined ? [] : ['; the same in ', ...nameAndDate(confirmedBy)]),
    ...(isOld ? [` · old: ${formatAge(age)}`] : []),
    ...(endsOn === undefined ? [] : [` · ends on ${formatDate(endsOn)}`]),
    ...(disagreements.length === 0 ? [] : [' · sources disagree: ']),
    ...disagreements.flatMap((disagreement, index) => [...(index > 0 ? ['; '] : []), ...writeOther(disagreement)]),
    ...writeNote(offer),
  ]
}

function writeNote({ note }: Offer): Inline[] {
  return note === undefined ? [] : [` · ${note}`]
}

function writeOther({ offer, differences }: Disagreement): Inline[] {
  return [`${formatStated(differences)} by `, ...nameAndDate(offer)]
}

function nameAndDate({ source, asOf }: Offer): Inline[] {
  return [link(source, nameSource(source)), `, ${formatDate(asOf)}`]
}
