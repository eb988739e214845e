import type { Review } from '@/lib/catalogue/catalogue'
import type { ScorecardRow, Side } from '@/lib/comparison/comparison'
import { formatReviewVerdict } from '@/lib/comparison/format'
import { address, reviewAnchor } from '@/lib/site'
import { SideCell, VersusTable } from './versus-table'

/** A row per reviewer, a column per tool. A missing review is a labelled gap. */
export function Scorecard({ sides, rows }: { sides: readonly Side[]; rows: readonly ScorecardRow[] }) {
  return (
    <VersusTable sides={sides} caption="Each reviewer’s score and verdict" corner="Reviewer">
      <tbody>
        {rows.map(({ reviewer, reviews }) => (
          <tr key={reviewer.slug}>
            <th scope="row">
              <a href={address.reviewer(reviewer.slug)}>{reviewer.name}</a>
            </th>
            {sides.map(({ tool }, side) => (
              <SideCell key={tool.slug} sides={sides} name={tool.name}>
                <Score review={reviews[side]} href={`#${reviewAnchor(reviewer.slug, tool.slug)}`} />
              </SideCell>
            ))}
          </tr>
        ))}
      </tbody>
    </VersusTable>
  )
}

function Score({ review, href }: { review: Review | undefined; href: string }) {
  if (review === undefined) return <i>No review</i>
  return <a href={href}>{formatReviewVerdict(review)}</a>
}
