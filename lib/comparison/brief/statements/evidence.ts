import type { Tool } from '@/lib/catalogue/catalogue'
import { formatAmount, formatList } from '@/lib/catalogue/words'
import { findPriceEnd } from '@/lib/comparison/brief/price-end'
import type { Statement } from '@/lib/comparison/brief/statement'
import { countEvidence } from '@/lib/comparison/evidence'
import { getLeadQuote } from '@/lib/pricing/lead-quote'
import type { ToolQuote } from '@/lib/pricing/quote'

/**
 * How well what is known of a tool is founded: how many facts have a source, are claimed by the vendor or are unverified; and
 * whether its price is old or ends. It is clear where the price is older than 90 days.
 */
export function stateEvidence(tool: Pick<Tool, 'slug' | 'name' | 'facts'>, quote: ToolQuote, day: string): Statement {
  const { known, sourced, claims, verified } = countEvidence(tool)
  const unverified = known - verified - claims
  const price = describePrice(quote, day)
  const counted = known === 0 ? noFacts : `${sourced} of ${formatAmount(known, 'fact has', 'facts have')} a source`
  const checked =
    sourced === 0 && verified === 0 ? '' : `, ${verified === known ? 'all' : verified || 'none'} checked by us`
  const others = formatList([
    ...(claims > 0 ? [formatAmount(claims, 'is claimed by the vendor', 'are claimed by the vendor')] : []),
    ...(unverified > 0 ? [formatAmount(unverified, 'is unverified', 'are unverified')] : []),
  ])
  return {
    kind: 'evidence',
    tools: [tool.slug],
    isClear: getLeadQuote(quote)?.isOld === true,
    words: `${tool.name}: ${counted}${others && `, ${others}`}.${price && ` Its price ${price}.`}`,
    row: 'evidence',
    gist: `${sourced === 0 || sourced === known ? sayAll(known, sourced) : counted}${checked}`,
    ...(price !== '' && { price }),
  }
}

const noFacts = 'no facts are known'

/** The same where all facts have a source, or none has. */
function sayAll(known: number, sourced: number): string {
  if (known === 0) return noFacts
  return sourced === 0 ? 'no fact has a source' : 'every fact has a source'
}

/** `is 120 days old and ends on 31 December 2026`; empty where it is neither old nor about to end. */
function describePrice(quote: ToolQuote, day: string): string {
  const lead = getLeadQuote(quote)
  const ends = findPriceEnd(lead, day)
  const parts = [
    lead?.isOld && `is ${formatAmount(lead.age, 'day', 'days')} old`,
    ends !== undefined && `ends on ${ends}`,
  ].filter(Boolean)
  return parts.join(' and ')
}
