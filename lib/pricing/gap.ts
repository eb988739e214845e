import type { Cost, CostLine } from './cost'
import { formatBoundary } from './format'

/**
 * What the vendor charges a workload for and another list has no price for: a fee for each request, or the price of long
 * prompts. Such a list is not cheaper, it is shorter.
 */
export function findGap(cost: Cost, vendor: Cost | undefined): string | undefined {
  if (cost.state !== 'computed' || vendor?.state !== 'computed') return undefined
  const { lines } = cost
  const asked = vendor.lines.find(({ label }) => label === 'Requests')
  if (asked !== undefined && !lines.some(({ label }) => label === 'Requests')) return 'no price for requests'
  const tier = vendor.lines.find(({ tier }) => tier !== undefined)?.tier
  return tier !== undefined && lines.every(hasNoTier) ? `no price ${formatBoundary(tier)}` : undefined
}

function hasNoTier({ tier }: CostLine): boolean {
  return tier === undefined
}
