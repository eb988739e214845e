import { groupBy } from '@/lib/catalogue/catalogue'
import type { Provider } from '@/lib/catalogue/offer-files'
import type { OfferEntry } from '@/lib/catalogue/offer-schema'
import type { ImportRecord, Records } from '@/lib/catalogue/records'
import type { Facts } from '@/lib/catalogue/schema'
import { compareText } from '@/lib/catalogue/slug'
import { applyListing, findOpen, isSamePrice, type Listing } from './apply-offers'
import { keepHistory } from './fact-history'
import { type ListedEntry, readTool, type ToolImport } from './import-tool'
import { findWrongDays } from './models-dev-facts'
import type { PriceList } from './models-dev-schema'
import { orderFacts, orderKeys, splitFacts } from './stored'
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
  const basis = new Map(Object.entries(table.basis))
  for (const tool of listTools(records, table, list)) {
    const found = readTool({
      ...tool,
      source: table.source,
      asOf: options.asOf,
      basisOf: ({ name, provider }) => basis.get(name) ?? basis.get(provider),
      isAccepted: ({ name }) => options.isAccepted(name),
    })
    result.suspicions.push(...found.suspicions)
    result.wrongDays.push(...findWrongDaysOf(tool))
    applyOffers(result, tool, found.entries, options.asOf)
    // Where the list has no offer left, what it said last is better than nothing.
    const facts =
      tool.offers.length === 0 && tool.names.size > 0
        ? tool.storedFacts
        : keepHistory(found.facts, tool.storedFacts, options.asOf)
    keepIfChanged(result.facts, tool.tool, tool.allFacts, orderFacts({ ...facts, ...tool.otherFacts }))
  }
  addProviders(result, records, list)
  return result
}

/** A tool with what is stored of it, and what the list has of it. */
type ImportedTool = Pick<ToolImport, 'tool' | 'offers' | 'vendors' | 'storedOf' | 'storedFacts'> & {
  /** The offers that the table joins to it. */
  names: ReadonlySet<string>
  /** What is stored, by offer, from the source of the table. */
  stored: ReadonlyMap<string, readonly OfferEntry[]>
  allOffers: readonly OfferEntry[]
  otherOffers: readonly OfferEntry[]
  allFacts: Facts
  otherFacts: Facts
}

/** Every tool that the table names or something is stored of. */
function listTools(records: Records, { tools, source }: ImportRecord, list: PriceList): ImportedTool[] {
  const names = new Map(Object.entries(tools))
  const offers = new Map(records.offers.map((file) => [file.tool, file.offers]))
  const facts = new Map(records.facts.map((file) => [file.tool, file.facts]))
  const vendors = new Map(Object.entries(records.vendors))
  const makers = new Map(records.tools.map(({ slug, vendor }) => [slug, vendors.get(vendor)?.providers ?? []]))
  return [...new Set([...names.keys(), ...offers.keys(), ...facts.keys()])].sort(compareText).map((tool) => {
    const listed = (names.get(tool) ?? []).flatMap((name) => list.offers.get(name) ?? [])
    const [allOffers, allFacts] = [offers.get(tool) ?? [], facts.get(tool) ?? {}]
    const [storedFacts, otherFacts] = splitFacts(allFacts, source)
    const ownOffers = allOffers.filter((entry) => entry.source === source)
    const stored = groupBy(ownOffers, nameOffer)
    return {
      tool,
      offers: listed,
      vendors: (makers.get(tool) ?? []).flatMap((slug) => listed.filter(({ provider }) => provider === slug)),
      storedOf: ({ name }) => stored.get(name) ?? [],
      storedFacts,
      names: new Set(names.get(tool)),
      stored,
      allOffers,
      otherOffers: allOffers.filter((entry) => entry.source !== source),
      allFacts,
      otherFacts,
    }
  })
}

/** `provider/model` */
function nameOffer({ provider, model }: OfferEntry): string {
  return `${provider}/${model}`
}

function findWrongDaysOf({ tool, offers }: ImportedTool): ImportResult['wrongDays'] {
  return offers.flatMap((offer) => findWrongDays(offer).map((day) => ({ tool, offer: offer.name, day })))
}

function applyOffers(result: ImportResult, tool: ImportedTool, entries: readonly ListedEntry[], asOf: string): void {
  const listings = new Map<string, Listing>()
  for (const { offer, entry, isHeld } of entries) listings.set(offer.name, isHeld ? 'held' : entry)
  const next = [...new Set([...listings.keys(), ...tool.stored.keys()])].sort(compareText).flatMap((offer) => {
    const before = tool.stored.get(offer) ?? []
    const isJoined = tool.names.has(offer)
    const after = isJoined ? applyListing(before, listings.get(offer) ?? 'gone', asOf).map(orderKeys) : []
    countChange(result, { tool: tool.tool, offer, before: findOpen(before), after: findOpen(after) }, isJoined)
    return after
  })
  keepIfChanged(result.offers, tool.tool, tool.allOffers, [...tool.otherOffers, ...next])
}

function countChange(result: ImportResult, change: OfferChange, isJoined: boolean): void {
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

function addProviders({ offers, providers }: ImportResult, records: Records, list: PriceList): void {
  for (const { provider } of [...offers.values()].flat()) {
    const listed = list.providers.get(provider)
    if (listed !== undefined && !Object.hasOwn(records.providers, provider)) providers.set(provider, listed)
  }
}
