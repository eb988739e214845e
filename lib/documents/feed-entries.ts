import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import { formatList } from '@/lib/catalogue/words'
import { listOutcomeChanges } from '@/lib/changes/outcome-changes'
import type { ToolChange } from '@/lib/changes/tool-change'
import { listWatchedChanges } from '@/lib/changes/watched-changes'
import { isDefaultCase, writeCase } from '@/lib/comparison/case'
import { formatCase } from '@/lib/comparison/case/case-words'
import { formatComparison } from '@/lib/comparison/slug'
import { findPriceDays, readLatestPriceChanges } from '@/lib/lists/price-changes'
import { outcomeAnchor, rowAnchor } from '@/lib/site'
import type { DocumentRequest } from './address'
import { makeChangeEntry } from './feed-change-entry'
import type { FeedEntry } from './feed-entry'
import { makePriceEntry } from './feed-price-entry'
import { listNewestReviews, listNewestVerdicts, makeReviewEntry } from './feed-review-entry'
import { tagUri } from './tag-uri'
import { listWatchedTools, readWatchedList, type Watched, watchedByDefault, writeWatched } from './watched'
import { keepXmlCharacters } from './xml-characters'

/** The subject of a feed: the whole site, the price changes, or some tools that a reader watches. */
export type FeedSubject = Extract<DocumentRequest, { kind: 'feed' }>['pageRef']

/** The content of a feed, independent of its format. */
export type FeedContent = {
  id: string
  title: string
  description: string
  page: string
  siteName: string
  /**
   * The day of the newest entry, never the current time. Both formats need a value: an empty feed has the start of
   * 1970.
   */
  updated: Date
  entries: readonly FeedEntry[]
}

/** The maximum number of entries in a feed. */
export const maxFeedEntries = 50

/** What a feed is made from, and the day (`2026-11-27`) as of which prices have changed or are to change. */
export type FeedDependencies = { catalogue: Catalogue; siteAddress: string; day: string }

/**
 * The newest entries on a subject. The feed of the whole site has every review, that of `/changes` every price change; all
 * others have what a reader with the case would act on.
 */
export async function fillFeed(
  dependencies: FeedDependencies,
  subject: FeedSubject,
  watched: Watched = watchedByDefault,
): Promise<FeedContent> {
  const { catalogue, siteAddress } = dependencies
  const entries = (await listEntries(dependencies, subject, watched))
    .sort((a, b) => b.updated.getTime() - a.updated.getTime())
    .slice(0, maxFeedEntries)
  const { name } = catalogue.site
  const view = writeWatched(subject, watched)
  return {
    id: tagUri(siteAddress, subject.kind === 'home' ? 'feed' : `feed${view}`),
    title: keepXmlCharacters(titleFeed(catalogue, subject)),
    description: keepXmlCharacters(describeFeed(catalogue, subject, watched)),
    page: `${siteAddress}${view}`,
    siteName: keepXmlCharacters(name),
    updated: entries[0]?.updated ?? new Date(0),
    entries,
  }
}

/** `Ship or Skip: verdicts`, `Ship or Skip: verdicts and prices of Mistral 3.1`, `Ship or Skip: price changes`. */
export function titleFeed(
  { site, tools, categories }: Catalogue,
  subject: FeedSubject,
  what = 'verdicts and prices',
): string {
  switch (subject.kind) {
    case 'home':
      return `${site.name}: verdicts`
    case 'changes':
      return `${site.name}: price changes`
    case 'category':
      return `${site.name}: ${what} in ${categories.get(subject.slug)?.name}`
    case 'tool':
      return `${site.name}: ${what} of ${tools.get(subject.slug)?.name}`
    case 'comparison':
      return `${site.name}: ${what} of ${nameTools(tools, subject.slugs)}`
    case 'bookmarks':
      return `${site.name}: ${what} of a list`
  }
}

function nameTools(tools: Catalogue['tools'], slugs: readonly string[]): string {
  return slugs.map((slug) => tools.get(slug)?.name).join(' vs ')
}

/** What the site is, the case where one was chosen, and what of a list is not as its address says. */
function describeFeed(catalogue: Catalogue, subject: FeedSubject, watched: Watched): string {
  const { buyerCase } = watched
  return [
    catalogue.site.description,
    ...(isDefaultCase(buyerCase) ? [] : [`For this case: ${formatCase(buyerCase, catalogue.reviewers)}.`]),
    ...(subject.kind === 'bookmarks' ? describeList(catalogue, watched) : []),
  ].join(' ')
}

/** How many names of a list are told before the others are only counted. */
const maxNamed = 5

function describeList(catalogue: Catalogue, watched: Watched): string[] {
  const { entries, unknown, malformed } = readWatchedList(catalogue, watched)
  const renamed = entries.flatMap(({ tools }) =>
    tools.flatMap(({ slug, formerly }) => (formerly === undefined ? [] : [`${formerly} is ${slug} now`])),
  )
  const more = unknown.length - maxNamed
  const names = [...unknown.slice(0, maxNamed), ...(more > 0 ? [`${more} more`] : [])]
  return [
    ...(unknown.length === 0 ? [] : [`Not found: ${formatList(names)}.`]),
    ...(malformed === 0 ? [] : [`Names that cannot be read: ${malformed}.`]),
    ...(renamed.length === 0 ? [] : [`Renamed: ${renamed.join(', ')}.`]),
  ]
}

async function listEntries(
  dependencies: FeedDependencies,
  subject: FeedSubject,
  watched: Watched,
): Promise<FeedEntry[]> {
  const { catalogue, day } = dependencies
  switch (subject.kind) {
    case 'home':
      // `latest` is sorted by newest review, so the first fifty tools contain the newest fifty reviews.
      return listNewestReviews(catalogue.latest.slice(0, maxFeedEntries), maxFeedEntries).map((told) =>
        makeReviewEntry(dependencies, told),
      )
    case 'changes': {
      const changes = await readLatestPriceChanges(catalogue, day, maxFeedEntries)
      return changes.map((change) => makePriceEntry(dependencies, change))
    }
    default:
      return listWatchedEntries(dependencies, subject, watched)
  }
}

async function listWatchedEntries(
  dependencies: FeedDependencies,
  subject: FeedSubject,
  watched: Watched,
): Promise<FeedEntry[]> {
  const { catalogue, day } = dependencies
  const tools = listWatchedTools(catalogue, subject, watched)
  const changes = listWatchedChanges(tools, {
    buyerCase: watched.buyerCase,
    today: day,
    max: maxFeedEntries,
    subjects: ['price', 'fact'],
    // A category may have thousands of tools.
    priceDays: subject.kind === 'category' ? await findPriceDays(catalogue) : undefined,
  })
  return [
    ...changes.map((change) => tellChange(dependencies, subject, { change, watched })),
    ...listOutcomeEntries(dependencies, subject, { tools, watched }),
    ...listNewestVerdicts(tools, maxFeedEntries).map((told) => makeReviewEntry(dependencies, told, 'with panel')),
  ]
}

function tellChange(
  dependencies: FeedDependencies,
  subject: FeedSubject,
  { change, watched }: { change: ToolChange; watched: Watched },
): FeedEntry {
  const { day, isToCome, asOf, tool, row, path } = change
  return makeChangeEntry(dependencies, {
    ...change,
    path: subject.kind === 'comparison' ? `${writeWatched(subject, watched)}#${rowAnchor(row)}` : path,
    told: isToCome ? (asOf ?? day) : day,
    category: tool.category,
  })
}

/** When the outcome of a comparison became another. */
function listOutcomeEntries(
  dependencies: FeedDependencies,
  subject: FeedSubject,
  { tools, watched }: { tools: readonly Tool[]; watched: Watched },
): FeedEntry[] {
  const [first] = tools
  if (subject.kind !== 'comparison' || first === undefined) return []
  const { catalogue, day: today } = dependencies
  const { buyerCase } = watched
  const names = nameTools(catalogue.tools, subject.slugs)
  const asked = writeCase('', buyerCase).slice(1)
  return listOutcomeChanges(catalogue, tools, { buyerCase, today, max: maxFeedEntries }).map(
    ({ day, before, after, details, isToCome, asOf }) =>
      makeChangeEntry(dependencies, {
        id: `outcomes/${formatComparison(subject.slugs)}/${day}${asked === '' ? '' : `/${asked}`}`,
        title: `${names}: ${after}`,
        before,
        after,
        details,
        path: `${writeWatched(subject, watched)}#${outcomeAnchor}`,
        told: isToCome ? (asOf ?? day) : day,
        category: first.category,
      }),
  )
}
