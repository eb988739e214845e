import { z } from 'zod'
import { maxShared } from '@/lib/bookmarks/list-link'
import { isBookmarkName, slugsOf } from '@/lib/bookmarks/names'
import { readSharedList, type SharedList } from '@/lib/bookmarks/shared-list'
import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import { memoizeByPart } from '@/lib/catalogue/memoize'
import { getBySlug } from '@/lib/catalogue/slug'
import { defaultCase, type Reviewers, writeCase } from '@/lib/comparison/case'
import type { BuyerCase } from '@/lib/comparison/case/buyer-case'
import { type PageRef, pagePath } from '@/lib/page-ref'
import { describeCaseShape, readCheckedCase } from '@/lib/parameters/case-parameters'
import { type ReadParameters, readParameters } from '@/lib/parameters/read-parameters'
import { type DocumentRequest, isWatched } from './address'

/** What a feed or a calendar is asked for: a case, and of bookmarks the names in the address. */
export type Watched = { buyerCase: BuyerCase; names?: string }

/** What a page's feed is asked for when its address has no query. */
export const watchedByDefault: Watched = { buyerCase: defaultCase }

/** Reads the query of a feed or calendar. Those for everybody have no parameters, and pass over whatever they are sent. */
export function readWatched(
  { reviewers }: Pick<Catalogue, 'reviewers'>,
  { pageRef }: Extract<DocumentRequest, { kind: 'feed' | 'calendar' }>,
  query: string,
): ReadParameters<Watched> {
  if (!isWatched(pageRef)) return { state: 'read', values: watchedByDefault }
  if (pageRef.kind !== 'bookmarks') {
    const read = readParameters(describeCaseShape(reviewers), query)
    return read.state === 'faulty' ? read : { state: 'read', values: { buyerCase: readCheckedCase(query, reviewers) } }
  }
  const read = readParameters(describeListShape(reviewers), query)
  if (read.state === 'faulty') return read
  return { state: 'read', values: { buyerCase: readCheckedCase(query, reviewers), names: read.values.tools } }
}

const describeListShape = memoizeByPart((reviewers: Reviewers) => ({
  tools: bookmarkNames(),
  ...describeCaseShape(reviewers),
}))

/** The names of bookmarks with commas between them, as links to shared lists have them. */
function bookmarkNames() {
  const allowed = `names of tools or comparisons with commas between them, at most ${maxShared} tools`
  return z
    .string(allowed)
    .refine((text) => {
      const tools = new Set(splitNames(text).flatMap((name) => (isBookmarkName(name) ? slugsOf(name) : [name])))
      return tools.size > 0 && tools.size <= maxShared
    }, allowed)
    .describe('The list to watch')
}

function splitNames(text: string): string[] {
  const names = text.split(',').map((name) => name.trim().toLowerCase())
  return names.filter((name) => name !== '')
}

/** The list of bookmarks that a feed is about. */
export function readWatchedList(catalogue: Pick<Catalogue, 'tools' | 'aliases'>, { names = '' }: Watched): SharedList {
  return readSharedList(catalogue, { tools: names, notes: [] })
}

/** The tools that a feed or calendar is about. */
export function listWatchedTools(catalogue: Catalogue, pageRef: PageRef, watched: Watched): readonly Tool[] {
  switch (pageRef.kind) {
    case 'tool':
      return [getBySlug(catalogue.tools, pageRef.slug)]
    case 'comparison':
      return pageRef.slugs.map((slug) => getBySlug(catalogue.tools, slug))
    case 'category':
      return catalogue.latest.filter(({ category }) => category.slug === pageRef.slug)
    case 'bookmarks': {
      const { entries } = readWatchedList(catalogue, watched)
      const slugs = new Set(entries.flatMap(({ tools }) => tools.map(({ slug }) => slug)))
      return [...slugs].map((slug) => getBySlug(catalogue.tools, slug))
    }
    default:
      return []
  }
}

/** Path and query of the page that a feed is about: with the case, and of bookmarks with the list. */
export function writeWatched(pageRef: PageRef, { buyerCase, names }: Watched): string {
  const page = writeCase(pagePath(pageRef), buyerCase)
  if (names === undefined) return page
  const [path = '', ...query] = page.split('?')
  return `${path}?${[`tools=${splitNames(names).map(encodeURIComponent).join(',')}`, ...query].join('&')}`
}
