import type { Review } from '@/lib/catalogue/catalogue'
import { formatCondition } from '@/lib/comparison/format'

/** For whom a review's verdict holds: `Ship if your documents are long.` Nothing where no line of that verdict was kept. */
export function ReviewLine({ review: { verdict, line } }: { review: Pick<Review, 'verdict' | 'line'> }) {
  if (line === '') return null
  return (
    <p className="review-line">
      <b className="font-bold">{formatCondition(verdict)}</b> {line}.
    </p>
  )
}
