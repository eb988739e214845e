import { formatPercent } from '@/components/figures/percent'
import type { ShareEstimate } from '@/lib/community/tally'

/** Where a share likely lies, as a bar from 0 to 100 % with a mark at the share. The text beside it says the same. */
export function ShareInterval({ estimate: { share, low, high } }: { estimate: ShareEstimate }) {
  return (
    <svg className="share-interval" width="100%" height="14" aria-hidden="true">
      <rect className="scale" x="0" y="5" width="100%" height="4" />
      <rect
        className="likely"
        x={formatPercent(100 * low)}
        y="2"
        width={formatPercent(100 * (high - low))}
        height="10"
      />
      <line x1={formatPercent(100 * share)} x2={formatPercent(100 * share)} y1="0" y2="14" />
    </svg>
  )
}
