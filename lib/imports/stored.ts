import { moveDay } from '@/lib/catalogue/dates'
import { factList } from '@/lib/catalogue/facts'
import { OfferEntry } from '@/lib/catalogue/offer-schema'
import type { Records } from '@/lib/catalogue/records'
import type { Fact, Facts } from '@/lib/catalogue/schema'

/** The last day of which an import has stored something; an empty text before the first. */
export function findStoredDay(records: Records, source: string): string {
  const offers = records.offers.flatMap((file) => file.offers).filter((entry) => entry.source === source)
  const facts = records.facts.flatMap((file) => Object.values(splitFacts(file.facts, source)[0]))
  const days = [
    ...offers.map(({ asOf, validUntil }) => (validUntil === undefined ? asOf : later(asOf, moveDay(validUntil, 1)))),
    ...facts.map((fact) => (fact.applies && fact.asOf) || ''),
  ]
  return days.reduce(later, '')
}

function later(a: string, b: string): string {
  return a > b ? a : b
}

/** The facts from a source, and those from others. */
export function splitFacts(facts: Facts, source: string): [own: Facts, other: Facts] {
  const isOwn = (fact: Fact) => fact.applies && fact.source === source
  const entries = Object.entries(facts)
  return [
    Object.fromEntries(entries.filter(([, fact]) => isOwn(fact))),
    Object.fromEntries(entries.filter(([, fact]) => !isOwn(fact))),
  ]
}

/** Facts in the order of the registry, as they are read from a file. */
export function orderFacts(facts: Facts): Facts {
  return Object.fromEntries(factList.flatMap(({ key }) => (facts[key] === undefined ? [] : [[key, facts[key]]])))
}

const offerKeys = Object.keys(OfferEntry.shape)

/** The keys of an entry in the order of its schema, as it is read from a file. */
export function orderKeys(entry: OfferEntry): OfferEntry {
  const values = new Map(Object.entries(entry))
  return Object.fromEntries(
    offerKeys.filter((key) => values.has(key)).map((key) => [key, values.get(key)]),
  ) as OfferEntry
}
