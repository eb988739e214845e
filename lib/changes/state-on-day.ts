import { formerFact, reviewsAsOf } from '@/lib/catalogue/as-of'
import type { Offer, Tool } from '@/lib/catalogue/catalogue'
import type { FactKey } from '@/lib/catalogue/facts'
import type { Fact, Facts } from '@/lib/catalogue/schema'
import { hasBegun, hasEnded } from '@/lib/catalogue/validity'
import { groupByModel } from '@/lib/pricing/price-list'

/** A fact as it was at the end of a day; nothing where it was not known. A fact without revisions was always as it is. */
export function factOn(fact: Fact | undefined, day: string): Fact | undefined {
  const revision = fact?.revised?.find(({ on }) => on > day)
  return revision === undefined ? fact : formerFact(revision)
}

/** All facts as they were at the end of a day. */
export function factsOn(facts: Facts, day: string): Facts {
  const keys = Object.keys(facts) as FactKey[]
  return Object.fromEntries(keys.flatMap((key) => keepKnown(key, factOn(facts[key], day))))
}

function keepKnown(key: FactKey, fact: Fact | undefined): [FactKey, Fact][] {
  return fact === undefined ? [] : [[key, fact]]
}

/**
 * The offers that say what was asked on a day. An entry without a first or last day, whose source is first from `told` or later,
 * says nothing of that day where a dated entry of the same provider and model was valid.
 */
export function offersOn(offers: readonly Offer[], day: string, told: string): readonly Offer[] {
  return groupByModel(offers).flatMap((ofModel) => {
    const isKnown = ofModel.some((offer) => isDated(offer) && hasBegun(offer, day) && !hasEnded(offer, day))
    return isKnown ? ofModel.filter((offer) => isDated(offer) || (offer.firstAsOf ?? offer.asOf) < told) : ofModel
  })
}

function isDated({ validFrom, validUntil }: Offer): boolean {
  return (validFrom ?? validUntil) !== undefined
}

/** A tool as its dated records say it was at the end of a day, by what was told before `told`. Its texts are those of today. */
export function toolOn(tool: Tool, day: string, told: string): Tool {
  const { summary, offers } = tool
  return {
    ...tool,
    summary,
    reviews: reviewsAsOf(tool.reviews, day),
    facts: factsOn(tool.facts, day),
    offers: offersOn(offers, day, told),
  }
}
