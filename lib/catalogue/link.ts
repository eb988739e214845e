import { LRUCache } from 'lru-cache'
import { type Catalogue, groupBy, newestReview, type Offer, type RenderedRecords } from './catalogue'
import { LazyTool, type LinkedOffers } from './lazy-tool'
import { getReleaseDay } from './release'
import { compareText, getBySlug } from './slug'

/** Links rendered records into a catalogue. Throws when a record refers to a missing one. */
export function linkCatalogue(records: RenderedRecords): Catalogue {
  const providers = indexRecords(records.providers)
  const vendors = new Map(
    Object.entries(records.vendors).map(([name, { providers: slugs, ...vendor }]) => [
      name,
      { name, ...vendor, providers: slugs.map((slug) => getBySlug(providers, slug)) },
    ]),
  )
  const shelf = {
    categories: indexRecords(records.categories),
    kinds: indexRecords(records.kinds),
    reviewers: indexBySlug(records.reviewers.map(({ file: _, order: __, ...reviewer }) => reviewer)),
    vendors,
    facts: deepFreeze(records.facts),
    prose: records.prose,
    offers: openOffers(records.offers, providers),
  }
  const { categories, kinds, reviewers } = shelf
  const tools = indexBySlug(records.tools.map((tool) => new LazyTool(tool, shelf)))
  const comparisons = records.comparisons.map(({ tools: slugs, question }) => ({
    tools: slugs.toSorted(compareText).map((slug) => getBySlug(tools, slug)),
    question,
  }))
  const places = comparisons.flatMap((comparison) => comparison.tools.map((tool) => ({ slug: tool.slug, comparison })))

  const { name, tagline, description, corrections } = records.site
  return deepFreeze({
    site: { name, tagline, description, corrections },
    tools,
    toolsByName: new Map([...tools.values()].map((tool) => [tool.name.toLowerCase(), tool])),
    aliases: new Map(records.tools.flatMap((tool) => tool.aliases.map((alias) => [alias, tool.slug] as const))),
    categories,
    kinds,
    reviewers,
    providers,
    vendors,
    pricesSince: records.pricesSince,
    recorded: records.recorded,
    pages: indexBySlug(records.pages.map(({ file: _, ...page }) => page)),
    comparisons,
    comparisonsOf: new Map(
      [...groupBy(places, (place) => place.slug)].map(([slug, found]) => [
        slug,
        found.map((place) => place.comparison),
      ]),
    ),
    toolsOfKind: groupBy(tools.values(), (tool) => tool.kind.slug),
    latest: [...tools.values()]
      .map((tool) => ({ tool, reviewed: newestReview(tool), released: getReleaseDay(tool) }))
      .sort(
        (a, b) =>
          compareText(b.reviewed, a.reviewed) ||
          compareText(b.released, a.released) ||
          compareText(a.tool.name, b.tool.name),
      )
      .map(({ tool }) => tool),
  })
}

/** How many offers stay in memory. A catalogue of 250 models has 4,000. */
const maxOffersInMemory = 60_000

/** Reads offers on demand and keeps those that were read last, so that a list of all tools parses them once. */
function openOffers(stored: RenderedRecords['offers'], providers: Catalogue['providers']): LinkedOffers {
  const linked = new LRUCache<number, readonly Offer[]>({
    maxSize: maxOffersInMemory,
    sizeCalculation: (offers) => offers.length + 1,
  })
  return {
    at: (number, maker) => {
      const known = linked.get(number)
      if (known !== undefined) return known
      const offers = (stored.at(number) ?? []).map((offer): Offer => {
        const provider = getBySlug(providers, offer.provider)
        return { ...offer, provider, isVendors: maker?.providers.includes(provider) ?? false }
      })
      linked.set(number, deepFreeze(offers))
      return offers
    },
  }
}

function indexRecords<T extends object>(records: Record<string, T>): Map<string, T & { slug: string }> {
  return new Map(Object.entries(records).map(([slug, record]) => [slug, { slug, ...record }]))
}

function indexBySlug<T extends { slug: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.slug, item]))
}

/** Freezes plain objects, arrays and maps at every depth. */
function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  if (value instanceof Map) Object.assign(value, { set: refuseChange, delete: refuseChange, clear: refuseChange })
  Object.freeze(value)
  const children = value instanceof Map ? value.values() : Object.values(value)
  for (const child of children) deepFreeze(child)
  return value
}

function refuseChange(): never {
  throw new TypeError('a catalogue never changes')
}
