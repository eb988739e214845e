import { z } from 'zod'
import type { Catalogue, CuratedComparison, Review } from '@/lib/catalogue/catalogue'
import { decideByDefault } from '@/lib/comparison/default-outcome'
import { formatVerdict } from '@/lib/comparison/format'
import { formatPrice } from '@/lib/pricing/format'
import { leadCounts, toBasePrice } from '@/lib/pricing/lead-price'
import { type CatalogueSnapshot, SnapshotBasePrice } from './catalogue-snapshot'
import { type Change, findChanges } from './changes'
import { makeExcerpt } from './excerpt'
import { findPriceNews, type PriceNews as PriceChangeNews } from './price-news'
import { dayOf, weekBefore, weekOf } from './week'

const count = z.int().min(0)
const score = z.int().min(0).max(100).optional()
const choice = z.enum(['ship', 'skip'])
const panelVerdict = z.enum(['ship', 'skip', 'split', 'none'])

const News = z.strictObject({
  reviewer: z.strictObject({ slug: z.string(), name: z.string() }),
  verdict: choice,
  score,
  /** The review in the last snapshot; absent if it is new. */
  before: z.strictObject({ verdict: choice, score }).optional(),
  /** For whom the verdict holds; absent in issues from before reviews had one. */
  line: z.string().optional(),
  /** The beginning of the review. */
  excerpt: z.string(),
})
export type News = z.infer<typeof News>

const ToolNews = z.strictObject({
  slug: z.string(),
  name: z.string(),
  vendor: z.string(),
  tagline: z.string(),
  /** The panel verdict on the day of the issue, and the previous one as `before` if it differs. */
  panel: z.strictObject({
    verdict: panelVerdict,
    ship: count,
    skip: count,
    meanScore: score,
    before: panelVerdict.optional(),
  }),
  news: z.array(News),
  /** How many more new or changed verdicts there are than listed. */
  more: count,
  /** How many reviews were withdrawn since the last issue. */
  withdrawn: count,
})
export type ToolNews = z.infer<typeof ToolNews>

const ComparisonNews = z.strictObject({
  slugs: z.array(z.string()),
  names: z.array(z.string()),
  question: z.string(),
  /** What it came to on the day of the issue for the default case; absent in issues from before that was told. */
  headline: z.string().optional(),
})
export type ComparisonNews = z.infer<typeof ComparisonNews>

const PriceNews = z.strictObject({
  slug: z.string(),
  name: z.string(),
  /** Who asks the price. */
  provider: z.string(),
  changes: z.array(z.strictObject({ counts: z.enum(leadCounts), before: SnapshotBasePrice, after: SnapshotBasePrice })),
})
export type PriceNews = z.infer<typeof PriceNews>

/** The content of an issue. It is stored as sent, so keys added later must be optional. */
export const Digest = z.strictObject({
  /** Year and week, as in `2026-47`. */
  id: z.string().regex(/^\d{4}-\d{2}$/),
  day: z.iso.date(),
  tools: z.array(ToolNews),
  comparisons: z.array(ComparisonNews),
  /** Prices that changed; absent without any, as in issues from before prices were recorded. */
  prices: z.array(PriceNews).optional(),
  /** How many more there are than listed. */
  more: z.strictObject({ tools: count, comparisons: count, prices: count.optional() }),
})
export type Digest = z.infer<typeof Digest>

/** How many items one issue lists at most. Mail programs truncate mails of more than about 100 KB. */
export const maxPerIssue = { tools: 8, news: 5, comparisons: 5, prices: 5 } as const

/**
 * What is new since the snapshot; before the first issue, since a week ago. `since` is the day of the snapshot: where it has
 * no prices, those that changed after that day are told. Undefined if nothing is new.
 */
export function composeDigest(
  catalogue: Catalogue,
  snapshot: CatalogueSnapshot | undefined,
  now: Date,
  since = snapshot === undefined ? weekBefore(now) : undefined,
): Digest | undefined {
  const { changes, additions } = findChanges(catalogue, snapshot, now)
  const prices = findPriceNews(catalogue, { prices: snapshot?.prices, since }, dayOf(now))
  if (changes.length === 0 && additions.length === 0 && prices.length === 0) return undefined
  return {
    id: weekOf(now),
    day: dayOf(now),
    tools: changes.slice(0, maxPerIssue.tools).map(toToolNews),
    comparisons: additions
      .slice(0, maxPerIssue.comparisons)
      .map((comparison) => toComparisonNews(catalogue, comparison, dayOf(now))),
    ...(prices.length > 0 && { prices: prices.slice(0, maxPerIssue.prices).map(toPriceNews) }),
    more: {
      tools: Math.max(0, changes.length - maxPerIssue.tools),
      comparisons: Math.max(0, additions.length - maxPerIssue.comparisons),
      ...(prices.length > 0 && { prices: Math.max(0, prices.length - maxPerIssue.prices) }),
    },
  }
}

/** The subject of the mail, about the most notable change: `Mistral 3.1: now Ship, was Split, and 7 more tools`. */
export function subjectOf({ tools: [first, ...others], comparisons, prices = [], more }: Digest): string {
  if (first === undefined) return nameNewPrice(prices, more.prices) ?? comparisons[0]?.question ?? ''
  const { verdict, before } = first.panel
  const rest = others.length + more.tools
  const verdicts =
    before === undefined ? formatVerdict(verdict) : `now ${formatVerdict(verdict)}, was ${formatVerdict(before)}`
  return `${first.name}: ${verdicts}${rest === 0 ? '' : `, and ${rest} more ${rest === 1 ? 'tool' : 'tools'}`}`
}

/** `Harbor 70B: input now $0.60, was $0.80, and 2 more prices`. */
function nameNewPrice([first, ...others]: readonly PriceNews[], more = 0): string | undefined {
  const change = first?.changes[0]
  if (first === undefined || change === undefined) return undefined
  const { counts, before, after } = change
  const prices = `now ${formatPrice(after.amount, after.currency)}, was ${formatPrice(before.amount, before.currency)}`
  const rest = others.length + more
  return `${first.name}: ${counts} ${prices}${rest === 0 ? '' : `, and ${rest} more ${rest === 1 ? 'price' : 'prices'}`}`
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
  const { reviewer, body, line } = review
  return {
    reviewer: { slug: reviewer.slug, name: reviewer.name },
    ...toReviewVerdict(review),
    ...(before !== undefined && { before: toReviewVerdict(before) }),
    line,
    excerpt: makeExcerpt(body),
  }
}

function toReviewVerdict({ verdict, score }: Pick<Review, 'verdict' | 'score'>): Pick<News, 'verdict' | 'score'> {
  return { verdict, ...(score !== undefined && { score }) }
}

function toComparisonNews(catalogue: Catalogue, { tools, question }: CuratedComparison, day: string): ComparisonNews {
  const slugs = tools.map(({ slug }) => slug)
  const { headline } = decideByDefault(catalogue, slugs, day)
  return { slugs, names: tools.map(({ name }) => name), question, headline }
}

function toPriceNews({ tool: { slug, name }, provider, differences }: PriceChangeNews): PriceNews {
  const changes = differences.flatMap(({ before, after }) => {
    const counts = leadCounts.find((count) => count === after.counts)
    return counts === undefined ? [] : [{ counts, before: toBasePrice(before), after: toBasePrice(after) }]
  })
  return { slug, name, provider, changes }
}
