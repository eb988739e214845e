import Big from 'big.js'
import type { Offer } from '@/lib/catalogue/catalogue'
import { moveDay } from '@/lib/catalogue/dates'
import { type PriceComponent, unitsByCount } from '@/lib/catalogue/offer-schema'
import { compareText } from '@/lib/catalogue/slug'
import { hasBegun, hasEnded } from '@/lib/catalogue/validity'
import { findDisagreement, isSamePrice, nameSubject } from './disagreement'
import { compareByTrust, groupByModel } from './price-list'
import { getRate } from './rate'

/**
 * Something that happened to the price of one provider and model, or is announced. `day` is the first day on which it holds,
 * and `offer` the entry that states it, with its source and the date of that source.
 */
export type PriceChange = { day: string; offer: Offer } & (
  | {
      kind: 'changed'
      before: Offer
      /** Those for plain input and output first. Empty when only the basis changed, such as from a trial to a list price. */
      differences: readonly PriceDifference[]
    }
  /** The price ended and nothing is recorded after it. */
  | { kind: 'ended' }
  /** The first price that is recorded. It is news only while its day is still to come. */
  | { kind: 'began' }
)

/** One price that became another. */
export type PriceDifference = {
  before: PriceComponent
  after: PriceComponent
  /** Absent where the currencies differ: nothing is converted. */
  direction?: 'up' | 'down'
  /**
   * By how many percent of the price before, without sign: `25` for $0.80 to $0.60. Whole from 10 on, with one digit below
   * it, at least `0.1`. Absent without a direction, and where one of the two is zero: lists write zero for trials too.
   */
  percent?: string
}

/**
 * The changes of a tool's prices, newest first. Those of a later day are announced.
 *
 * Only stated days count. A price that ended on 3 May and one that begins on 4 May are a change on 4 May, also when two
 * sources state them; entries of one source are a change on the day the later begins, even after a gap. Two sources that
 * state other amounts without days disagree, and nothing changed. The same price again is no change, nor is one that
 * another source dated earlier, nor one beside a price by hand that stays.
 */
export function listPriceChanges(offers: readonly Offer[]): readonly PriceChange[] {
  return groupByModel(offers).flatMap(findChanges).sort(compareChanges)
}

/** Whether a change is news on a day: a first price is only before it begins. */
export function isNews(change: Pick<PriceChange, 'kind' | 'day'>, today: string): boolean {
  return change.kind !== 'began' || isToCome(change, today)
}

export function isToCome({ day }: Pick<PriceChange, 'day'>, today: string): boolean {
  return day > today
}

/** The day on which readers are told: that of the change, or of the source that announces it. */
export function dayTold({ day, offer }: Pick<PriceChange, 'day' | 'offer'>, today: string): string {
  return day > today ? offer.asOf : day
}

/** Newest first, then by provider and model. Deterministic for the changes of one tool: a model changes once a day. */
function compareChanges(a: PriceChange, b: PriceChange): number {
  return (
    compareText(b.day, a.day) ||
    compareText(a.offer.provider.slug, b.offer.provider.slug) ||
    compareText(a.offer.model, b.offer.model)
  )
}

/** The changes of one provider and model. */
function findChanges(offers: readonly Offer[]): PriceChange[] {
  const days = new Set(offers.flatMap(({ validFrom }) => validFrom ?? []))
  const changes = [...days].flatMap((day) => findChange(offers, day) ?? [])
  const end = findEnd(offers)
  return end === undefined ? changes : [...changes, end]
}

function findChange(offers: readonly Offer[], day: string): PriceChange | undefined {
  const begun = offers.filter(({ validFrom }) => validFrom === day).sort(compareByTrust)
  const [first] = begun
  if (first === undefined || offers.some((offer) => offer.isByHand && isValidAround(offer, day))) return undefined
  const [pair] = begun.flatMap((offer) => findBefore(offers, offer, day)).sort(comparePairs)
  if (pair === undefined) return { kind: 'began', day, offer: first }
  const { before, offer } = pair
  const all = compareOffers(before, offer)
  const differences = all.filter(({ after }) => !isDatedEarlier(after, offers, before, day))
  if (all.length === 0 && describeState(before) === describeState(offer)) return undefined
  if (all.length > 0 && differences.length === 0) return undefined
  return { kind: 'changed', day, before, offer, differences }
}

type Pair = { before: Offer; offer: Offer; isNext: boolean; isSameSource: boolean }

/** What an entry may have followed: an entry that ended the day before, or an earlier one of the same source. */
function findBefore(offers: readonly Offer[], offer: Offer, day: string): Pair[] {
  return offers.flatMap((before) => {
    const { validUntil } = before
    if (validUntil === undefined || !hasEnded(before, day)) return []
    const isNext = moveDay(validUntil, 1) === day
    const isSameSource = before.source === offer.source
    return isNext || isSameSource ? [{ before, offer, isNext, isSameSource }] : []
  })
}

/** By hand first, then entries that follow each other, then those of one source; then the latest and most trusted. */
function comparePairs(a: Pair, b: Pair): number {
  return (
    countByHand(b) - countByHand(a) ||
    Number(b.isNext) - Number(a.isNext) ||
    Number(b.isSameSource) - Number(a.isSameSource) ||
    compareText(b.before.validUntil ?? '', a.before.validUntil ?? '') ||
    compareByTrust(a.offer, b.offer) ||
    compareByTrust(a.before, b.before)
  )
}

function countByHand({ before, offer }: Pair): number {
  return Number(before.isByHand) + Number(offer.isByHand)
}

/** The amounts that differ between two entries of one provider and model, plain input and output first. */
export function compareOffers(before: Offer, after: Offer): readonly PriceDifference[] {
  const differences = findDisagreement(before, after)?.differences ?? []
  return differences
    .map(({ shown, stated }) => measure(shown, stated))
    .sort((a, b) => rank(a.before) - rank(b.before) || compareText(nameSubject(a.before), nameSubject(b.before)))
}

const counts = Object.keys(unitsByCount)

function rank({ counts: count, conditions }: PriceComponent): number {
  return counts.indexOf(count) + (conditions === undefined ? 0 : counts.length)
}

/** How much more or less a price is than before. */
export function measure(before: PriceComponent, after: PriceComponent): PriceDifference {
  if (before.currency !== after.currency) return { before, after }
  const [from, to] = [getRate(before), getRate(after)]
  const direction = to.gt(from) ? 'up' : 'down'
  if (from.eq(0) || to.eq(0)) return { before, after, direction }
  const percent = to.minus(from).abs().times(100).div(from)
  const rounded = percent.round(percent.lt(10) ? 1 : 0)
  return { before, after, direction, percent: (rounded.eq(0) ? new Big('0.1') : rounded).toFixed() }
}

/** Whether another source says that this price was valid the day before, and since when. */
function isDatedEarlier(price: PriceComponent, offers: readonly Offer[], before: Offer, day: string): boolean {
  return offers.some(
    (offer) =>
      offer !== before &&
      offer.validFrom !== undefined &&
      offer.validFrom < day &&
      (offer.validUntil === undefined || moveDay(offer.validUntil, 1) >= day) &&
      offer.components.some((other) => nameSubject(other) === nameSubject(price) && isSamePrice(other, price)),
  )
}

/** Whether a price was valid the day before and still is. */
function isValidAround(offer: Offer, day: string): boolean {
  return hasBegun(offer, moveDay(day, -1)) && !hasEnded(offer, day)
}

/** What an entry says besides amounts. A list without prices is another state than one with prices. */
function describeState({ basis, components }: Offer): string {
  return `${basis} ${components.length > 0}`
}

/** The end of the last price, where no entry is open. */
function findEnd(offers: readonly Offer[]): PriceChange | undefined {
  if (offers.some(({ validUntil }) => validUntil === undefined)) return undefined
  const [last] = offers.toSorted((a, b) => compareText(b.validUntil ?? '', a.validUntil ?? '') || compareByTrust(a, b))
  return last?.validUntil === undefined ? undefined : { kind: 'ended', day: moveDay(last.validUntil, 1), offer: last }
}
