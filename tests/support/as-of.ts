import { readCase } from '@/lib/comparison/case'
import type { BuyerCase } from '@/lib/comparison/case/buyer-case'
import { parseQuery } from '@/lib/lists/query'
import { realCatalogue } from './real-content'

/** The case of a query, for the panel of this repository. */
export function findCaseOf(query: string): BuyerCase {
  const { ignored: _, ...buyerCase } = readCase(parseQuery(query), realCatalogue.reviewers)
  return buyerCase
}
