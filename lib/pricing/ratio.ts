import Big from 'big.js'
import { formatRatio } from './format'

/** Below this an amount and the lowest of its row are as easy to read without a ratio. */
const minRatio = 1.1

/**
 * How many times the lowest amount each one is, where that helps: `2.6 times` beside 26 and 10, `2.6 times the lowest`
 * among more than two. Nothing beside the lowest, an amount that is not known, or one less than 1.1 times the lowest. Amounts
 * are decimal numbers; nothing is a multiple of 0.
 */
export function listRatios(amounts: readonly (string | undefined)[]): readonly (string | undefined)[] {
  const known = amounts.filter((amount) => amount !== undefined)
  const [lowest] = known.toSorted((a, b) => new Big(a).cmp(b))
  if (lowest === undefined || new Big(lowest).lte(0)) return amounts.map(() => undefined)
  const ending = known.length > 2 ? ' the lowest' : ''
  return amounts.map((amount) =>
    amount !== undefined && new Big(amount).gte(new Big(lowest).times(minRatio))
      ? `${formatRatio(amount, lowest)}${ending}`
      : undefined,
  )
}

/** The index of the lowest amount; nothing on a tie, while an amount is not known, or where one is 0. */
export function findLowest(amounts: readonly (string | undefined)[]): number | undefined {
  const known = amounts.filter((amount) => amount !== undefined).map((amount) => new Big(amount))
  const [first, ...others] = known
  if (first === undefined || known.length < amounts.length || known.some((amount) => amount.lte(0))) return undefined
  const lowest = others.reduce((least, amount) => (amount.lt(least) ? amount : least), first)
  const places = known.flatMap((amount, index) => (amount.eq(lowest) ? [index] : []))
  return places.length === 1 ? places[0] : undefined
}
