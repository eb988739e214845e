import { newest } from '@/lib/catalogue/catalogue'
import type { FactKey } from '@/lib/catalogue/facts'
import type { OfferEntry } from '@/lib/catalogue/offer-schema'
import type { Records, ToolRecord } from '@/lib/catalogue/records'
import type { WrittenFacts } from '@/lib/catalogue/schema'
import { hasBegun, hasEnded } from '@/lib/catalogue/validity'
import type { CitedRow } from './cited-rows'

/** The day that what a row shows is from: of its source, or of its last check. An empty string when no day is known. */
export type FindCitedDay = (cited: CitedRow) => string

/**
 * Finds the days of facts and of offers that apply on a day. Prices are those of the provider that the link names, or else of
 * the vendor itself; `cheapest` rests on all providers.
 */
export function makeCitedDays({ tools, facts, offers, vendors, providers }: Records, today: string): FindCitedDay {
  const toolBySlug = new Map(tools.map((tool) => [tool.slug, tool]))
  const found = new Map(facts.map((file) => [file.tool, file.facts]))
  const listed = new Map(offers.map((file) => [file.tool, file.offers]))
  return ({ tool: slug, row, words }) => {
    const tool = toolBySlug.get(slug)
    if (tool === undefined) return ''
    if (!isPriceRow(row)) return dayOfFact(tool, tool.facts[row as FactKey] ?? found.get(slug)?.[row as FactKey])
    const current = addListed(tool.offers, listed.get(slug) ?? []).filter(
      (offer) => hasBegun(offer, today) && !hasEnded(offer, today),
    )
    const named = current.filter(({ provider }) => words.includes(providers[provider]?.name ?? provider))
    const own = current.filter(({ provider }) => provider === vendors[tool.vendor]?.providers[0])
    const cited = row === 'cheapest' ? current : named.length > 0 ? named : own
    return newest(cited.map(dayOf))
  }
}

/** A fact of a record that names no source is from that of the record. */
function dayOfFact({ factsFrom }: ToolRecord, fact: WrittenFacts[FactKey]): string {
  if (fact === undefined || fact === 'not known' || !fact.applies) return ''
  return newest([dayOf(fact), fact.source === undefined ? dayOf(factsFrom ?? {}) : ''])
}

function isPriceRow(row: string): boolean {
  return row === 'cheapest' || row.startsWith('price-')
}

/** Prices by hand replace what price lists say of the same provider and model. */
function addListed(byHand: readonly OfferEntry[], listed: readonly OfferEntry[]): OfferEntry[] {
  const replaced = new Set(byHand.map(nameOffer))
  return [...byHand, ...listed.filter((offer) => !replaced.has(nameOffer(offer)))]
}

function nameOffer({ provider, model }: OfferEntry): string {
  return `${provider}/${model}`
}

function dayOf({ asOf, checked }: { asOf?: string | undefined; checked?: string | undefined }): string {
  return newest([asOf ?? '', checked ?? ''])
}
