import { BookmarkButton } from '@/components/bookmark/bookmark-button'
import type { ListedComparison } from '@/lib/comparison/default-outcome'
import { nameComparison } from '@/lib/comparison/slug'
import { address } from '@/lib/site'
import { keepNamesTogether } from '@/lib/unbreakable-name'

/** Links to comparisons, each with its question and what it comes to. */
export function ComparisonList({ comparisons }: { comparisons: readonly ListedComparison[] }) {
  return (
    <ul className="comparisons">
      {comparisons.map(({ tools, question, headline }) => {
        const href = address.comparison(tools.map((tool) => tool.slug))
        return (
          <li key={href}>
            <a href={href}>
              {keepNamesTogether(
                nameComparison(tools),
                tools.map(({ name }) => name),
              )}
            </a>
            {question !== undefined && <p>{question}</p>}
            <p className="headline">{headline}</p>
            <BookmarkButton tools={tools} />
          </li>
        )
      })}
    </ul>
  )
}
