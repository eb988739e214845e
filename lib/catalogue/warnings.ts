import { groupBy } from './catalogue'
import { moveDay } from './dates'
import { noLongerListed, type OfferEntry } from './offer-schema'
import { findPanelWarnings } from './panel-report/panel-warnings'
import type { Records } from './records'
import { getAge, hasBegun, hasEnded, isOldAge, maxFreshDays } from './validity'
import type { Warning } from './warning'

/**
 * What is stale, ends, begins soon or lacks a source, and what is odd in reviews, as of a day. Kinds of which there is nothing are
 * left out.
 */
export function findWarnings(records: Records, day: string): Warning[] {
  const prices = listPrices(records)
  const warnings = [
    { what: `prices that nobody has looked at for ${maxFreshDays} days`, found: findOld(prices, day) },
    { what: 'prices that have ended, with none after', found: findEnded(prices, day) },
    { what: `prices that begin within ${soon} days`, found: findAnnounced(prices, day) },
    { what: 'facts without a source', found: findUnsourced(records) },
    { what: 'vendors of tools that vendors.json lacks', found: findUnknownVendors(records) },
    ...findPanelWarnings(records, day),
  ]
  return warnings.filter(({ found }) => found.length > 0)
}

const soon = 30

type Price = { tool: string; offer: OfferEntry }

function listPrices({ tools, offers }: Records): Price[] {
  return [
    ...tools.flatMap(({ slug, offers }) => offers.map((offer) => ({ tool: slug, offer }))),
    ...offers.flatMap(({ tool, offers }) => offers.map((offer) => ({ tool, offer }))),
  ]
}

/** The prices of today whose source, or whose check where that is later, is too old. */
function findOld(prices: readonly Price[], day: string): string[] {
  return prices.flatMap(({ tool, offer }) =>
    isOldAge(getAge(offer, day)) && hasBegun(offer, day) && !hasEnded(offer, day)
      ? [`${nameOffer(tool, offer)}, ${offer.asOf}`]
      : [],
  )
}

/** Ended prices where no other price of the same provider and model is to come or has no end. */
function findEnded(prices: readonly Price[], day: string): string[] {
  return [...groupBy(prices, ({ tool, offer }) => nameOffer(tool, offer)).values()].flatMap((history) => {
    if (history.some(({ offer }) => !hasEnded(offer, day))) return []
    const last = history.reduce((a, b) => ((a.offer.validUntil ?? '') > (b.offer.validUntil ?? '') ? a : b))
    const isKnown = last.offer.note?.includes(noLongerListed) === true
    return isKnown ? [] : [`${nameOffer(last.tool, last.offer)}, ${last.offer.validUntil}`]
  })
}

function findAnnounced(prices: readonly Price[], day: string): string[] {
  const last = moveDay(day, soon)
  return prices.flatMap(({ tool, offer }) =>
    !hasBegun(offer, day) && (offer.validFrom ?? '') <= last ? [`${nameOffer(tool, offer)}, ${offer.validFrom}`] : [],
  )
}

function nameOffer(tool: string, { provider, model }: OfferEntry): string {
  return `${tool}: ${provider}/${model}`
}

function findUnsourced({ tools, facts }: Records): string[] {
  const stated = [
    ...tools.map(({ slug, facts, factsFrom }) => ({ tool: slug, facts: factsFrom === undefined ? facts : {} })),
    ...facts,
  ]
  return stated.flatMap(({ tool, facts }) =>
    Object.entries(facts).flatMap(([key, fact]) =>
      fact !== 'not known' && fact.applies && fact.source === undefined ? [`${tool}: ${key}`] : [],
    ),
  )
}

function findUnknownVendors({ tools, vendors }: Records): string[] {
  const named = new Set(tools.map(({ vendor }) => vendor))
  return [...named].filter((vendor) => !Object.hasOwn(vendors, vendor))
}
