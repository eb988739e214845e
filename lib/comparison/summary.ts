import { lowerFirst } from '@/lib/catalogue/words'
import type { ToolQuote } from '@/lib/pricing/quote'
import { formatMonthlyCost } from '@/lib/pricing/summary'
import type { Outcome } from './statement'

type Summarized = {
  names: readonly string[]
  /** In the order of the names. */
  quotes: readonly ToolQuote[]
  outcome: Pick<Outcome, 'headline' | 'because'>
  /** The case in words, where it is not the one that every page begins with. */
  caseWords?: string | undefined
}

/**
 * A comparison in two sentences, for search results and shared links: what it comes to, and what each tool costs unless that
 * was said. `For the case “Chat · must have open weights”: Harbor, unless your prompts exceed 32,000 tokens. Harbor: $41 a
 * month; Lantern: price not known.`
 */
export function summarizeComparison({ names, quotes, outcome, caseWords }: Summarized): string {
  const { headline, because } = outcome
  const words = [headline, sayPrices(names, quotes, headline) ?? because].filter(Boolean).join(' ')
  return caseWords === undefined ? words : `For the case “${caseWords}”: ${words}`
}

/** Nothing where no price is known, or where all amounts stand in `said`. */
function sayPrices(names: readonly string[], quotes: readonly ToolQuote[], said: string): string | undefined {
  const costs = quotes.map((quote) => lowerFirst(formatMonthlyCost(quote)))
  if (quotes.every(({ state }) => state === 'unknown')) return undefined
  if (costs.every((cost) => said.includes(cost.replace(' a month', '')))) return undefined
  return `${names.map((name, index) => `${name}: ${costs[index]}`).join('; ')}.`
}
