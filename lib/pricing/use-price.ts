import Big from 'big.js'
import type { Offer } from '@/lib/catalogue/catalogue'
import { type Count, isOnSale, type PriceComponent, type Unit } from '@/lib/catalogue/offer-schema'
import { compareText } from '@/lib/catalogue/slug'
import { getRate } from './rate'

/** The units of tools that are not sold by the token, the preferred one first. */
export const useUnits = ['month', 'hour of sound', 'million characters'] as const
export type UseUnit = (typeof useUnits)[number]

/** What one of a unit costs. */
export type UnitPrice = {
  unit: UseUnit
  /** A decimal number of the currency. */
  amount: string
  currency: string
  /** A month of one seat of a team, not the plan of one person. */
  isSeat: boolean
  /** Whether the list states it for another unit, such as a minute. */
  isConverted: boolean
}

/** What a tool costs by a unit, and the offer that says so. */
export type UsePrice<Q extends Offered = Offered> = UnitPrice & {
  quote: Q
  /** How many other current offers have a price by the unit. */
  others: number
  /** Whether none of them is lower in the same currency. */
  isLowest: boolean
}

type Offered = { offer: Offer }

type Conversion = { counts: readonly Count[]; unit: UseUnit; times: number }

/** The units of price lists that make a price by use, and how many of them make one of ours. */
const conversions: Partial<Record<Unit, Conversion>> = {
  month: { counts: ['month'], unit: 'month', times: 1 },
  'seat-month': { counts: ['seat'], unit: 'month', times: 1 },
  second: { counts: ['audio'], unit: 'hour of sound', times: 3_600 },
  minute: { counts: ['audio'], unit: 'hour of sound', times: 60 },
  hour: { counts: ['audio'], unit: 'hour of sound', times: 1 },
  character: { counts: ['input', 'output'], unit: 'million characters', times: 1_000_000 },
}

/**
 * What an offer costs by each unit. Example: $0.0043 for a minute of sound is $0.258 for an hour. Left out: prices under
 * conditions, zeros, and a unit of which the offer states several prices, because none of them alone is what one pays.
 */
export function listUnitPrices({ basis, components }: Pick<Offer, 'basis' | 'components'>): readonly UnitPrice[] {
  if (!isOnSale(basis) && basis !== 'plan') return []
  const found = components.flatMap((component) => convert(component) ?? [])
  return found.filter(({ unit }) => found.filter((other) => other.unit === unit).length === 1)
}

function convert(component: PriceComponent): UnitPrice | undefined {
  const { counts, currency, conditions } = component
  const conversion = conversions[component.unit]
  if (conversion === undefined || !conversion.counts.includes(counts) || conditions !== undefined) return undefined
  const { unit, times } = conversion
  const amount = getRate(component).times(times)
  if (amount.lte(0)) return undefined
  const isConverted = times !== component.per
  return { unit, amount: amount.toFixed(), currency, isSeat: counts === 'seat', isConverted }
}

/**
 * What a tool costs by each unit and currency in which an offer has a price; units in their order, US dollars first. Of the
 * vendor's own offers the lowest counts, or else of all; a plan for one person before a seat of a team. An offer that is free
 * or on request has no price, so it is never the lowest.
 */
export function listUsePrices<Q extends Offered>(quotes: readonly Q[]): readonly UsePrice<Q>[] {
  const all = quotes.flatMap((quote) => listUnitPrices(quote.offer).map((price) => ({ ...price, quote })))
  const subjects = [...new Map(all.map((price) => [nameSubject(price), price])).values()].sort(compareSubjects)
  return subjects.flatMap((subject) => {
    const alike = all.filter((price) => isAlike(price, subject))
    const chosen = chooseLowest(alike)
    if (chosen === undefined) return []
    const others = all.filter(({ unit, quote }) => unit === chosen.unit && quote !== chosen.quote).length
    const isLowest = alike.every(({ amount }) => new Big(amount).gte(chosen.amount))
    return [{ ...chosen, others, isLowest }]
  })
}

type Priced<Q extends Offered> = UnitPrice & { quote: Q }

function chooseLowest<Q extends Offered>(prices: readonly Priced<Q>[]): Priced<Q> | undefined {
  const own = prices.filter(({ quote }) => quote.offer.isVendors)
  return (own.length > 0 ? own : prices).toSorted(
    (a, b) => Number(a.isSeat) - Number(b.isSeat) || new Big(a.amount).cmp(b.amount),
  )[0]
}

/** The price that stands for a tool: the vendor's own before that of others. */
export function findLeadUse<U extends UsePrice>(uses: readonly U[]): U | undefined {
  return uses.find(({ quote }) => quote.offer.isVendors) ?? uses[0]
}

/**
 * The prices of several tools in one unit and currency: in those that stand for all of them, or else in the first that all
 * have. Nothing where they have none in common.
 */
export function findCommonUses<U extends UsePrice>(tools: readonly (readonly U[])[]): readonly U[] | undefined {
  const leads = tools.flatMap((uses) => findLeadUse(uses) ?? [])
  const common = (tools[0] ?? []).map((first) => tools.flatMap((uses) => uses.find((own) => isAlike(own, first)) ?? []))
  return [leads, ...common].find(
    (prices) => prices.length === tools.length && prices.every((price) => prices[0] && isAlike(price, prices[0])),
  )
}

/** The price by use that is shown of each of several tools: in what all are sold by, or else the one that stands for each. */
export function listShownUses<U extends UsePrice>(tools: readonly (readonly U[])[]): readonly (U | undefined)[] {
  return findCommonUses(tools) ?? tools.map(findLeadUse)
}

function isAlike(a: UnitPrice, b: UnitPrice): boolean {
  return nameSubject(a) === nameSubject(b)
}

function nameSubject({ unit, currency }: UnitPrice): string {
  return `${unit} ${currency}`
}

function compareSubjects(a: UnitPrice, b: UnitPrice): number {
  return (
    useUnits.indexOf(a.unit) - useUnits.indexOf(b.unit) ||
    Number(b.currency === 'USD') - Number(a.currency === 'USD') ||
    compareText(a.currency, b.currency)
  )
}
