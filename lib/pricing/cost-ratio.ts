import Big from 'big.js'
import { formatMoney, formatRatio } from './format'
import { getComparableCost } from './lead-quote'
import type { Quote, ToolQuote } from './quote'
import { findCommonUses, type UsePrice } from './use-price'
import { unitWords } from './use-price-words'

/** What two tools cost for the same, beside each other: a month of one workload, or one unit that both are sold by. */
export type CostRatio = {
  /** What each costs, in the order given: `$41`. */
  sums: readonly [string, string]
  /** What the sums are for: `a month`, `an hour of sound`. */
  per: string
  /** The row that shows them. */
  row: CostRow
  /** Of prices by use, the offers that say so. */
  uses?: readonly [UsePrice<Quote>, UsePrice<Quote>]
  /** The index of the one that costs less; absent where both cost the same. */
  cheaper?: 0 | 1
  /** How many times as much the other costs: `3.2 times`, `1.04 times`, `almost the same`, `the same`. */
  times: string
  /** The same as a number, for ordering. */
  size: number
  /** Whether it is at least so many times as much. Exact. */
  isClear: boolean
  /** What the cheaper one costs of the other: `a third as much`, `24% less`, `2.5 times less`. */
  share: string
  /** Below which cost of the dearer one the difference is no longer clear: `$51.25`. */
  evenBelow: string
}

type CostRow = 'cost' | 'plans'

/**
 * Compares the offers that stand for two tools; nothing unless both costs are known. Where they are not, prices by
 * use count, if both tools have one for the same unit and currency. `threshold` is a decimal number. Example:
 * $41 and $130 with a threshold of 1.25: 3.2 times, clear, no longer so below $51.25.
 */
export function compareTwoCosts(quotes: readonly [ToolQuote, ToolQuote], threshold: string): CostRatio | undefined {
  const [first, second] = [getComparableCost(quotes[0]), getComparableCost(quotes[1])]
  if (first !== undefined && second !== undefined) {
    return { ...compareAmounts(first, second, 'USD', threshold), per: 'a month', row: 'cost' }
  }
  const [own, other] = findCommonUses([quotes[0].uses, quotes[1].uses]) ?? []
  if (own === undefined || other === undefined) return undefined
  const ratio = compareAmounts(new Big(own.amount), new Big(other.amount), own.currency, threshold)
  return { ...ratio, per: unitWords[own.unit], row: 'plans', uses: [own, other] }
}

function compareAmounts(
  first: Big,
  second: Big,
  currency: string,
  threshold: string,
): Omit<CostRatio, 'per' | 'row' | 'uses'> {
  const [lower, higher] = first.lte(second) ? [first, second] : [second, first]
  const bound = lower.times(threshold)
  return {
    sums: [formatSum(first, currency), formatSum(second, currency)],
    ...(!first.eq(second) && { cheaper: first.lt(second) ? 0 : 1 }),
    times: formatRatio(higher.toFixed(), lower.toFixed()) ?? '',
    size: higher.div(lower).toNumber(),
    isClear: higher.gte(bound),
    share: formatShare(lower, higher),
    evenBelow: formatSum(bound, currency),
  }
}

/** What the offer that stands for a tool costs a month: `$41`. Nothing where it is not known. */
export function formatComparableCost(quote: ToolQuote): string | undefined {
  const cost = getComparableCost(quote)
  return cost && formatSum(cost, 'USD')
}

function formatSum(amount: Big, currency: string): string {
  return formatMoney(amount.toFixed(), currency)
}

const fractions = ['half', 'a third', 'a quarter', 'a fifth', 'a sixth', 'a seventh', 'an eighth', 'a ninth', 'a tenth']

/** A fraction where a simple one is at most a twentieth off. */
function formatShare(lower: Big, higher: Big): string {
  const ratio = higher.div(lower)
  const whole = ratio.round()
  const fraction = fractions[whole.toNumber() - 2]
  if (fraction !== undefined && ratio.div(whole).minus(1).abs().lte('0.05'))
    return `${ratio.eq(whole) ? '' : 'about '}${fraction} as much`
  if (ratio.gte(2)) return `${formatRatio(higher.toFixed(), lower.toFixed())} less`
  return `${new Big(1).minus(lower.div(higher)).times(100).round()}% less`
}
