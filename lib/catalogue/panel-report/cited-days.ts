import { newest } from '@/lib/catalogue/catalogue'
import type { FactKey } from '@/lib/catalogue/facts'
import { indexNames } from '@/lib/catalogue/figures/names'
import type { RowLink } from '@/lib/catalogue/figures/read-marks'
import type { OfferEntry } from '@/lib/catalogue/offer-schema'
import type { Records, ToolRecord } from '@/lib/catalogue/records'
import { isPriceRow } from '@/lib/catalogue/row-keys'
import type { WrittenFacts } from '@/lib/catalogue/schema'
import { hasBegun, hasEnded } from '@/lib/catalogue/validity'

/** The day that what a link shows is from: of its source, or of its last check. An empty string when no day is known. */
type FindCitedDay = (link: RowLink, tool: string) => string

/**
 * Finds the days of facts and of offers that apply on a day. Prices are those of the providers that a link names, or else of
 * the vendor itself; `cheapest` rests on all providers.
 */
export function makeCitedDays(records: Records, today: string): FindCitedDay {
  const tools = new Map(records.tools.map((tool) => [tool.slug, tool]))
  const facts = new Map(records.facts.map((file) => [file.tool, file.facts]))
  const listed = new Map(records.offers.map((file) => [file.tool, file.offers]))
  const names = indexNames(records)

  function dayOfPrice({ row, text, title = '' }: RowLink, tool: ToolRecord): string {
    const isCurrent = (offer: OfferEntry) => hasBegun(offer, today) && !hasEnded(offer, today)
    const current = addListed(tool.offers.filter(isCurrent), (listed.get(tool.slug) ?? []).filter(isCurrent))
    if (row === 'cheapest') return newest(current.map(dayOf))
    const named = names.findProviders(`${text}\n\n${title}`)
    const own = records.vendors[tool.vendor]?.providers.find((slug) =>
      current.some(({ provider }) => provider === slug),
    )
    const asked = named.length > 0 ? named : [own]
    return newest(current.filter(({ provider }) => asked.includes(provider)).map(dayOf))
  }

  return (link, slug) => {
    const tool = tools.get(slug)
    if (tool === undefined) return ''
    if (isPriceRow(link.row)) return dayOfPrice(link, tool)
    const key = link.row as FactKey
    return dayOfFact(tool, tool.facts[key] ?? facts.get(slug)?.[key])
  }
}

/** A fact of a record that names no source is from that of the record. */
function dayOfFact({ factsFrom }: ToolRecord, fact: WrittenFacts[FactKey]): string {
  if (fact === undefined || fact === 'not known' || !fact.applies) return ''
  return newest([dayOf(fact), fact.source === undefined ? dayOf(factsFrom ?? {}) : ''])
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
