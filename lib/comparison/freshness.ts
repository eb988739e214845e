import type { Tool } from '@/lib/catalogue/catalogue'
import { newest, newestReview } from '@/lib/catalogue/catalogue'
import { formatDate } from '@/lib/catalogue/dates'
import { formatAge } from '@/lib/pricing/format'
import type { ToolQuote } from '@/lib/pricing/quote'
import { findCommonUses } from '@/lib/pricing/use-price'
import { findOldestPrice } from './evidence'

/**
 * How recent a comparison is: `last review of 20 November 2026 · oldest price compared 65 days old`. Prices count that stand
 * beside each other: of each tool the one that stands for it and the cheapest, and the price by use that all have. Nothing
 * without reviews and prices.
 */
export function describeFreshness(tools: readonly Tool[], quotes: readonly ToolQuote[]): string | undefined {
  const reviewed = newest(tools.map(newestReview))
  const uses = findCommonUses(quotes.map((quote) => quote.uses)) ?? []
  const ages = [...quotes.map((quote) => findOldestPrice(quote)), ...uses.map(({ quote }) => quote)].flatMap(
    (price) => price?.age ?? [],
  )
  const parts = [
    ...(reviewed === '' ? [] : [`last review of ${formatDate(reviewed)}`]),
    ...(ages.length === 0 ? [] : [`oldest price compared ${formatAge(Math.max(...ages))}`]),
  ]
  return parts.length === 0 ? undefined : parts.join(' · ')
}
