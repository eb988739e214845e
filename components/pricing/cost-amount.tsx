import type { Cost } from '@/lib/pricing/cost'
import { formatMoney } from '@/lib/pricing/format'

/** What a workload costs a month, or why that is not known. */
export function CostAmount({ cost }: { cost: Cost }) {
  if (cost.state === 'computed') return <>{formatMoney(cost.amount, cost.currency)} a month</>
  if (cost.state === 'free') return <>Free</>
  return <i>{words[cost.because] ?? `Cannot be computed: ${cost.reason}`}</i>
}

const words: Record<string, string> = {
  plan: 'Included in a plan',
  'free trial': 'Free trial',
  'on request': 'Price on request',
  'not published': 'Price not published',
}
