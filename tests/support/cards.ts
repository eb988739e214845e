import type { Catalogue } from '@/lib/catalogue/catalogue'
import { readAsOf } from '@/lib/comparison/as-of'
import { readCase } from '@/lib/comparison/case'
import type { Card } from '@/lib/documents/card/card'
import { type CardPage, makeCard } from '@/lib/documents/card/page-card'
import { parseQuery } from '@/lib/lists/query'
import { siteAddress } from './documents'
import { pricedDay } from './priced-content'

/** The card of a comparison of these tools, for the case of a query. */
export function cardOfComparison(catalogue: Catalogue, slugs: readonly string[], query = ''): Card {
  return cardOf(catalogue, { kind: 'comparison', slugs }, query)
}

/** The card of a tool, for the workload of a query. */
export function cardOfTool(catalogue: Catalogue, slug: string, query = ''): Card {
  return cardOf(catalogue, { kind: 'tool', slug }, query)
}

function cardOf(catalogue: Catalogue, pageRef: CardPage, query: string): Card {
  const raw = parseQuery(query)
  const { ignored: _, ...buyerCase } = readCase(raw, catalogue.reviewers)
  const { day: asOf } = readAsOf(raw, pricedDay)
  return makeCard({ catalogue, siteAddress, day: pricedDay, asOf }, pageRef, buyerCase)
}
