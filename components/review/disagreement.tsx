import type { Review, Tool } from '@/lib/catalogue/catalogue'
import { findDisagreement } from '@/lib/comparison/disagreement'
import { formatReviewChange, listChangedMinds } from '@/lib/comparison/review-changes'
import type { PanelVerdict } from '@/lib/comparison/verdict'
import { reviewAnchor } from '@/lib/site'
import { ReviewLine } from './review-line'

type DisagreementProps = { title: string; tool: Tool; panel: PanelVerdict }

/**
 * Where the panel is not unanimous about a tool: the strongest reason to ship beside the strongest to skip. Below it who changed
 * their mind and why, which is drawn of a unanimous panel too. Links lead to the reviews on the same page.
 */
export function Disagreement({ title, tool, panel: { ship, skip } }: DisagreementProps) {
  const reasons = findDisagreement(tool.reviews)
  const changes = listChangedMinds(tool.reviews)
  if (reasons === undefined && changes.length === 0) return null
  return (
    <section className="dispute">
      <h3>{reasons === undefined ? `What changed in the reviews of ${tool.name}` : title}</h3>
      {reasons !== undefined && (
        <>
          <p className="review-note">
            {ship} ship / {skip} skip
          </p>
          <OpposedReasons reasons={reasons} hrefOf={({ reviewer }) => `#${reviewAnchor(reviewer.slug, tool.slug)}`} />
        </>
      )}
      {changes.length > 0 && (
        <ul>
          {changes.map(({ review, change }) => (
            <li key={`${review.reviewer.slug} ${change.on}`}>
              <b>
                {review.reviewer.name} changed{' '}
                {change.before.verdict === change.after.verdict ? 'the score' : 'their mind'}
              </b>{' '}
              {formatReviewChange(change)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

type OpposedReasonsProps = { reasons: { ship: Review; skip: Review }; hrefOf: (review: Review) => string }

/** The strongest reason to ship and the strongest to skip, side by side. */
export function OpposedReasons({ reasons, hrefOf }: OpposedReasonsProps) {
  return (
    <div className="opposed">
      {(['ship', 'skip'] as const).map((verdict) => {
        const review = reasons[verdict]
        return (
          <div key={verdict}>
            <p className="review-note">
              Strongest reason to {verdict}: <a href={hrefOf(review)}>{review.reviewer.name}</a>
              {review.score !== undefined && `, ${review.score}/100`}
            </p>
            <ReviewLine review={review} />
          </div>
        )
      })}
    </div>
  )
}
