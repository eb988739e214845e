import { formatAmount } from '@/lib/catalogue/words'
import type { Cost, CostLine } from './cost'
import { formatBoundary, formatMoney, formatRate } from './format'

/** `$108 a month`, `Free`, `Included in a plan`, `Cannot be computed: it has no price for output tokens`. */
export function formatCost(cost: Cost): string {
  if (cost.state === 'computed') return `${formatMoney(cost.amount, cost.currency)} a month`
  if (cost.state === 'free') return 'Free'
  return cost.because === 'prices' ? `Cannot be computed: ${cost.reason}` : withoutCost[cost.because]
}

const withoutCost: Record<Exclude<Extract<Cost, { state: 'not computable' }>['because'], 'prices'>, string> = {
  plan: 'Included in a plan',
  'free trial': 'Free trial',
  'on request': 'Price on request',
  'not published': 'Price not published',
}

/** `Input: 10,000,000 tokens at $3 per 1M tokens = $30`. */
export function formatCostLine(line: CostLine): string {
  return `${formatCharge(line)} = ${formatMoney(line.amount, line.component.currency)}`
}

/** The same without its amount. */
export function formatCharge({ label, component, quantity, unit, tier }: CostLine): string {
  const boundary = tier === undefined ? '' : ` (${formatBoundary(tier)})`
  return `${label}: ${formatAmount(Number(quantity), unit, `${unit}s`)} at ${formatRate(component)}${boundary}`
}
