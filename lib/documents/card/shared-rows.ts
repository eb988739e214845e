import type { Tool } from '@/lib/catalogue/catalogue'
import { type AsOf, recordedByThen } from '@/lib/comparison/as-of'
import { isDefaultCase } from '@/lib/comparison/case'
import type { BuyerCase } from '@/lib/comparison/case/buyer-case'
import { sayCostFor } from '@/lib/comparison/case/case-words'
import type { Cell } from '@/lib/comparison/facets'
import { formatVerdict } from '@/lib/comparison/format'
import { formatPrice } from '@/lib/comparison/summary'
import type { PanelVerdict } from '@/lib/comparison/verdict'
import { getLeadQuote } from '@/lib/pricing/lead-quote'
import type { ToolQuote } from '@/lib/pricing/quote'
import { summarizeCost } from '@/lib/pricing/summary'
import type { WorkloadUse } from '@/lib/pricing/workload'
import type { CardCell } from './card'

/** What has to be known of an earlier day. */
export function listNotes(asOf: AsOf | undefined): readonly string[] {
  return asOf === undefined ? [] : [recordedByThen, ...asOf.notes]
}

/** What the panel says, with its arithmetic. */
export function showVerdict({ verdict, ship, skip, meanScore }: PanelVerdict): CardCell {
  if (verdict === 'none') return { text: 'No verdict yet', tone: 'none' }
  const score = meanScore === undefined ? 'not scored' : `${meanScore}/100`
  return { text: formatVerdict(verdict), tone: verdict, details: [`${ship} ship / ${skip} skip · ${score}`] }
}

/** What a price is for, as the label of its row: `Price for chat`; nothing more where no case changes it. */
export function labelPrice(buyerCase: BuyerCase, use: WorkloadUse): string {
  if (use === 'nothing') return 'Price'
  return `Price ${isDefaultCase(buyerCase) ? sayCostFor(buyerCase, use) : 'for this case'}`
}

/** What a tool costs for the case, from whom, and where that is from. `ends` is the last day of the price, where it is near. */
export function showPrice(tool: Pick<Tool, 'pricing'>, quote: ToolQuote, ends?: string): CardCell {
  const summary = summarizeCost(quote)
  const offer = summary === undefined ? undefined : getLeadQuote(quote)?.offer
  return {
    text: formatPrice(tool, quote),
    ...(summary === undefined && tool.pricing === undefined && { tone: 'not known' }),
    details: [...(summary === undefined ? [] : [summary.detail]), ...(ends === undefined ? [] : [`until ${ends}`])],
    source: offer && { address: offer.source, asOf: offer.asOf },
  }
}

/** A fact as tables show it, with the day and the name of its source. */
export function showFact(cell: Cell): CardCell {
  if (cell.state !== 'known') return { text: cell.text, tone: 'not known' }
  const { text, detail, source, asOf } = cell
  return {
    text,
    details: detail === undefined ? [] : [detail],
    source: source === undefined ? undefined : { address: source, asOf },
  }
}
