import type { Tool } from '@/lib/catalogue/catalogue'
import { explainMisfit, isChargedByInput } from './fit-workload'
import { isSoldByWorkload } from './plans'
import type { ToolQuote } from './quote'
import type { WorkloadUse } from './workload'

/**
 * What of a workload matters for a comparison of these tools: nothing where it changes no price and cannot exceed a context
 * window, as for speech, images, gateways and subscriptions; the input alone for models that answer with vectors.
 */
export function findWorkloadUse(tools: readonly { tool: Pick<Tool, 'facts'>; quote: ToolQuote }[]): WorkloadUse {
  return joinWorkloadUses(
    new Set(tools.map(({ tool: { facts }, quote }) => getWorkloadUse(facts, isSoldByWorkload(quote)))),
  )
}

/** The same for one tool: `isSold` says whether a price list charges a workload. */
export function getWorkloadUse(facts: Tool['facts'], isSold: boolean): WorkloadUse {
  const isBounded = facts.contextWindow?.applies === true
  if ((!isSold && !isBounded) || explainMisfit(facts) !== undefined) return 'nothing'
  return isChargedByInput(facts) ? 'input' : 'all'
}

/** What matters for several tools: whatever matters for one of them. */
export function joinWorkloadUses(uses: ReadonlySet<WorkloadUse>): WorkloadUse {
  return (['all', 'input'] as const).find((use) => uses.has(use)) ?? 'nothing'
}
