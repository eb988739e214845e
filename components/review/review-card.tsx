import { CopyLink } from '@/components/share/share-links'
import { Prose } from '@/components/site/prose'
import { VerdictStamp } from '@/components/verdict/verdict-stamp'
import type { Review } from '@/lib/catalogue/catalogue'
import { formatDate } from '@/lib/catalogue/dates'
import { explainLaterText } from '@/lib/comparison/as-of'
import { formatReviewChange, listReviewChanges } from '@/lib/comparison/review-changes'
import { reviewAnchor } from '@/lib/site'
import { keepTogether } from '@/lib/unbreakable-name'
import { ReviewLine } from './review-line'
import { ScoreSum } from './score-sum'

type ReviewCardProps = { title: string; tool: { slug: string; name: string }; review: Review; heading: 'h3' | 'h4' }

/** One review: verdict, score and line, and the reasons, which unfold. Its fragment shows it unfolded, in CSS alone. */
export function ReviewCard({ title, tool, review, heading: Heading }: ReviewCardProps) {
  const { reviewer, verdict, score, points, written, textFrom, body } = review
  const anchor = reviewAnchor(reviewer.slug, tool.slug)
  return (
    <article id={anchor} className="review">
      <Heading>
        <a href={`#${anchor}`}>{keepTogether(title)}</a>
      </Heading>
      <p className="review-verdict">
        <VerdictStamp verdict={verdict} size="plain" /> {score === undefined ? 'Not scored' : `${score}/100`}
      </p>
      <ReviewLine review={review} />
      {textFrom !== undefined && <p className="review-note">{explainLaterText(textFrom)}</p>}
      <details>
        <summary>
          Read the review
          <span className="sr-only">
            {' '}
            of {tool.name} by {reviewer.name}
          </span>
        </summary>
        <Prose html={body} />
        <ScoreSum review={review} />
        <p className="review-note">
          Written on {formatDate(written)}
          {points === undefined && reviewer.rubric !== undefined && ', before there was a rubric'}{' '}
          <span className="screen-only">
            · <CopyLink href={`#${anchor}`} what={`${reviewer.name}’s review of ${tool.name}`} />
          </span>
        </p>
      </details>
      {listReviewChanges(review).map((change) => (
        <p key={change.on} className="review-note">
          Changed {formatReviewChange(change)}
        </p>
      ))}
    </article>
  )
}
