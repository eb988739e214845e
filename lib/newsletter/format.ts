import { formatAmount, formatList } from '@/lib/catalogue/words'
import { formatLine, formatReviewVerdict, formatVerdict } from '@/lib/comparison/format'
import { measure } from '@/lib/pricing/changes'
import { formatDifferences } from '@/lib/pricing/describe-change'
import type { Digest, News, PriceNews, ToolNews } from './digest'
import { toComponent } from './price-news'

/** `Week 47 of 2026` for `2026-47`. */
export function nameIssue(id: string): string {
  const [year, week] = id.split('-').map(Number)
  return `Week ${week} of ${year}`
}

/** One sentence about the content of an issue: `8 tools with new or changed verdicts and 2 new comparisons.` */
export function summarizeDigest({ tools, comparisons, prices = [], more }: Digest): string {
  const parts = [
    formatAmount(tools.length + more.tools, 'tool with a new or changed verdict', 'tools with new or changed verdicts'),
    formatAmount(prices.length + (more.prices ?? 0), 'changed price', 'changed prices'),
    formatAmount(comparisons.length + more.comparisons, 'new comparison', 'new comparisons'),
  ]
  return `${formatList(parts.filter((part) => !part.startsWith('0 ')))}.`
}

/** What a panel verdict is made of: `3 ship / 1 skip · mean score 79/100`. */
export function formatPanel({ verdict, ship, skip, meanScore }: ToolNews['panel']): string {
  if (verdict === 'none') return 'No reviews'
  return `${ship} ship / ${skip} skip · ${meanScore === undefined ? 'not scored' : `mean score ${meanScore}/100`}`
}

/** What the panel said before: `was Split`. */
export function formatPanelBefore({ before }: ToolNews['panel']): string | undefined {
  return before === undefined ? undefined : `was ${formatVerdict(before)}`
}

/** The verdict in the previous issue: `was 55/100 · skip`. */
export function formatNewsBefore({ verdict, score, before }: News): string | undefined {
  if (before === undefined) return undefined
  const isSame = before.verdict === verdict && before.score === score
  return isSame ? 'rewritten, same verdict' : `was ${formatReviewVerdict(before)}`
}

/** `Ship if your documents are long.` */
export function formatNewsLine({ verdict, line }: News): string | undefined {
  return line === undefined ? undefined : formatLine({ verdict, line })
}

/** `Input went from $0.80 to $0.60 per 1M tokens (25% less) at Cove`. */
export function formatPriceNews({ provider, changes }: PriceNews): string {
  return formatDifferences(
    changes.map(({ counts, before, after }) => measure(toComponent(counts, before), toComponent(counts, after))),
    provider,
  )
}

/** How many reviews were withdrawn: `2 reviews were withdrawn.` */
export function formatWithdrawn({ withdrawn }: ToolNews): string | undefined {
  if (withdrawn === 0) return undefined
  return `${formatAmount(withdrawn, 'review was', 'reviews were')} withdrawn.`
}

/** `1 more tool`, `3 more tools`. */
export function formatMore(amount: number, one: string, many: string): string {
  return `${amount} more ${amount === 1 ? one : many}`
}
