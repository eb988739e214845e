import type { Catalogue } from '@/lib/catalogue/catalogue'
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
}

/** Decides a comparison for the case of a query; without one, for the case that every page begins with. */
export function readAskedComparison(
  catalogue: Catalogue,
  slugs: readonly string[],
  { query = {}, day }: { query?: RawQuery | undefined; day: string },
): AskedComparison {
  const { ignored, ...buyerCase } = readCase(query, catalogue.reviewers)
  return askComparison(catalogue, slugs, { buyerCase, ignored, day })
}

type Asked = { buyerCase: BuyerCase; ignored?: readonly Ignored[]; day: string }

/** Decides a comparison for a case that was read. */
export function askComparison(
  catalogue: Catalogue,
  slugs: readonly string[],
  { buyerCase, ignored = [], day }: Asked,
): AskedComparison {
  const decided = decideComparison(compare(catalogue, slugs), buyerCase, day)
  const { comparison, quotes } = decided
  return {
    ...decided,
    priced: joinQuotes(comparison.sides, quotes),
    ignored,
    view: writeCase(address.comparison(slugs), buyerCase),
    day,
  }
}
