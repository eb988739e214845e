import { countDays, formatDate } from '@/lib/catalogue/dates'
import type { Quote } from '@/lib/pricing/quote'
import { maxDaysToEnd } from './thresholds'

/** The last day of a price that ends soon: `31 December 2026`. Nothing of one that ends later or on no known day. */
export function findPriceEnd(quote: Pick<Quote, 'endsOn'> | undefined, day: string): string | undefined {
  const endsOn = quote?.endsOn
  return endsOn !== undefined && countDays(day, endsOn) <= maxDaysToEnd ? formatDate(endsOn) : undefined
}

/** After a sum: ` (until 31 December 2026)`. Empty where its price does not end soon. */
export function sayUntil(ends: string | undefined): string {
  return ends === undefined ? '' : ` (until ${ends})`
}
