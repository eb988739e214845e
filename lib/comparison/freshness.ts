import type { Tool } from '@/lib/catalogue/catalogue'
import { newest, newestReview } from '@/lib/catalogue/catalogue'
import { formatDate } from '@/lib/catalogue/dates'
import { formatAge } from '@/lib/pricing/format'
import { getLeadQuote } from '@/lib/pricing/lead-quote'
import type { ToolQuote } from '@/lib/pricing/quote'

/**
 * How recent a comparison is: `Reviews of 20 November 2026 or before; the oldest price here is 65 days old.` Only prices that
 * stand for a tool count. Nothing without reviews and prices.
 */
export function describeFreshness(tools: readonly Tool[], quotes: readonly ToolQuote[]): string | undefined {
  const reviewed = newest(tools.map(newestReview))
  const ages = quotes.flatMap((quote) => getLeadQuote(quote)?.age ?? [])
  const parts = [
    ...(reviewed === '' ? [] : [`last review of ${formatDate(reviewed)}`]),
    ...(ages.length === 0 ? [] : [`oldest price shown ${formatAge(Math.max(...ages))}`]),
  ]
  return parts.length === 0 ? undefined : parts.join(' · ')
}
