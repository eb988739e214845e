import type Big from 'big.js'
import { formatDate } from '@/lib/catalogue/dates'
import { nameSource } from '@/lib/catalogue/source-name'
import { listDisputedCosts } from './disputed-cost'
import { formatMoney, formatRatio } from './format'
import { getComparableCost } from './lead-quote'
import type { ToolQuote } from './quote'
import { findLowest } from './ratio'

/** What decides how costs are compared. */
export type CostTerms = {
  /** Tools that do different jobs have prices for different things. */
  areSameKind: boolean
  /** How many times as much counts as a difference, as a decimal number. */
  threshold: string
}

type NamedCost = { name: string; amount: Big; quote: ToolQuote }

/**
 * What tools cost for a workload, in sentences: `B costs $41 a month, A $130 (3.2 times as much).` Compares the offers that
 * stand for the tools; `names` are theirs, in the same order. A tool whose cost is not known is named as such and never wins
 * or loses; tools of different kinds are not compared. Says what is too close to decide by, and which source would turn the
 * order. Nothing where no cost is known.
 */
export function compareCosts(
  names: readonly string[],
  quotes: readonly ToolQuote[],
  { areSameKind, threshold }: CostTerms,
): string | undefined {
  const costs: readonly NamedCost[] = quotes.flatMap((quote, index) => {
    const amount = getComparableCost(quote)
    return amount === undefined ? [] : { name: names[index] ?? '', amount, quote }
  })
  const [lowest, ...others] = areSameKind ? costs.toSorted((a, b) => a.amount.cmp(b.amount)) : costs
  if (lowest === undefined) return undefined
  const missing = quotes.length - costs.length
  const unknown = missing === 0 ? '' : `The cost of ${missing === 1 ? 'one tool' : `${missing} tools`} is not known.`
  if (others.length === 0) return join(`${lowest.name} costs ${formatSum(lowest)} a month for this workload.`, unknown)
  const rest = others.map(
    (other) =>
      `${other.name} ${formatSum(other)}${areSameKind ? formatTimes(other.amount, lowest.amount, threshold) : ''}`,
  )
  return join(
    `For this workload ${lowest.name} costs ${formatSum(lowest)} a month, ${rest.join(', ')}.`,
    unknown,
    areSameKind
      ? sayDisputes(lowest, others)
      : 'They do different jobs: these prices are for different things, and none is the cheaper one.',
  )
}

/** What one tool costs for a workload, in a sentence; nothing where that is not known. */
export function sayCost(name: string, quote: ToolQuote): string | undefined {
  return compareCosts([name], [quote], { areSameKind: true, threshold: '1' })
}

/** Each source whose price for one of the tools would by itself make another one the lowest. */
function sayDisputes(lowest: NamedCost, others: readonly NamedCost[]): string {
  const [next] = others
  const turns = [lowest, ...others].flatMap((own) =>
    listDisputedCosts(own.quote)
      .filter(({ amount }) =>
        own === lowest ? next !== undefined && amount.gt(next.amount) : amount.lt(lowest.amount),
      )
      .map(
        ({ amount, offer }) =>
          `${own.name} costs ${formatMoney(amount.toFixed(), 'USD')} by ${nameSource(offer.source)}, ${formatDate(offer.asOf)}`,
      ),
  )
  return turns.length === 0 ? '' : `Sources disagree, and another order follows where ${turns.join(', or where ')}.`
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

function formatTimes(amount: Big, than: Big, threshold: string): string {
  const ratio = formatRatio(amount.toFixed(), than.toFixed())
  if (ratio === undefined) return ''
  if (ratio === 'the same') return ' as well'
  const words = ratio.endsWith('times') ? `${ratio} as much` : ratio
  return ` (${words}${amount.lt(than.times(threshold)) ? ', too close to decide by' : ''})`
}

function formatSum({ amount }: NamedCost): string {
  return formatMoney(amount.toFixed(), 'USD')
}

function join(...sentences: readonly string[]): string {
  return sentences.filter(Boolean).join(' ')
}
