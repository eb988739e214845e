import { groupBy } from '@/lib/catalogue/catalogue'
import { moveDay } from '@/lib/catalogue/dates'
import { factList } from '@/lib/catalogue/facts'
import { OfferEntry, type Provider } from '@/lib/catalogue/offer-schema'
import type { ImportRecord, Records } from '@/lib/catalogue/records'
import type { Fact, Facts } from '@/lib/catalogue/schema'
import { compareText } from '@/lib/catalogue/slug'
import { applyListing, findOpen, isSamePrice, type Listing } from './apply-offers'
import { readTool } from './import-tool'
import { findWrongDays } from './models-dev-facts'
import type { PriceList } from './models-dev-schema'
import type { Suspicion } from './suspicious'

export type ImportOptions = {
  /** The day the list is from. */
  asOf: string
  /** Whether suspicious values of an offer, named `provider/model`, are applied. */
  isAccepted: (offer: string) => boolean
}

/** An offer of a tool before and after an import. */
export type OfferChange = { tool: string; offer: string; before: OfferEntry | undefined; after: OfferEntry | undefined }

/** What an import makes of the content. Of offers and facts only the tools are here that change. */
export type ImportResult = {
  offers: Map<string, readonly OfferEntry[]>
  facts: Map<string, Facts>
  /** Providers that providers.json lacks. */
  providers: Map<string, Provider>
  added: OfferChange[]
  changed: OfferChange[]
  gone: OfferChange[]
  /** Offers that the table no longer joins to the tool. */
  unjoined: OfferChange[]
  unchanged: number
  suspicions: Suspicion[]
  /** Days that do not exist, which are left out. */
  wrongDays: { tool: string; offer: string; day: string }[]
  /** Offers that the table names and the list lacks. */
  missing: string[]
  /** Offers of the list that the table joins to no tool. */
  notJoined: string[]
}

/** Applies a price list to the content, and touches only what has the source of the table. */
export function importList(
  records: Records,
  table: ImportRecord,
  list: PriceList,
  options: ImportOptions,
): ImportResult {
  const stored = {
    offers: new Map(records.offers.map(({ tool, offers }) => [tool, offers])),
    facts: new Map(records.facts.map(({ tool, facts }) => [tool, facts])),
    vendors: new Map(records.tools.map(({ slug, vendor }) => [slug, records.vendors[vendor]?.providers ?? []])),
  }
  const joined = new Set(Object.values(table.tools).flat())
  const result: ImportResult = {
    offers: new Map(),
    facts: new Map(),
    providers: new Map(),
    added: [],
    changed: [],
    gone: [],
    unjoined: [],
    unchanged: 0,
    suspicions: [],
    wrongDays: [],
    missing: [...joined].filter((name) => !list.offers.has(name)),
    notJoined: [...list.offers.keys()].filter((name) => !joined.has(name)),
  }
  const tools = new Set([...Object.keys(table.tools), ...stored.offers.keys(), ...stored.facts.keys()])
  for (const tool of [...tools].sort(compareText)) {
    const [offers, facts] = [stored.offers.get(tool) ?? [], stored.facts.get(tool) ?? {}]
    const names = table.tools[tool] ?? []
    importTool(result, { tool, offers, facts, names, vendors: stored.vendors.get(tool) ?? [] }, table, list, options)
  }
  addProviders(result, records, list)
  return result
}

type StoredTool = {
  tool: string
  offers: readonly OfferEntry[]
  facts: Facts
  names: readonly string[]
  vendors: readonly string[]
}

function importTool(
  result: ImportResult,
  { tool, offers, facts, names, vendors }: StoredTool,
  { source, basis }: ImportRecord,
  list: PriceList,
  { asOf, isAccepted }: ImportOptions,
): void {
  const own = groupBy(
    offers.filter((entry) => entry.source === source),
    nameOffer,
  )
  const listed = names.flatMap((name) => list.offers.get(name) ?? [])
  const [ownFacts, otherFacts] = splitFacts(facts, source)
  const found = readTool({
    tool,
    offers: listed,
    vendors: vendors.flatMap((slug) => listed.filter(({ provider }) => provider === slug)),
    storedOf: ({ name }) => own.get(name) ?? [],
    storedFacts: ownFacts,
    basisOf: ({ name, provider }) => basis[name] ?? basis[provider],
    isAccepted: ({ name }) => isAccepted(name),
    source,
    asOf,
  })
  const listings = new Map<string, Listing>()
  for (const { offer, entry, isHeld } of found.entries) listings.set(offer.name, isHeld ? 'held' : entry)
  const joined = new Set(names)
  const next = [...new Set([...listings.keys(), ...own.keys()])].sort(compareText).flatMap((name) => {
    const before = own.get(name) ?? []
    const after = joined.has(name) ? applyListing(before, listings.get(name) ?? 'gone', asOf).map(orderKeys) : []
    note(result, { tool, offer: name, before: findOpen(before), after: findOpen(after) }, joined.has(name))
    return after
  })
  result.suspicions.push(...found.suspicions)
  for (const offer of listed) {
    result.wrongDays.push(...findWrongDays(offer).map((day) => ({ tool, offer: offer.name, day })))
  }
  keepIfChanged(result.offers, tool, offers, [...offers.filter((entry) => entry.source !== source), ...next])
  keepIfChanged(
    result.facts,
    tool,
    facts,
    orderFacts({ ...(listed.length === 0 && names.length > 0 ? ownFacts : found.facts), ...otherFacts }),
  )
}

/** `provider/model` */
export function nameOffer({ provider, model }: OfferEntry): string {
  return `${provider}/${model}`
}

function note(result: ImportResult, change: OfferChange, isJoined: boolean): void {
  const { before, after } = change
  if (!isJoined) result.unjoined.push(change)
  else if (before === undefined && after !== undefined) result.added.push(change)
  else if (before !== undefined && after === undefined) result.gone.push(change)
  else if (before !== undefined && after !== undefined) {
    if (isSamePrice(before, after)) result.unchanged++
    else result.changed.push(change)
  }
}

function keepIfChanged<T>(into: Map<string, T>, tool: string, before: T, after: T): void {
  if (JSON.stringify(before) !== JSON.stringify(after)) into.set(tool, after)
}

const offerKeys = Object.keys(OfferEntry.shape)

/** The keys of an entry in the order of its schema, as it is read from a file. */
function orderKeys(entry: OfferEntry): OfferEntry {
  const values = new Map(Object.entries(entry))
  return Object.fromEntries(
    offerKeys.filter((key) => values.has(key)).map((key) => [key, values.get(key)]),
  ) as OfferEntry
}

function splitFacts(facts: Facts, source: string): [own: Facts, other: Facts] {
  const isOwn = (fact: Fact) => fact.applies && fact.source === source
  const entries = Object.entries(facts)
  return [
    Object.fromEntries(entries.filter(([, fact]) => isOwn(fact))),
    Object.fromEntries(entries.filter(([, fact]) => !isOwn(fact))),
  ]
}

function orderFacts(facts: Facts): Facts {
  return Object.fromEntries(factList.flatMap(({ key }) => (facts[key] === undefined ? [] : [[key, facts[key]]])))
}

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

function addProviders({ offers, providers }: ImportResult, records: Records, list: PriceList): void {
  for (const { provider } of [...offers.values()].flat()) {
    const listed = list.providers.get(provider)
    if (listed !== undefined && !Object.hasOwn(records.providers, provider)) providers.set(provider, listed)
  }
}
