import { BookmarkButton } from '@/components/bookmark/bookmark-button'
import { VerdictStamp } from '@/components/verdict/verdict-stamp'
import type { RelatedComparison } from '@/lib/comparison/related'
import { getPanelVerdict } from '@/lib/comparison/verdict'
import { address } from '@/lib/site'

/** Links to comparisons, each with its question and verdicts. */
export function ComparisonList({ comparisons }: { comparisons: readonly RelatedComparison[] }) {
  return (
    <ul className="comparisons">
      {comparisons.map(({ tools, question }) => {
        const href = address.comparison(tools.map((tool) => tool.slug))
        return (
          <li key={href}>
            <a href={href}>{tools.map((tool) => tool.name).join(' vs ')}</a>
            {question !== undefined && <p>{question}</p>}
            {/* The verdict on one of them alone would not say which. */}
            {tools.some(({ reviews }) => reviews.length > 0) &&
              tools.map((tool) => (
                <VerdictStamp key={tool.slug} verdict={getPanelVerdict(tool).verdict} size="plain" />
              ))}
            <BookmarkButton tools={tools} />
          </li>
        )
      })}
    </ul>
  )
}
