import { Scorecard } from '@/components/comparison/scorecard'
import type { Comparison } from '@/lib/comparison/comparison'
import { explainUnequalPanels } from '@/lib/comparison/unequal-panels'
import { address } from '@/lib/site'
import { Disagreement } from './disagreement'
import { PanelNote } from './panel-note'
import { ReviewCard } from './review-card'

/** What the panel says of each side: where it disagrees, then reviewer by reviewer, then the scores as a table. */
export function PanelReviews({ comparison }: { comparison: Comparison }) {
  const { sides, scorecard } = comparison
  const unequal = explainUnequalPanels(comparison)
  return (
    <>
      <PanelNote />
      {unequal !== undefined && (
        <p className="list-note">
          <b>Unequal panels:</b> {unequal}
        </p>
      )}
      {sides.map(({ tool, panel }) => (
        <Disagreement key={tool.slug} title={`Where the panel disagrees on ${tool.name}`} tool={tool} panel={panel} />
      ))}
      {scorecard.map(({ reviewer, reviews }) => (
        <section key={reviewer.slug} aria-labelledby={`says-${reviewer.slug}`} className="reviewer">
          <h3 id={`says-${reviewer.slug}`}>
            <a href={address.reviewer(reviewer.slug)}>{reviewer.name}</a>
          </h3>
          <p>{reviewer.looksFor}</p>
          <div className={`reviews reviews-${sides.length}`}>
            {sides.map(({ tool }, side) => {
              const review = reviews[side]
              return review === undefined ? (
                <p key={tool.slug} className="review-gap">
                  {reviewer.name} did not review {tool.name}.
                </p>
              ) : (
                <ReviewCard key={tool.slug} heading="h4" title={tool.name} tool={tool} review={review} />
              )
            })}
          </div>
        </section>
      ))}
      <details className="panel-scores screen-only">
        <summary>Scores as a table</summary>
        <Scorecard sides={sides} rows={scorecard} />
      </details>
    </>
  )
}
