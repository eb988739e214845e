import { quoteTool, type ToolQuote } from '@/lib/pricing/quote'
import type { WorkloadUse } from '@/lib/pricing/workload'
import { findWorkloadUse } from '@/lib/pricing/workload-use'
import { writeBrief } from './brief'
import { joinQuotes } from './brief/priced'
import type { Brief } from './brief/statement'
import type { BuyerCase } from './case/buyer-case'
import type { Comparison } from './comparison'

/** A comparison decided for a case; its prices are those of the sides for the workload of the case. */
export type Decided = {
  comparison: Comparison
  buyerCase: BuyerCase
  quotes: readonly ToolQuote[]
  workloadUse: WorkloadUse
  brief: Brief
}

/** Decides a comparison for a case on a day (`2026-11-27`). */
export function decideComparison(comparison: Comparison, buyerCase: BuyerCase, day: string): Decided {
  const quotes = comparison.sides.map(({ tool }) => quoteTool(tool, buyerCase.workload, day))
  return {
    comparison,
    buyerCase,
    quotes,
    workloadUse: findWorkloadUse(joinQuotes(comparison.sides, quotes)),
    brief: writeBrief({ comparison, quotes, buyerCase, day }),
  }
}
