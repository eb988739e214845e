import Big from 'big.js'
import type { Count, PriceComponent } from '@/lib/catalogue/offer-schema'
import type { PriceRowKey } from '@/lib/catalogue/row-keys'
import type { Claim } from './fact-claims'
import type { Figure } from './figure'

/** The rows of base prices, and what each counts. */
const baseCounts: { readonly [row in PriceRowKey]?: Count } = {
  'price-input': 'input',
  'price-output': 'output',
  'price-cached-input': 'cached input',
}

const million = 1_000_000

/** The prices of an offer that belong to a row: base prices of one count for a million tokens, or all others as they are stated. */
export function listRowPrices(row: PriceRowKey, prices: readonly PriceComponent[]): readonly PriceComponent[] {
  const counts = baseCounts[row]
  if (counts === undefined) return prices.filter((price) => !isBase(price))
  return prices
    .filter((price) => price.counts === counts && isBase(price))
    .map((price) => ({ ...price, amount: new Big(price.amount).times(million).div(price.per).toFixed(), per: million }))
}

/** Whether every amount of a claim is one of these prices, in US dollars and for as much as the claim says. */
export function holdsOfPrices({ words, figures }: Claim, prices: readonly PriceComponent[]): boolean {
  const amounts = figures.filter(({ sign }) => sign === '$')
  const others = figures.filter(({ sign }) => sign !== '$')
  const meant = prices.filter(
    (price) => price.currency === 'USD' && isFor(words, price) && saysHowMany(words, others, price),
  )
  const matched = meant.filter(({ amount }) => amounts.some(({ value }) => value.eq(amount)))
  return (
    amounts.length > 0 &&
    amounts.every(({ value }) => matched.some(({ amount }) => value.eq(amount))) &&
    others.every(({ value }) => matched.some((price) => listNumbers(price).some((number) => value.eq(number))))
  )
}

/** For tokens, whenever no other price applies. */
function isBase({ counts, unit, conditions }: PriceComponent): boolean {
  return unit === 'token' && conditions === undefined && Object.values(baseCounts).includes(counts)
}

/** Words of a claim that say what a price is for. */
const purposes = /\b(token|character|second|minute|hour|image|pixel|page|request|seat|month|batch|flex|priority|fast)/gi

function isFor(words: string, { counts, unit, conditions }: PriceComponent): boolean {
  const what = [...unit.split('-'), ...counts.split(' '), conditions?.service]
  return [...words.matchAll(purposes)].every(([, purpose = '']) => what.includes(purpose.toLowerCase()))
}

const wordsForMany: Readonly<Record<number, string>> = { 1000: 'thousand', [million]: 'million' }

/** Whether a claim says for how many units a price is. Of one unit, and of a million tokens, that goes without saying. */
function saysHowMany(words: string, figures: readonly Figure[], { per, unit }: PriceComponent): boolean {
  if (per === 1 || (unit === 'token' && per === million)) return true
  const word = wordsForMany[per]
  return figures.some(({ value }) => value.eq(per)) || (word !== undefined && words.includes(word))
}

/** The numbers that belong to a price beside its amount. */
function listNumbers({ per, conditions }: PriceComponent): readonly number[] {
  return [per, conditions?.context?.above, conditions?.cacheMinutes].filter((number) => number !== undefined)
}
