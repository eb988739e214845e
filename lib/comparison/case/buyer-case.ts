import type { PriceCase } from '@/lib/pricing/price-case'

/** How much each reviewer counts, by slug: 0 to 5 in halves. A reviewer who is not named counts 1. */
export type Weights = ReadonlyMap<string, number>

/** What a tool must have or do. */
export type MustHaves = {
  /** Keys of the registry of must-haves, in its order. */
  keys: readonly string[]
  /** Context window at least, in tokens. */
  context?: number | undefined
  /** What the workload may cost at most, in whole US dollars a month. */
  budget?: number | undefined
}

/** What a visitor decides by: a workload, how much each reviewer counts, and what a tool must have. */
export type BuyerCase = PriceCase & { weights: Weights; mustHaves: MustHaves }
