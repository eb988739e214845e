import type { Catalogue } from '@/lib/catalogue/catalogue'
import { getBySlug } from '@/lib/catalogue/slug'
import type { BuyerCase } from '@/lib/comparison/case/buyer-case'
import { askComparison } from '@/lib/documents/asked-comparison'
import type { PageRef } from '@/lib/page-ref'
import type { Card } from './card'
import { makeComparisonCard } from './comparison-card'
import { makeToolCard } from './tool-card'

/** The pages that have a card. */
export type CardPage = Extract<PageRef, { kind: 'tool' | 'comparison' }>

/** What a card is made from. `siteAddress` has no trailing slash; `day` is today in UTC. */
export type CardDependencies = { catalogue: Catalogue; siteAddress: string; day: string }

/** The card of a page for a case. Of a tool only the workload of the case counts. */
export function makeCard(
  { catalogue, siteAddress, day }: CardDependencies,
  pageRef: CardPage,
  buyerCase: BuyerCase,
): Card {
  if (pageRef.kind === 'comparison') {
    return makeComparisonCard(catalogue, askComparison(catalogue, pageRef.slugs, { buyerCase, day }), siteAddress)
  }
  const { workload, preset } = buyerCase
  const tool = getBySlug(catalogue.tools, pageRef.slug)
  return makeToolCard(catalogue, { tool, priceCase: { workload, preset }, day }, siteAddress)
}
