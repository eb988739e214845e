import Big from 'big.js'
import type { Offer } from '@/lib/catalogue/catalogue'
import { formatDate } from '@/lib/catalogue/dates'
import type { PriceComponent } from '@/lib/catalogue/offer-schema'
import { hasEnded } from '@/lib/catalogue/validity'
import { formatAmount, formatList, formatNumber, upperFirst } from '@/lib/catalogue/words'
import { isToCome, type PriceChange, type PriceDifference } from './changes'
import { countNames, formatPriceBeside, formatRate, nameComponent } from './format'
import { findBasePrice } from './lead-quote'

/** A change for readers. */
export type ChangeWords = {
  /** By how much, `25% less` or `20–33% less`, or what sort of change it is: `Ended`. */
  label: string
  /** Whether all that the label is about went up, or all of it down. */
  direction?: 'up' | 'down' | undefined
  /** What matters most, without a full stop. */
  sentence: string
  /** What else changed, in sentences without full stops. */
  more: readonly string[]
  /** What the source says beside the price. A note on a price that ended since may be about its end, and is left out. */
  note?: string | undefined
}

/**
 * A change in words, as of a day. `Input went from $0.80 to $0.60 per 1M tokens (25% less) at Cove`; of one to come:
 * `Input goes from …`.
 */
export function describeChange(change: PriceChange, today: string): ChangeWords {
  const { note } = change.offer
  const isOver = change.kind !== 'ended' && hasEnded(change.offer, today)
  return { ...describeKind(change, today), note: isOver ? undefined : note }
}

function describeKind(change: PriceChange, today: string): ChangeWords {
  const { offer } = change
  const place = `at ${offer.provider.name}`
  const isComing = isToCome(change, today)
  switch (change.kind) {
    case 'changed': {
      const { before, differences } = change
      const plain = differences.filter((difference) => isPlain(difference.before))
      const first = plain.length > 0 ? plain.slice(0, maxInSentence) : differences.slice(0, 1)
      const rest = differences.filter((difference) => !first.includes(difference))
      const basis = describeBasisChange(before, offer, isComing)
      if (first.length === 0) return { label: 'Changed', sentence: upperFirst(`${basis} ${place}`), more: [] }
      return {
        ...describeSizes(first),
        sentence: formatDifferences(first, offer.provider.name, isComing ? 'goes' : 'went'),
        more: [
          ...rest.map((difference) => upperFirst(formatDifference(difference))),
          ...(basis ? [upperFirst(basis)] : []),
        ],
      }
    }
    case 'ended': {
      const lastDay = formatDate(offer.validUntil ?? change.day)
      const what = offer.basis === 'promotion' ? 'The promotion' : 'The price'
      return isComing
        ? { label: 'Ends', sentence: `${what} ${place} ends on ${lastDay}`, more: ['What comes after is not known'] }
        : { label: 'Ended', sentence: `${what} ${place} ended: its last day was ${lastDay}`, more: [] }
    }
    case 'began':
      return { label: 'New', sentence: `${upperFirst(describePrices(offer))} ${place}`, more: [] }
  }
}

/** What the prices were before a change, and are after it; before is absent where nothing is recorded. */
export function describeSides(change: PriceChange): { before?: string; after: string } {
  switch (change.kind) {
    case 'changed': {
      const { before, offer, differences } = change
      if (differences.length === 0) return { before: describeBasis(before), after: describeBasis(offer) }
      return {
        before: listStated(differences.map((difference) => difference.before)),
        after: listStated(differences.map((difference) => difference.after)),
      }
    }
    case 'ended':
      return { before: statePrices(change.offer), after: 'not known' }
    case 'began':
      return { after: statePrices(change.offer) }
  }
}

/** `Input went from $0.80 to $0.60 per 1M tokens (25% less) and output from $4 to $3 per 1M tokens (25% less) at Cove`. */
export function formatDifferences(
  differences: readonly PriceDifference[],
  provider: string,
  verb: 'went' | 'goes' = 'went',
): string {
  const told = differences.map((difference, index) => formatDifference(difference, index === 0 ? verb : undefined))
  return upperFirst(`${formatList(told)} at ${provider}`)
}

/** How many prices one sentence tells. */
const maxInSentence = 2

/** Prices that do not depend on conditions are told first. */
function isPlain({ conditions }: PriceComponent): boolean {
  return conditions === undefined
}

/** `input went from $0.80 to $0.60 per 1M tokens (25% less)`; without a verb `input from …`. */
function formatDifference(difference: PriceDifference, verb?: 'went' | 'goes'): string {
  const { before, after } = difference
  const size = formatSize(difference)
  const rates = [
    nameComponent(after),
    ...(verb === undefined ? [] : [verb]),
    'from',
    formatPriceBeside(before, after),
    'to',
  ]
  return `${rates.join(' ')} ${formatRate(after)}${size === undefined ? '' : ` (${size})`}`
}

/** `25% less`, `50% more`. */
function formatSize({ direction, percent }: PriceDifference): string | undefined {
  return percent === undefined ? undefined : `${formatNumber(Number(percent))}% ${direction === 'up' ? 'more' : 'less'}`
}

/** The sizes of several differences at once: `20–33% less`. */
function describeSizes(differences: readonly PriceDifference[]): Pick<ChangeWords, 'label' | 'direction'> {
  const directions = new Set(differences.map(({ direction }) => direction))
  if (directions.size > 1) return { label: directions.has(undefined) ? 'Changed' : 'Up and down' }
  const percents = differences.flatMap(({ percent }) => percent ?? []).sort((a, b) => new Big(a).cmp(b))
  const [least, most] = [percents[0], percents.at(-1)]
  const [difference] = differences
  if (least === undefined || most === undefined || difference === undefined) return { label: 'Changed' }
  const size = formatSize({ ...difference, percent: most }) ?? 'Changed'
  const { direction } = difference
  return { label: least === most ? size : `${formatNumber(Number(least))}–${size}`, direction }
}

/** What an offer is instead of what it was; empty where only amounts differ. */
function describeBasisChange(before: Offer, after: Offer, isComing: boolean): string {
  const [from, to] = [describeBasis(before), describeBasis(after)]
  if (from === to) return ''
  return isComing ? `is ${from}, becomes ${to}` : `was ${from}, is ${to} now`
}

function describeBasis({ basis, components }: Offer): string {
  return basis === 'list' && components.length === 0 ? 'listed without a price' : basisNames[basis]
}

const basisNames: Record<Offer['basis'], string> = {
  list: 'a list price',
  promotion: 'a promotion',
  plan: 'included in a plan',
  'free trial': 'a free trial',
  free: 'free',
  'on request': 'a price on request',
}

/** `input costs $1.50 per 1M tokens and output $7.50 per 1M tokens`, or what the offer is. */
function describePrices(offer: Offer): string {
  const prices = (['input', 'output'] as const).flatMap((count) => findBasePrice(offer, count) ?? [])
  const [first, ...others] = prices
  if (first === undefined) return `an offer that is ${describeBasis(offer)} begins`
  return formatList([
    `${countNames[first.counts]} costs ${formatRate(first)}`,
    ...others.map((price) => `${countNames[price.counts]} ${formatRate(price)}`),
  ])
}

/** `input $1.50 per 1M tokens, output $7.50 per 1M tokens`, or what the offer is. */
function statePrices(offer: Offer): string {
  return offer.components.length === 0 ? describeBasis(offer) : listStated(offer.components)
}

/** How many prices are listed before the others are only counted. */
const maxStated = 4

function listStated(prices: readonly PriceComponent[]): string {
  const stated = prices.slice(0, maxStated).map((price) => `${nameComponent(price)} ${formatRate(price)}`)
  const left = prices.length - maxStated
  return [...stated, ...(left > 0 ? [formatAmount(left, 'other price', 'other prices')] : [])].join(', ')
}
