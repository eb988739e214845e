import type { ShareEstimate } from '@/lib/community/tally'

/** Where a share likely lies, as a bar from 0 to 100 % with a mark at the share. The text beside it says the same. */
export function ShareInterval({ estimate: { share, low, high } }: { estimate: ShareEstimate }) {
  return (
    <svg className="share-interval" width="100%" height="14" aria-hidden="true">
      <rect className="scale" x="0" y="5" width="100%" height="4" />
      <rect className="likely" x={percent(low)} y="2" width={percent(high - low)} height="10" />
      <line x1={percent(share)} x2={percent(share)} y1="0" y2="14" />
    </svg>
  )
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`
}
