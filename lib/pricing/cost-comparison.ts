import Big from 'big.js'
import { formatMoney, formatRatio } from './format'
import { getComparableCost } from './lead-quote'
import type { ToolQuote } from './quote'
import { findLowest } from './ratio'

/**
 * Who costs least for a workload, in a sentence: `B costs $41 a month and A $130, 3.2 times as much.` Compares the offers
 * that stand for the tools; `names` are theirs, in the same order. A tool whose cost is not known is named as such and
 * never wins or loses. Nothing where no cost is known.
 */
export function compareCosts(names: readonly string[], quotes: readonly ToolQuote[]): string | undefined {
  const costs = quotes.flatMap((quote, index) => {
    const amount = getComparableCost(quote)
    return amount === undefined ? [] : { name: names[index] ?? '', amount: amount.toFixed() }
  })
  const [lowest, ...others] = costs.sort((a, b) => new Big(a.amount).cmp(b.amount))
  if (lowest === undefined) return undefined
  const missing = quotes.length - costs.length
  const unknown = missing === 0 ? '' : ` The cost of ${missing === 1 ? 'one tool' : `${missing} tools`} is not known.`
  const sum = formatMoney(lowest.amount, 'USD')
  if (others.length === 0) return `${lowest.name} costs ${sum} a month for this workload.${unknown}`
  const rest = others.map(
    ({ name, amount }) => `${name} ${formatMoney(amount, 'USD')}${formatTimes(amount, lowest.amount)}`,
  )
  return `For this workload ${lowest.name} costs ${sum} a month, ${rest.join(', ')}.${unknown}`
}

/** The index of the side that costs least; nothing on a tie or while a cost is not known. */
export function findCheapestSide(quotes: readonly ToolQuote[]): number | undefined {
  return findLowest(quotes.map((quote) => getComparableCost(quote)?.toFixed()))
}

export type ComparableCost = {
  /** What a month costs in US dollars, as a decimal number. */
  amount: string
  /** As a multiple of the lowest, to three decimal places: `1`, `3.25`. */
  times: string
}

/** The cost of each side; nothing for a side whose cost is not known. */
export function listComparableCosts(quotes: readonly ToolQuote[]): readonly (ComparableCost | undefined)[] {
  const amounts = quotes.map(getComparableCost)
  const [lowest] = amounts.filter((amount) => amount !== undefined).sort((a, b) => a.cmp(b))
  return amounts.map((amount) => {
    if (amount === undefined || lowest === undefined) return undefined
    return { amount: amount.toFixed(), times: amount.div(lowest).round(3).toFixed() }
  })
}

function formatTimes(amount: string, than: string): string {
  const ratio = formatRatio(amount, than)
  if (ratio === undefined) return ''
  if (ratio === 'the same') return ' as well'
  return ratio.endsWith('times') ? ` (${ratio} as much)` : ` (${ratio})`
}
