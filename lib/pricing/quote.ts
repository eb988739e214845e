import Big from 'big.js'
import type { Offer, Tool } from '@/lib/catalogue/catalogue'
import { isOnSale } from '@/lib/catalogue/offer-schema'
import { compareText } from '@/lib/catalogue/slug'
import { type Cost, computeCost } from './cost'
import type { Disagreement } from './disagreement'
import { explainMisfit, explainTooLong, fitWorkload } from './fit-workload'
import { findGap } from './gap'
import { type CurrentListing, type Listing, listPrices } from './price-list'
import { listUsePrices, type UsePrice } from './use-price'
import { defaultPreset, isSameWorkload, presets, type Workload } from './workload'

/** What one provider asks for a workload on a day, from a current offer. */
export type Quote = {
  offer: Offer
  /** A newer entry that says the same of what it states. */
  confirmedBy?: Offer | undefined
  cost: Cost
  /** Days since its source was written or somebody checked it. */
  age: number
  /** Older than 90 days. It still counts, and has to be said. */
  isOld: boolean
  /** The last day of the price, when it is known. */
  endsOn?: string | undefined
  /** The announced price that follows. */
  next?: Offer | undefined
  /** Other sources that state other amounts; empty when they agree or there are none. */
  disagreements: readonly Disagreement[]
  /** What the vendor charges for and this list has no price for. Its cost is then too low to be compared. */
  gap?: string | undefined
}

type ComputedQuote = Quote & { cost: Extract<Cost, { state: 'computed' }> }

/**
 * What is known of a tool's price, the most useful first: a list states a price, one is free, a list states only zeros,
 * a free trial, a plan, on request, a list without prices; no current offer, but past or announced ones; no offer at all.
 */
export const priceStates = [
  'priced',
  'free',
  'zero',
  'free trial',
  'plan',
  'on request',
  'not published',
  'past',
  'announced',
  'unknown',
] as const
export type PriceState = (typeof priceStates)[number]

export type ToolQuote = {
  /** What the costs are computed for: what was asked, as far as the tool can do it. */
  workload: Workload
  state: PriceState
  /** From the vendor itself: its main provider first, a computable price first. */
  vendor?: Quote | undefined
  cheapest?: ComputedQuote | undefined
  /** An offer that is free, by name of the provider. It is never the cheapest: it has no price. */
  free?: Quote | undefined
  /** Where a budget was asked for that only the cheapest meets: that one, which then stands for the tool. */
  withinBudget?: ComputedQuote | undefined
  /** Whether `free` is an open-source program of the vendor, which runs on machines of one's own. */
  isFreeProgram: boolean
  /** What it costs by the month, by sound or by characters, where it is sold so. */
  uses: readonly UsePrice<Quote>[]
  /** How many providers have a current offer. */
  providers: number
  /** How many providers have a price among which the cheapest was chosen. */
  pricedProviders: number
  /** All current offers: cheapest first, then lists with gaps, other currencies, zeros, free ones, and those that cannot be computed. */
  quotes: readonly Quote[]
  /** Current, past and announced prices with their history. */
  listings: readonly Listing[]
}

type QuotedTool = Pick<Tool, 'offers' | 'maker'> & Partial<Pick<Tool, 'facts'>>

/** How many tools keep the prices that were asked for last: some 15 MB for tools with forty offers. */
const maxKept = 250

type Kept = { facts: Tool['facts'] | undefined; workload: Workload; day: string; quote: ToolQuote }
/** Lists and links need the default workload on every page, so another one does not take its place. */
const keptByDefault = new Map<readonly Offer[], Kept>()
const keptForOthers = new Map<readonly Offer[], Kept>()

/** The same as `computeQuote`, computed once for a workload that is asked for again and again. */
export function quoteTool(tool: QuotedTool, workload: Workload, day: string): ToolQuote {
  const { offers, facts } = tool
  const kept = isSameWorkload(workload, presets[defaultPreset].workload) ? keptByDefault : keptForOthers
  const last = kept.get(offers)
  const isSame = last?.day === day && last.facts === facts && isSameWorkload(last.workload, workload)
  const quote = isSame ? last.quote : computeQuote(tool, workload, day)
  kept.delete(offers)
  kept.set(offers, { facts, workload, day, quote })
  const [oldest] = kept.keys()
  if (kept.size > maxKept && oldest !== undefined) kept.delete(oldest)
  return quote
}

/**
 * The prices of a tool for a workload on a day (`2026-11-27`).
 *
 * The cheapest is chosen among current offers that anybody can have (basis list or promotion), whose cost can be computed,
 * is not zero, and is in US dollars, unless the list leaves out what the vendor charges for. Nothing is converted: an exchange rate would be a price of its own, without source or
 * date. Zero is left out because price lists write it for trials and subscriptions.
 */
export function computeQuote({ offers, maker, facts = {} }: QuotedTool, asked: Workload, day: string): ToolQuote {
  const workload = fitWorkload(asked, facts)
  const misfit = explainMisfit(facts)
  const listings = listPrices(offers, day)
  const quotes = listings
    .filter((listing): listing is CurrentListing => listing.state === 'current')
    .map((listing) => {
      const reason = misfit ?? explainTooLong(listing.offer, facts, workload)
      return toQuote(listing, workload, reason)
    })
  const vendor = findVendorQuote(quotes.toSorted(compareQuotes), maker?.providers.map(({ slug }) => slug) ?? [])
  const sorted: readonly Quote[] = quotes
    .map((quote) => ({ ...quote, gap: findGap(quote.cost, vendor?.cost) }))
    .sort(compareQuotes)
  const comparable = sorted.filter(isComparable)
  const free = sorted.find(({ cost }) => cost.state === 'free')
  return {
    workload,
    state: findPriceState(listings),
    vendor: sorted.find(({ offer }) => offer === vendor?.offer),
    cheapest: comparable[0],
    free,
    isFreeProgram: free?.offer.isVendors === true && isOpenSource(facts),
    uses: listUsePrices(sorted),
    providers: countProviders(sorted),
    pricedProviders: countProviders(comparable),
    quotes: sorted,
    listings,
  }
}

/** The prices of a tool for the workload that pages begin with. */
export function quoteByDefault(tool: Tool, day: string): ToolQuote {
  return quoteTool(tool, presets[defaultPreset].workload, day)
}

function isOpenSource({ openSource, openWeights }: Tool['facts']): boolean {
  return openSource?.applies === true && openSource.value === 'yes' && openWeights?.applies !== true
}

function toQuote(listing: CurrentListing, workload: Workload, misfit: string | undefined): Quote {
  const { offer, confirmedBy, age, isOld, next, disagreements } = listing
  const cost = computeCost(offer, workload)
  return {
    offer,
    confirmedBy,
    cost:
      misfit !== undefined && cost.state === 'computed'
        ? { state: 'not computable', because: 'prices', reason: misfit }
        : cost,
    age,
    isOld,
    endsOn: offer.validUntil,
    next,
    disagreements,
  }
}

function isComparable(quote: Quote): quote is ComputedQuote {
  return rank(quote) === ranks.comparable
}

const ranks = { comparable: 0, gap: 1, otherCurrency: 2, zero: 3, free: 4, notComputable: 5 }

function rank({ cost, gap }: Quote): number {
  if (cost.state === 'free') return ranks.free
  if (cost.state === 'not computable') return ranks.notComputable
  if (new Big(cost.amount).eq(0)) return ranks.zero
  if (cost.currency !== 'USD') return ranks.otherCurrency
  return gap === undefined ? ranks.comparable : ranks.gap
}

/** Cheapest first; at the same amount the vendor before others. Amounts of different currencies are not compared. */
function compareQuotes(a: Quote, b: Quote): number {
  return (
    rank(a) - rank(b) ||
    compareAmounts(a.cost, b.cost) ||
    Number(b.offer.isVendors) - Number(a.offer.isVendors) ||
    compareNames(a.offer, b.offer)
  )
}

function compareAmounts(a: Cost, b: Cost): number {
  if (a.state !== 'computed' || b.state !== 'computed') return 0
  return compareText(a.currency, b.currency) || new Big(a.amount).cmp(b.amount)
}

function compareNames(a: Offer, b: Offer): number {
  return (
    compareText(a.provider.name, b.provider.name) ||
    compareText(a.provider.slug, b.provider.slug) ||
    compareText(a.model, b.model)
  )
}

/** `quotes` are in order, so that of several models of one provider the cheapest is found. */
function findVendorQuote(quotes: readonly Quote[], providers: readonly string[]): Quote | undefined {
  const own = quotes.filter(({ offer }) => offer.isVendors)
  const ofVendor = (quote: Quote) => providers.indexOf(quote.offer.provider.slug)
  const isUncomputed = (quote: Quote) => Number(quote.cost.state !== 'computed')
  return own.toSorted(
    (a, b) =>
      isUncomputed(a) - isUncomputed(b) ||
      ofVendor(a) - ofVendor(b) ||
      Number(b.offer.isByHand) - Number(a.offer.isByHand),
  )[0]
}

function countProviders(quotes: readonly Quote[]): number {
  return new Set(quotes.map(({ offer }) => offer.provider.slug)).size
}

/** What is known of a tool's price, from its listings on a day. */
export function findPriceState(listings: readonly Listing[]): PriceState {
  const found = new Set<PriceState>(
    listings.map((listing) => (listing.state === 'current' ? stateOf(listing.offer) : listing.state)),
  )
  return priceStates.find((state) => found.has(state)) ?? 'unknown'
}

/** A tool is priced when a list states a price, even one that this workload cannot be computed from. */
function stateOf({ basis, components }: Offer): PriceState {
  if (!isOnSale(basis)) return basis
  if (components.length === 0) return 'not published'
  return components.every(({ amount }) => /^[0.]+$/.test(amount)) ? 'zero' : 'priced'
}
