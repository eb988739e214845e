import type { Tool } from '@/lib/catalogue/catalogue'
import { explainMisfit, isChargedByInput } from './fit-workload'
import { isSoldByWorkload } from './plans'
import type { ToolQuote } from './quote'
import type { WorkloadUse } from './workload'

/**
 * What of a workload matters beside these tools. Nothing does where none is sold by it and none has a context window that its
 * requests may exceed: speech, images, gateways, subscriptions. Of models that answer with vectors the input alone does.
 */
export function findWorkloadUse(tools: readonly { tool: Pick<Tool, 'facts'>; quote: ToolQuote }[]): WorkloadUse {
  return joinUses(new Set(tools.map(({ tool: { facts }, quote }) => findUse(facts, isSoldByWorkload(quote)))))
}

/** The same for one tool: `isSold` says whether a price list charges a workload. */
export function findUse(facts: Tool['facts'], isSold: boolean): WorkloadUse {
  const isBounded = facts.contextWindow?.applies === true
  if ((!isSold && !isBounded) || explainMisfit(facts) !== undefined) return 'nothing'
  return isChargedByInput(facts) ? 'input' : 'all'
}

/** What matters beside several tools is what matters for any of them. */
export function joinUses(uses: ReadonlySet<WorkloadUse>): WorkloadUse {
  return (['all', 'input'] as const).find((use) => uses.has(use)) ?? 'nothing'
}
