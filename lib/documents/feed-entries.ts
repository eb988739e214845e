import { type Catalogue, newest, reviewedOn } from '@/lib/catalogue/catalogue'
import { formatList } from '@/lib/catalogue/words'
import { isDefaultCase } from '@/lib/comparison/case'
import { formatCase } from '@/lib/comparison/case/case-words'
import { readLatestPriceChanges } from '@/lib/lists/price-changes'
import type { FeedEntry } from './feed-entry'
import { makePriceEntry } from './feed-price-entry'
import { listNewestReviews, makeReviewEntry } from './feed-review-entry'
import type { FeedDependencies, FeedSubject } from './feed-subject'
import { listWatchedEntries } from './feed-watched-entries'
import { tagUri } from './tag-uri'
import { readWatchedList, type Watched, watchedByDefault, writeWatched } from './watched'
import { keepXmlCharacters } from './xml-characters'

/** The content of a feed, independent of its format. */
export type FeedContent = {
  id: string
  title: string
  description: string
  page: string
  siteName: string
  /**
   * The day of the newest entry, never the current time. Both formats need a value: an empty feed has the day of the newest
   * review on the site, or else of its oldest price source.
   */
  updated: Date
  entries: readonly FeedEntry[]
}

/** The maximum number of entries in a feed. */
export const maxFeedEntries = 50

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
    title: keepXmlCharacters(`${titleFeed(catalogue, subject)}${nameCase(catalogue, watched)}`),
    description: keepXmlCharacters(describeFeed(catalogue, subject, watched)),
    page: `${siteAddress}${view}`,
    siteName: keepXmlCharacters(name),
    updated: entries[0]?.updated ?? findNewestContent(catalogue),
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

/** ` (Batch job · must have open weights)` after the title of a feed; nothing for the case that pages begin with. */
function nameCase({ reviewers }: Catalogue, { buyerCase }: Watched): string {
  return isDefaultCase(buyerCase) ? '' : ` (${formatCase(buyerCase, reviewers)})`
}

function findNewestContent({ latest, pricesSince }: Catalogue): Date {
  const written = newest(latest.slice(0, 1).flatMap(({ reviews }) => reviews.map(reviewedOn)))
  const day = written === '' ? pricesSince : written
  return day === undefined ? new Date(0) : new Date(`${day}T00:00:00Z`)
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
      return listWatchedEntries(dependencies, subject, { watched, max: maxFeedEntries })
  }
}
