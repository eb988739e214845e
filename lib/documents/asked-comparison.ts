import type { Catalogue } from '@/lib/catalogue/catalogue'
import { type AsOf, asOfParameter, readAsOf, viewAsOf, writeAsOf } from '@/lib/comparison/as-of'
import { joinQuotes, type Priced } from '@/lib/comparison/brief/priced'
import { readCase, writeCase } from '@/lib/comparison/case'
import type { BuyerCase } from '@/lib/comparison/case/buyer-case'
import { compare } from '@/lib/comparison/comparison'
import { type Decided, decideComparison } from '@/lib/comparison/decided'
import type { Ignored, RawQuery } from '@/lib/lists/query'
import { address } from '@/lib/site'

/** A comparison for the case that an address asks for: what its alternates are written from. */
export type AskedComparison = Decided & {
  priced: readonly Priced[]
  /** What of the query is no case. */
  ignored: readonly Ignored[]
  /** Path and query of the page that says the same. */
  view: string
  day: string
  /** Present where the address asks for an earlier day, which `day` is then. */
  asOf?: AsOf | undefined
}

/**
 * Decides a comparison for the case of a query, as of the day that it asks for; without one, today and for the case that every
 * page begins with. `day` is today.
 */
export function readAskedComparison(
  catalogue: Catalogue,
  slugs: readonly string[],
  { query = {}, day }: { query?: RawQuery | undefined; day: string },
): AskedComparison {
  const { ignored, ...buyerCase } = readCase(query, catalogue.reviewers, [asOfParameter])
  const asked = readAsOf(query, day)
  return askComparison(catalogue, slugs, {
    buyerCase,
    ignored: [...asked.ignored, ...ignored],
    asOf: asked.day,
    today: day,
  })
}

type Asked = { buyerCase: BuyerCase; ignored?: readonly Ignored[]; asOf: string | undefined; today: string }

/** Decides a comparison for a case that was read, as of an earlier day or today. */
export function askComparison(
  catalogue: Catalogue,
  slugs: readonly string[],
  { buyerCase, ignored = [], asOf, today }: Asked,
): AskedComparison {
  const view = viewAsOf(catalogue, slugs, { day: asOf, today })
  const decided = decideComparison(compare(view.catalogue, slugs), buyerCase, view.day)
  const { comparison, quotes } = decided
  return {
    ...decided,
    priced: joinQuotes(comparison.sides, quotes),
    ignored,
    view: writeCase(writeAsOf(address.comparison(slugs), asOf), buyerCase),
    day: view.day,
    asOf: view.asOf,
  }
}
