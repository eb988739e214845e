import { type Catalogue, groupBy, newestReview, type RenderedRecords } from './catalogue'
import { LazyTool } from './lazy-tool'
import { compareText, getBySlug } from './slug'

/** Links rendered records into a catalogue. Throws when a record refers to a missing one. */
export function linkCatalogue(records: RenderedRecords): Catalogue {
  const shelf = {
    categories: indexRecords(records.categories),
    kinds: indexRecords(records.kinds),
    reviewers: indexBySlug(records.reviewers.map(({ slug, name, looksFor, body }) => ({ slug, name, looksFor, body }))),
    facts: deepFreeze(records.facts),
    prose: records.prose,
  }
  const { categories, kinds, reviewers } = shelf
  const tools = indexBySlug(records.tools.map((tool) => new LazyTool(tool, shelf)))
  const comparisons = records.comparisons.map(({ tools: slugs, question }) => ({
    tools: slugs.toSorted(compareText).map((slug) => getBySlug(tools, slug)),
    question,
  }))
  const places = comparisons.flatMap((comparison) => comparison.tools.map((tool) => ({ slug: tool.slug, comparison })))

  return deepFreeze({
    site: { name: records.site.name, tagline: records.site.tagline, description: records.site.description },
    tools,
    toolsByName: new Map([...tools.values()].map((tool) => [tool.name.toLowerCase(), tool])),
    aliases: new Map(records.tools.flatMap((tool) => tool.aliases.map((alias) => [alias, tool.slug] as const))),
    categories,
    kinds,
    reviewers,
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
      .map((tool) => ({ tool, day: newestReview(tool) }))
      .sort((a, b) => compareText(b.day, a.day) || compareText(a.tool.name, b.tool.name))
      .map(({ tool }) => tool),
  })
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
