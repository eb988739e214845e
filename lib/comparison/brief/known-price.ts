import type { Tool } from '@/lib/catalogue/catalogue'
import type { EntryPrice } from '@/lib/catalogue/schema'
import { lowerFirst } from '@/lib/catalogue/words'
import { findUsePrice } from '@/lib/pricing/lead-quote'
import { formatMonthlyCost, hasWorkloadCost, sayFree, sayFreeUse } from '@/lib/pricing/summary'
import type { Priced } from './priced'

/**
 * What is known of a tool's price, after its name: `costs $41 a month`, `is free to begin (with a fee of 5.5% when you buy
 * credits)`. Nothing where neither a list nor our editors say anything.
 */
export function sayKnownPrice(priced: Priced): string | undefined {
  const { tool, quote } = priced
  if (!hasWorkloadCost(quote) && findUsePrice(quote) === undefined) return sayWithoutAmount(priced)
  const start = tool.pricing?.entry === 'freemium' ? 'is free to begin or ' : ''
  return `${start}costs ${lowerFirst(formatMonthlyCost(quote))}`
}

/** The same for a tool without an amount: how it is free, or the entry price of our editors where no list has an offer. */
export function sayWithoutAmount({ tool, quote }: Priced): string | undefined {
  if (sayFreeUse(quote) !== undefined) {
    return quote.isFreeProgram ? 'is a free program (models not included)' : `is offered ${sayFree(quote)}`
  }
  if (quote.state !== 'unknown' || tool.pricing === undefined) return undefined
  return `${entryWords[tool.pricing.entry]}${sayFee(tool)}`
}

const entryWords: Record<EntryPrice, string> = {
  free: 'is free',
  freemium: 'is free to begin',
  paid: 'is paid, at a price that no list of ours has',
  contact: 'has a price on request',
}

/** The first clause of what the tool adds to others' prices, where that is an amount. */
function sayFee({ facts: { feeOnTop } }: Pick<Tool, 'facts'>): string {
  const [fee = ''] = feeOnTop?.applies ? String(feeOnTop.value).split(/[,;] /) : []
  return /^\D?\d/.test(fee) ? ` (with a fee of ${fee})` : ''
}
