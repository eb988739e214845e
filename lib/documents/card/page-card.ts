import type { Catalogue } from '@/lib/catalogue/catalogue'
import { getBySlug } from '@/lib/catalogue/slug'
import { viewAsOf } from '@/lib/comparison/as-of'
import type { BuyerCase } from '@/lib/comparison/case/buyer-case'
import { askComparison } from '@/lib/documents/asked-comparison'
import type { PageRef } from '@/lib/page-ref'
import type { Card } from './card'
import { makeComparisonCard } from './comparison-card'
import { makeToolCard } from './tool-card'

/** The pages that have a card. */
export type CardPage = Extract<PageRef, { kind: 'tool' | 'comparison' }>

/** What a card is made from. `siteAddress` has no trailing slash; `day` is today in UTC, `asOf` an earlier day to show. */
export type CardDependencies = { catalogue: Catalogue; siteAddress: string; day: string; asOf?: string | undefined }

/** The card of a page for a case. Of a tool only the workload of the case counts. */
export function makeCard(
  { catalogue, siteAddress, day, asOf }: CardDependencies,
  pageRef: CardPage,
  buyerCase: BuyerCase,
): Card {
  if (pageRef.kind === 'comparison') {
    const asked = askComparison(catalogue, pageRef.slugs, { buyerCase, asOf, today: day })
    return makeComparisonCard(catalogue, asked, siteAddress)
  }
  const { workload, preset } = buyerCase
  const view = viewAsOf(catalogue, [pageRef.slug], { day: asOf, today: day })
  const tool = getBySlug(view.catalogue.tools, pageRef.slug)
  const asked = { tool, priceCase: { workload, preset }, day: view.day, asOf: view.asOf }
  return makeToolCard(catalogue, asked, siteAddress)
}
