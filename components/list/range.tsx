import { formatAmount, formatNumber } from '@/lib/catalogue/words'
import type { Paging } from '@/lib/lists/paging'

/** The part of a list that a page shows: `8 tools`, or `25 to 48 of 10,000 tools`. */
export function Range({ paging: { from, to, last, total }, one, many }: { paging: Paging; one: string; many: string }) {
  const amount = formatAmount(total, one, many)
  return last === 1 ? amount : `${formatNumber(from)} to ${formatNumber(to)} of ${amount}`
}
