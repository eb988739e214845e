import type { Tool } from '@/lib/catalogue/catalogue'
import { getLeadQuote, type QuotedPrices } from '@/lib/pricing/lead-quote'
import type { Quote } from '@/lib/pricing/quote'

/** How well the facts of a tool are supported. Facts that do not apply are not counted. */
export type EvidenceCount = {
  /** How many facts have a value. */
  known: number
  /** How many of them name a source. */
  sourced: number
  /** How many only the vendor states. */
  claims: number
  /** How many were compared with their source. */
  verified: number
}

/**
 * Counts the facts of a tool by their evidence. Example: a licence that was compared with its source, a context window
 * that the vendor states with a source, and a bare release date give 3 known, 2 sourced, 1 claim, 1 verified.
 */
export function countEvidence({ facts }: Pick<Tool, 'facts'>): EvidenceCount {
  const known = Object.values(facts).filter((fact) => fact.applies)
  return {
    known: known.length,
    sourced: known.filter(({ source }) => source !== undefined).length,
    claims: known.filter(({ evidence }) => evidence === 'vendor claim').length,
    verified: known.filter(({ evidence }) => evidence === 'verified').length,
  }
}

/** The oldest of the prices that a comparison shows of a tool: that which stands for it, and the cheapest. */
export function findOldestPrice(quote: QuotedPrices): Quote | undefined {
  const shown = [getLeadQuote(quote), quote.cheapest].filter((price) => price !== undefined)
  return shown.toSorted((a, b) => b.age - a.age)[0]
}
