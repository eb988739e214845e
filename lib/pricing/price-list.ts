import type { Offer, Provider } from '@/lib/catalogue/catalogue'
import { compareText } from '@/lib/catalogue/slug'
import { getAge, hasBegun, hasEnded, isOldAge, isSuperseded } from '@/lib/catalogue/validity'
import { type Disagreement, findDisagreement, repeats } from './disagreement'

/** Everything recorded of one provider's price for one of its models, as of a day. */
export type Listing = {
  provider: Provider
  /** What the provider calls the tool. */
  model: string
  /** Whether the tool's vendor sells it itself. */
  isVendors: boolean
  /** The next price that is announced: its first day is still to come. */
  next?: Offer | undefined
  /** Prices that have ended, oldest first. */
  history: readonly Offer[]
} & (
  | {
      state: 'current'
      /** The entry that is shown: one by hand, or else the newest, or a fuller one that says the same. */
      offer: Offer
      /** The newest entry, where a fuller one is shown that it confirms. */
      confirmedBy?: Offer | undefined
      /** Days since its source was written or somebody checked it, whichever is later. */
      age: number
      /** Older than 90 days. */
      isOld: boolean
      /** The other entries that are valid on the day, newest first. */
      evidence: readonly Offer[]
      /** Those among them that state other amounts. */
      disagreements: readonly Disagreement[]
    }
  /** Its last day is gone and nothing followed. `offer` is the last one. */
  | { state: 'past'; offer: Offer }
  /** Only a price that is still to come. */
  | { state: 'announced'; offer: Offer }
)

export type CurrentListing = Extract<Listing, { state: 'current' }>

/** The listings of a tool on a day (`2026-11-27`), by name of the provider, then by model. */
export function listPrices(offers: readonly Offer[], day: string): readonly Listing[] {
  return groupByModel(offers)
    .map((ofModel) => toListing(ofModel, day))
    .sort(
      (a, b) =>
        compareText(a.provider.name, b.provider.name) ||
        compareText(a.provider.slug, b.provider.slug) ||
        compareText(a.model, b.model),
    )
}

/** The offers of each provider and model. */
export function groupByModel(offers: readonly Offer[]): readonly (readonly [Offer, ...Offer[]])[] {
  const groups = new Map<string, [Offer, ...Offer[]]>()
  for (const offer of offers) {
    const key = `${offer.provider.slug} ${offer.model}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [offer])
    else group.push(offer)
  }
  return [...groups.values()]
}

function toListing(offers: readonly [Offer, ...Offer[]], day: string): Listing {
  const coming = offers.filter((offer) => !hasBegun(offer, day)).sort(compareByBegin)
  const begun = offers.filter((offer) => hasBegun(offer, day))
  const lastBegin = begun.reduce((last, { validFrom = '' }) => (validFrom > last ? validFrom : last), '')
  const isOver = (offer: Offer) => hasEnded(offer, day) || isSuperseded(offer, lastBegin)
  const history = begun.filter(isOver).sort(compareByEnd)
  const stated = begun.filter((offer) => !isOver(offer)).sort(compareByTrust)
  const [{ provider, model, isVendors }] = offers
  const [newest] = stated
  const shared = { provider, model, isVendors, next: coming[0], history }
  if (newest === undefined) return toListingWithoutPrice(shared, coming[0], history.at(-1))
  const offer = stated.find((other) => completes(other, newest)) ?? newest
  const evidence = stated.filter((other) => other !== offer)
  const age = Math.min(getAge(offer, day), getAge(newest, day))
  const disagreements = evidence.flatMap((other) => findDisagreement(offer, other) ?? [])
  const confirmedBy = offer === newest ? undefined : newest
  return { ...shared, state: 'current', offer, confirmedBy, age, isOld: isOldAge(age), evidence, disagreements }
}

function toListingWithoutPrice(
  shared: Pick<Listing, 'provider' | 'model' | 'isVendors' | 'next' | 'history'>,
  coming: Offer | undefined,
  last: Offer | undefined,
): Listing {
  if (coming !== undefined) return { ...shared, state: 'announced', offer: coming }
  if (last !== undefined) return { ...shared, state: 'past', offer: last }
  throw new Error('an offer is past, valid or to come')
}

/**
 * Whether an entry says all that the newest says and more, such as prices of long prompts. Many lists state only the price of
 * short ones: a newer list of those confirms the fuller entry and does not replace it. Only the same last day is confirmed.
 */
function completes(other: Offer, newest: Offer): boolean {
  const isFuller = other.basis === newest.basis && other.components.length > newest.components.length
  const endsAlike = newest.validUntil === undefined || newest.validUntil === other.validUntil
  return !newest.isByHand && newest.components.length > 0 && isFuller && endsAlike && repeats(other, newest)
}

/**
 * By hand first, then newest source, then the fuller list. What remains equal is ordered by its text, so that the order of
 * files is no matter.
 */
export function compareByTrust(a: Offer, b: Offer): number {
  return (
    Number(b.isByHand) - Number(a.isByHand) ||
    compareText(b.asOf, a.asOf) ||
    compareText(b.checked ?? '', a.checked ?? '') ||
    compareText(b.validFrom ?? '', a.validFrom ?? '') ||
    b.components.length - a.components.length ||
    compareText(a.source, b.source) ||
    compareText(JSON.stringify(a), JSON.stringify(b))
  )
}

/** By the last day. The first one is often not known. */
function compareByEnd(a: Offer, b: Offer): number {
  return (
    compareText(a.validUntil ?? '', b.validUntil ?? '') ||
    compareText(a.validFrom ?? '', b.validFrom ?? '') ||
    compareByTrust(b, a)
  )
}

/** By the first day. */
function compareByBegin(a: Offer, b: Offer): number {
  return compareText(a.validFrom ?? '', b.validFrom ?? '') || compareByTrust(a, b)
}
