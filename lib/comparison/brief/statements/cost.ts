import type { Tool } from '@/lib/catalogue/catalogue'
import { formatAmount } from '@/lib/catalogue/words'
import { findPriceEnd, sayUntil } from '@/lib/comparison/brief/price-end'
import type { Statement } from '@/lib/comparison/brief/statement'
import { minCostRatio } from '@/lib/comparison/brief/thresholds'
import { compareTwoCosts, formatComparableCost } from '@/lib/pricing/cost-ratio'
import { formatCostLine } from '@/lib/pricing/cost-words'
import { formatMoney } from '@/lib/pricing/format'
import { getLeadQuote } from '@/lib/pricing/lead-quote'
import type { Quote, ToolQuote } from '@/lib/pricing/quote'
import { sayFree } from '@/lib/pricing/summary'
import { findLeadUse, type UsePrice } from '@/lib/pricing/use-price'
import { nameUseSource, sayUsePrice, unitWords } from '@/lib/pricing/use-price-words'
import type { Pair } from './paired-panel'

type Named = Pick<Tool, 'slug' | 'name'>

/** Says what a tool costs for the workload, or else by use; nothing where neither is known. */
export function stateCost(tool: Named, quote: ToolQuote, day: string): Statement[] {
  const sum = formatComparableCost(quote)
  const lead = getLeadQuote(quote)
  const use = findLeadUse(quote.uses)
  const ends = findPriceEnd(lead, day)
  const shared = { kind: 'cost', tools: [tool.slug], isClear: false, ...(ends !== undefined && { ends }) } as const
  if (sum !== undefined && lead !== undefined) {
    return [
      {
        ...shared,
        words: `${tool.name} costs ${sum} a month${sayUntil(ends)}, ${nameSource(quote)}.`,
        ...(lead.cost.state === 'computed' && { arithmetic: lead.cost.lines.map(formatCostLine).join('; ') }),
        row: 'cost',
        gist: sum,
        per: 'a month',
      },
    ]
  }
  if (use === undefined) return []
  const words = sayUsePrice(tool.name, use)
  return [{ ...shared, words, row: 'plans', gist: formatMoney(use.amount, use.currency), per: unitWords[use.unit] }]
}

/**
 * Which of two tools costs less for the workload, or else by use; nothing unless both costs are known for the same. The offers
 * that stand for the tools are compared: the vendor's, or else the cheapest. Old prices count and are named.
 */
export function compareCost(tools: Pair<Named>, quotes: Pair<ToolQuote>, day: string): Statement[] {
  const ratio = compareTwoCosts(quotes, minCostRatio)
  if (ratio === undefined) return []
  const { sums, per, row, uses, times, size, isClear, share, evenBelow } = ratio
  const cheaper = ratio.cheaper ?? 0
  const dearer = cheaper === 0 ? 1 : 0
  const [own, other] = [sums[cheaper], sums[dearer]]
  const sourceOf = (side: 0 | 1) => (uses === undefined ? nameSource(quotes[side]) : nameUse(uses[side]))
  const sources = ([0, 1] as const).map((side) => `${tools[side].name} ${sourceOf(side)}`)
  const endOf = (side: 0 | 1) => findPriceEnd(uses === undefined ? getLeadQuote(quotes[side]) : uses[side].quote, day)
  const ends = endOf(cheaper)
  const [ownSum, otherSum] = [`${own} ${per}${sayUntil(ends)}`, `${other}${sayUntil(endOf(dearer))}`]
  const division = ratio.cheaper === undefined ? '' : `${other} / ${own} = ${times}; `
  return [
    {
      kind: 'cost',
      tools: tools.map(({ slug }) => slug),
      ...(ratio.cheaper !== undefined && { favours: tools[cheaper].slug }),
      isClear,
      ...(ratio.cheaper !== undefined && ends !== undefined && { ends }),
      words: isClear
        ? `${tools[cheaper].name} costs ${ownSum} against ${otherSum}: ${times} less.`
        : ratio.cheaper === undefined && ends === endOf(dearer)
          ? `${tools[0].name} and ${tools[1].name} cost the same, ${ownSum}.`
          : `${tools[cheaper].name} costs ${ownSum} and ${tools[dearer].name} ${otherSum}: too close to count.`,
      arithmetic: `${division}${sources.join(', ')}`,
      row,
      gist: own === other ? `${own} ${per}` : `${own}${sayUntil(ends)} against ${other} ${per}`,
      per,
      ...(isClear && {
        advantage: {
          size,
          own,
          other,
          does: `costs ${share}${ends === undefined ? '' : ` until ${ends}`}`,
          need: { when: 'price matters most', what: [] },
          until: `${tools[dearer].name} costs less than ${evenBelow} ${per}`,
        },
      }),
    },
  ]
}

/** `for Copilot Pro`, `for a seat, for Copilot Business`, `from Groq`. */
function nameUse(use: UsePrice<Quote>): string {
  return `${use.isSeat ? 'for a seat, ' : ''}${nameUseSource(use)}`
}

/** `from Tidewater`, `from Tidewater, a price 120 days old`. */
function nameSource(quote: ToolQuote): string {
  const lead = getLeadQuote(quote)
  if (lead === undefined) return ''
  return `from ${lead.offer.provider.name}${lead.isOld ? `, a price ${formatAmount(lead.age, 'day', 'days')} old` : ''}`
}

/** Why it is not known what a tool costs for the workload: `no price list of ours has an offer`. */
export function explainNoCost(quote: ToolQuote): string {
  const nearest = getLeadQuote(quote) ?? quote.quotes[0]
  if (nearest === undefined)
    return quote.listings.length === 0 ? 'no price list of ours has an offer' : 'no price is current'
  const { cost, gap } = nearest
  if (cost.state === 'free') return `offered ${sayFree(quote)}`
  if (cost.state === 'not computable') return `cannot be worked out, because ${cost.reason}`
  if (cost.currency !== 'USD') return `in ${cost.currency}, and we convert nothing`
  return gap ?? 'listed at zero, which may mean a trial'
}
