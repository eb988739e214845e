import { CopyLink } from '@/components/share/share-links'
import { Prose } from '@/components/site/prose'
import type { Review } from '@/lib/catalogue/catalogue'
import { formatDate } from '@/lib/catalogue/dates'
import { formatReviewVerdict } from '@/lib/comparison/format'
import { reviewAnchor } from '@/lib/site'

type ReviewCardProps = { title: string; tool: { slug: string; name: string }; review: Review; heading: 'h3' | 'h4' }

/** One review, with its own fragment in the page. */
export function ReviewCard({ title, tool, review, heading: Heading }: ReviewCardProps) {
  const anchor = reviewAnchor(review.reviewer.slug, tool.slug)
  return (
    <article id={anchor} className="review">
      <Heading>
        <a href={`#${anchor}`}>{title}</a>
      </Heading>
      <p>
        <b className={review.verdict}>{formatReviewVerdict(review)}</b> · {formatDate(review.written)}
        <span className="screen-only">
          {' '}
          · <CopyLink href={`#${anchor}`} what={`${review.reviewer.name}’s review of ${tool.name}`} />
        </span>
      </p>
      <Prose html={review.body} />
    </article>
  )
}
