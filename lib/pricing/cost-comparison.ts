import Big from 'big.js'
import { formatMoney, formatRatio } from './format'
import { getLeadQuote } from './lead-quote'
import type { ToolQuote } from './quote'

/**
 * Who costs least for a workload, in a sentence: `B costs $41 a month and A $130, 3.2 times as much.` Compares the offers
 * that stand for the tools; `names` are theirs, in the same order. A tool whose cost is not known is named as such and never wins or loses. Nothing where no cost
 * is known.
 */
export function compareCosts(names: readonly string[], quotes: readonly ToolQuote[]): string | undefined {
  const costs = quotes.flatMap((quote, index) => {
    const cost = getLeadQuote(quote)?.cost
    const name = names[index] ?? ''
    return cost?.state === 'computed' && cost.currency === 'USD' ? { name, amount: cost.amount } : []
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
  const amounts = quotes.map((quote) => {
    const cost = getLeadQuote(quote)?.cost
    return cost?.state === 'computed' && cost.currency === 'USD' ? new Big(cost.amount) : undefined
  })
  const known = amounts.filter((amount) => amount !== undefined)
  if (known.length < quotes.length) return undefined
  const lowest = known.reduce((least, amount) => (amount.lt(least) ? amount : least))
  return known.filter((amount) => amount.eq(lowest)).length === 1 ? known.indexOf(lowest) : undefined
}

function formatTimes(amount: string, than: string): string {
  const ratio = formatRatio(amount, than)
  if (ratio === undefined) return ''
  return ratio === 'the same' ? ' as well' : ` (${ratio} as much)`
}
