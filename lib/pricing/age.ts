import type { Offer } from '@/lib/catalogue/catalogue'
import { maxFreshDays } from '@/lib/catalogue/dates'

/** Days since the source was written, or since somebody checked the price when that is later. Never negative. */
export function getAge({ asOf, checked = asOf }: Pick<Offer, 'asOf' | 'checked'>, day: string): number {
  const seen = checked > asOf ? checked : asOf
  return Math.max(0, Math.round((Date.parse(day) - Date.parse(seen)) / millisecondsPerDay))
}

export function isOldAge(days: number): boolean {
  return days > maxFreshDays
}

const millisecondsPerDay = 24 * 60 * 60 * 1000
