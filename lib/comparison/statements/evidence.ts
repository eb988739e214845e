import type { Tool } from '@/lib/catalogue/catalogue'
import { countDays, formatDate } from '@/lib/catalogue/dates'
import { formatAmount, formatList, upperFirst } from '@/lib/catalogue/words'
import type { Statement } from '@/lib/comparison/statement'
import { maxDaysToEnd } from '@/lib/comparison/thresholds'
import { getLeadQuote } from '@/lib/pricing/lead-quote'
import type { ToolQuote } from '@/lib/pricing/quote'

/**
 * How well what is known of a tool is founded: how many facts have a source, are claims of the vendor, or are neither checked
 * nor sourced; and whether its price is old or ends. It is clear where the price is older than 90 days.
 */
export function stateEvidence(
  { slug, name, facts }: Pick<Tool, 'slug' | 'name' | 'facts'>,
  quote: ToolQuote,
  day: string,
): Statement {
  const known = Object.values(facts).flatMap((fact) => (fact.applies ? [fact] : []))
  const sourced = known.filter(({ source }) => source !== undefined).length
  const claims = known.filter(({ evidence }) => evidence === 'vendor claim').length
  const unfounded = known.filter(({ evidence, source }) => evidence === 'unverified' && source === undefined).length
  const price = describePrice(quote, day)
  const share = `${sourced} of ${formatAmount(known.length, 'fact has', 'facts have')} a source`
  const others = formatList([
    ...(claims > 0 ? [formatAmount(claims, 'is a claim of the vendor', 'are claims of the vendor')] : []),
    ...(unfounded > 0 ? [`${formatAmount(unfounded, 'is', 'are')} neither checked nor sourced`] : []),
  ])
  const gist = known.length === 0 ? 'no facts are known' : share
  return {
    kind: 'evidence',
    tools: [slug],
    isClear: getLeadQuote(quote)?.isOld === true,
    words: `${name}: ${gist}${others && `, ${others}`}.${price && ` ${upperFirst(price)}.`}`,
    row: 'evidence',
    gist: `${gist}${price && `; ${price}`}`,
  }
}

/** `its price is 120 days old and ends on 31 December 2026`; empty where it is neither old nor about to end. */
function describePrice(quote: ToolQuote, day: string): string {
  const lead = getLeadQuote(quote)
  const endsOn = lead?.endsOn
  const parts = [
    lead?.isOld && `is ${formatAmount(lead.age, 'day', 'days')} old`,
    endsOn !== undefined && countDays(day, endsOn) <= maxDaysToEnd && `ends on ${formatDate(endsOn)}`,
  ].filter(Boolean)
  return parts.length === 0 ? '' : `its price ${parts.join(' and ')}`
}
