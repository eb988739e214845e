import { countDays } from './dates'
import type { OfferEntry } from './offer-schema'

/** The first and the last day of a price. Both belong to it; one that is absent is not known and bounds nothing. */
type Validity = Pick<OfferEntry, 'validFrom' | 'validUntil'>

export function hasBegun({ validFrom }: Validity, day: string): boolean {
  return validFrom === undefined || validFrom <= day
}

export function hasEnded({ validUntil }: Validity, day: string): boolean {
  return validUntil !== undefined && validUntil < day
}

/** A price counts as old when its source is older than this many days. */
export const maxFreshDays = 90

/** Days since the source was written, or since somebody checked the price when that is later. Never negative. */
export function getAge({ asOf, checked = asOf }: Pick<OfferEntry, 'asOf' | 'checked'>, day: string): number {
  return Math.max(0, countDays(checked > asOf ? checked : asOf, day))
}

export function isOldAge(days: number): boolean {
  return days > maxFreshDays
}

/** Whether an offer is older than the last day on which a price is known to have begun, so that it states an earlier price. */
export function isSuperseded(
  { asOf, validFrom = '', isByHand }: Validity & Pick<OfferEntry, 'asOf'> & { isByHand: boolean },
  lastBegin: string,
): boolean {
  return !isByHand && asOf < lastBegin && validFrom < lastBegin
}
