import type { Paging } from '@/lib/lists/paging'

/** The part of a list that a page shows: `8 tools`, or `25 to 48 of 10,000 tools`. */
export function Range({ paging: { from, to, last, total }, one, many }: { paging: Paging; one: string; many: string }) {
  const amount = `${numbers.format(total)} ${total === 1 ? one : many}`
  return last === 1 ? amount : `${numbers.format(from)} to ${numbers.format(to)} of ${amount}`
}

const numbers = new Intl.NumberFormat('en-GB')
