import type { Cost } from '@/lib/pricing/cost'
import { formatCost } from '@/lib/pricing/cost-words'

/** What a workload costs a month, or why that is not known. */
export function CostAmount({ cost }: { cost: Cost }) {
  return cost.state === 'not computable' ? <i>{formatCost(cost)}</i> : formatCost(cost)
}

/** Says that a batch job is charged at normal prices, where it is. */
export function BatchNote({ cost }: { cost: Cost }) {
  return cost.state === 'computed' && cost.isWithoutBatch && <small>at normal prices: no batch price is listed</small>
}
