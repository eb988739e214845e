import { ReviewCard } from '@/components/tool/review-card'
import type { ScorecardRow, Side } from '@/lib/comparison/comparison'

/** Each reviewer's review of each side, in columns; in one column on a phone. */
export function ReviewColumns({ sides, rows }: { sides: readonly Side[]; rows: readonly ScorecardRow[] }) {
  return rows.map(({ reviewer, reviews }) => (
    <section key={reviewer.slug} aria-labelledby={`says-${reviewer.slug}`} className="reviewer">
      <h3 id={`says-${reviewer.slug}`}>{reviewer.name}</h3>
      <p>{reviewer.looksFor}</p>
      <div className={`reviews-${sides.length}`}>
        {sides.map(({ tool }, side) => {
          const review = reviews[side]
          return review === undefined ? (
            <i key={tool.slug}>
              {reviewer.name} did not review {tool.name}.
            </i>
          ) : (
            <ReviewCard key={tool.slug} heading="h4" title={tool.name} tool={tool} review={review} />
          )
        })}
      </div>
    </section>
  ))
}
