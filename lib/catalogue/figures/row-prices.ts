import Big from 'big.js'
import type { Count, PriceComponent } from '@/lib/catalogue/offer-schema'
import type { PriceRowKey } from '@/lib/catalogue/row-keys'
import type { Claim } from './fact-claims'
import type { Figure } from './figure'

/** The rows of prices for tokens, and what each counts. */
const tokenCounts: { readonly [row in PriceRowKey]?: Count } = {
  'price-input': 'input',
  'price-output': 'output',
  'price-cached-input': 'cached input',
}

const million = 1_000_000

/** The prices of an offer that belong to a row: those of one count for a million tokens, or all others as they are stated. */
export function listRowPrices(row: PriceRowKey, prices: readonly PriceComponent[]): readonly PriceComponent[] {
  const counts = tokenCounts[row]
  if (counts === undefined) return prices.filter((price) => !isForTokens(price))
  return prices
    .filter((price) => price.counts === counts && isForTokens(price))
    .map((price) => ({ ...price, amount: new Big(price.amount).times(million).div(price.per).toFixed(), per: million }))
}

/** Whether every amount of a claim is one of these prices, in US dollars, for as much and under the conditions that it says. */
export function holdsOfPrices({ words, figures }: Claim, prices: readonly PriceComponent[]): boolean {
  const amounts = figures.filter(({ sign }) => sign === '$')
  const others = figures.filter(({ sign }) => sign !== '$')
  const meant = prices.filter(
    (price) =>
      price.currency === 'USD' &&
      isFor(words, price) &&
      saysHowMany(words, others, price) &&
      (!isForTokens(price) || saysWhen(words, price)),
  )
  const matched = meant.filter(({ amount }) => amounts.some(({ value }) => value.eq(amount)))
  return (
    amounts.length > 0 &&
    amounts.every(({ value }) => matched.some(({ amount }) => value.eq(amount))) &&
    others.every(({ value }) => matched.some((price) => listNumbers(price).some((number) => value.eq(number))))
  )
}

function isForTokens({ counts, unit }: PriceComponent): boolean {
  return unit === 'token' && Object.values(tokenCounts).includes(counts)
}

/** Words of a claim that say when a price applies. The service of a price is said by its own name. */
const occasions = { context: /\babove\b/i, window: /\bpeak\b/i, promotion: /\bpromotion\b/i, region: /\bregion/i }

/** Whether a claim names the conditions of a price, and no other. */
function saysWhen(words: string, { conditions = {} }: PriceComponent): boolean {
  const { service } = conditions
  return (
    (service === undefined || words.toLowerCase().includes(service)) &&
    (['context', 'window', 'promotion', 'region'] as const).every(
      (key) => occasions[key].test(words) === (conditions[key] !== undefined),
    )
  )
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
