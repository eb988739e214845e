import { z } from 'zod'
import type { Catalogue, CuratedComparison, Review } from '@/lib/catalogue/catalogue'
import { formatVerdict } from '@/lib/comparison/format'
import type { CatalogueSnapshot } from './catalogue-snapshot'
import { type Change, findChanges } from './changes'
import { makeExcerpt } from './excerpt'
import { dayOf, weekOf } from './week'

const count = z.int().min(0)
const score = z.int().min(0).max(100).optional()
const choice = z.enum(['ship', 'skip'])
const panelVerdict = z.enum(['ship', 'skip', 'split', 'none'])

const News = z.strictObject({
  reviewer: z.strictObject({ slug: z.string(), name: z.string() }),
  verdict: choice,
  score,
  /** What readers knew; absent when the review is new to them. */
  before: z.strictObject({ verdict: choice, score }).optional(),
  /** How the review begins. */
  excerpt: z.string(),
})
export type News = z.infer<typeof News>

const ToolNews = z.strictObject({
  slug: z.string(),
  name: z.string(),
  vendor: z.string(),
  tagline: z.string(),
  /** What the panel says on the day of the issue, and `before` what it said when readers last heard, if that was something else. */
  panel: z.strictObject({
    verdict: panelVerdict,
    ship: count,
    skip: count,
    meanScore: score,
    before: panelVerdict.optional(),
  }),
  news: z.array(News),
  /** How many more verdicts are new or changed than are told. */
  more: count,
  /** How many reviews that readers knew are no longer there. */
  withdrawn: count,
})
export type ToolNews = z.infer<typeof ToolNews>

const ComparisonNews = z.strictObject({
  slugs: z.array(z.string()),
  names: z.array(z.string()),
  question: z.string(),
})
export type ComparisonNews = z.infer<typeof ComparisonNews>

/** What an issue of the newsletter tells. It is kept as it was sent: a key that is added later has to be optional. */
export const Digest = z.strictObject({
  /** Year and week, as in `2026-47`. */
  id: z.string().regex(/^\d{4}-\d{2}$/),
  day: z.iso.date(),
  tools: z.array(ToolNews),
  comparisons: z.array(ComparisonNews),
  /** How many more there are than are told. */
  more: z.strictObject({ tools: count, comparisons: count }),
})
export type Digest = z.infer<typeof Digest>

/** How much one issue tells at most: mail programs cut off what is longer than about 100 KB. */
export const maxPerIssue = { tools: 8, news: 5, comparisons: 6 } as const

/** What is new since readers knew what they know; before the first issue, what is new since a week ago. Nothing when nothing is. */
export function composeDigest(
  catalogue: Catalogue,
  snapshot: CatalogueSnapshot | undefined,
  now: Date,
): Digest | undefined {
  const { changes, additions } = findChanges(catalogue, snapshot, now)
  if (changes.length === 0 && additions.length === 0) return undefined
  return {
    id: weekOf(now),
    day: dayOf(now),
    tools: changes.slice(0, maxPerIssue.tools).map(toToolNews),
    comparisons: additions.slice(0, maxPerIssue.comparisons).map(toComparisonNews),
    more: {
      tools: Math.max(0, changes.length - maxPerIssue.tools),
      comparisons: Math.max(0, additions.length - maxPerIssue.comparisons),
    },
  }
}

/** The most notable of a digest, as the subject of its mail: `Mistral 3.1: now Ship, was Split, and 7 more tools`. */
export function subjectOf({ tools: [first, ...others], comparisons, more }: Digest): string {
  if (first === undefined) return comparisons[0]?.question ?? ''
  const { verdict, before } = first.panel
  const rest = others.length + more.tools
  const verdicts =
    before === undefined ? formatVerdict(verdict) : `now ${formatVerdict(verdict)}, was ${formatVerdict(before)}`
  return `${first.name}: ${verdicts}${rest === 0 ? '' : `, and ${rest} more ${rest === 1 ? 'tool' : 'tools'}`}`
}

function toToolNews({ tool, panel, before, news, withdrawn }: Change): ToolNews {
  const { slug, name, vendor, tagline } = tool
  const { verdict, ship, skip, meanScore } = panel
  return {
    slug,
    name,
    vendor,
    tagline,
    panel: {
      verdict,
      ship,
      skip,
      ...(meanScore !== undefined && { meanScore }),
      ...(before !== undefined && { before }),
    },
    news: news.slice(0, maxPerIssue.news).map(toNews),
    more: Math.max(0, news.length - maxPerIssue.news),
    withdrawn,
  }
}

function toNews({ review, before }: Change['news'][number]): News {
  const { reviewer, body } = review
  return {
    reviewer: { slug: reviewer.slug, name: reviewer.name },
    ...toReviewVerdict(review),
    ...(before !== undefined && { before: toReviewVerdict(before) }),
    excerpt: makeExcerpt(body),
  }
}

function toReviewVerdict({ verdict, score }: Pick<Review, 'verdict' | 'score'>): Pick<News, 'verdict' | 'score'> {
  return { verdict, ...(score !== undefined && { score }) }
}

function toComparisonNews({ tools, question }: CuratedComparison): ComparisonNews {
  return { slugs: tools.map(({ slug }) => slug), names: tools.map(({ name }) => name), question }
}
