import { VerdictStamp } from '@/components/verdict/verdict-stamp'
import type { ToolSnapshot } from '@/lib/bookmarks/bookmark'
import { formatTokenPrices } from '@/lib/bookmarks/format-price'
import { formatEntryPrice } from '@/lib/comparison/format'

/** Verdict, mean score and entry price of a tool, or of each tool of a comparison. */
export function ToolStandings({ tools, isComparison }: { tools: readonly ToolSnapshot[]; isComparison: boolean }) {
  return tools.map(({ slug, name, verdict, score, price, input, output }) => (
    <p key={slug} className="standing">
      <VerdictStamp verdict={verdict} size="plain" />
      <span>
        {isComparison && <b>{name} · </b>}
        {score === undefined ? 'not scored' : `${score}/100`} ·{' '}
        {(price === undefined && formatTokenPrices({ input, output })) || formatEntryPrice(price)}
      </span>
    </p>
  ))
}
