import type { Catalogue } from '@/lib/catalogue/catalogue'
import { findChangedTools } from '@/lib/changes/catalogue-changes'
import { pagePath } from '@/lib/page-ref'
import { feedAddress } from '@/lib/site'
import type { FeedSubject } from './feed-subject'

/**
 * The paths of the feeds that something changed in from a day on, those that most readers follow first: of the site, the price
 * changes, categories, curated comparisons and tools. Feeds with a case or a list are not known here.
 */
export async function listChangedFeeds(
  catalogue: Catalogue,
  span: { since: string; today: string },
): Promise<readonly string[]> {
  const changed = await findChangedTools(catalogue, span)
  const tools = [...changed.keys()]
  const has = (subject: 'verdict' | 'price') => [...changed.values()].some((subjects) => subjects.has(subject))
  const subjects: FeedSubject[] = [
    ...(has('verdict') ? [{ kind: 'home' } as const] : []),
    ...(has('price') ? [{ kind: 'changes' } as const] : []),
    ...[...new Set(tools.map(({ category }) => category.slug))].map((slug) => ({ kind: 'category', slug }) as const),
    ...catalogue.comparisons
      .filter((comparison) => comparison.tools.some((tool) => changed.has(tool)))
      .map((comparison) => ({ kind: 'comparison', slugs: comparison.tools.map(({ slug }) => slug) }) as const),
    ...tools.map(({ slug }) => ({ kind: 'tool', slug }) as const),
  ]
  return subjects.flatMap((subject) => [feedAddress(pagePath(subject), 'xml'), feedAddress(pagePath(subject), 'json')])
}
