import { formatDate } from '@/lib/catalogue/dates'
import { findOldestPrice } from '@/lib/comparison/evidence'
import { formatAge } from '@/lib/pricing/format'
import type { ToolQuote } from '@/lib/pricing/quote'

/** How old the oldest price is that stands for a tool: `Oldest price: 1 July 2026, 149 days old`. */
export function OldestPrice({ quote }: { quote: ToolQuote | undefined }) {
  const price = quote && findOldestPrice(quote)
  if (price === undefined) return null
  return <small>{`Oldest price: ${formatDate(price.offer.asOf)}, ${formatAge(price.age)}`}</small>
}
