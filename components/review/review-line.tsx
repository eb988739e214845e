import type { Review } from '@/lib/catalogue/catalogue'
import { formatCondition } from '@/lib/comparison/format'

/** For whom a review's verdict holds: `Ship if your documents are long.` */
export function ReviewLine({ review: { verdict, line } }: { review: Pick<Review, 'verdict' | 'line'> }) {
  return (
    <p className="review-line">
      <b className="font-bold">{formatCondition(verdict)}</b> {line}.
    </p>
  )
}
