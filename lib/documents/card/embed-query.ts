import { memoizeByPart } from '@/lib/catalogue/memoize'
import type { Reviewers } from '@/lib/comparison/case'
import type { BuyerCase } from '@/lib/comparison/case/buyer-case'
import { asOfShape, checkAsOf } from '@/lib/parameters/as-of-parameter'
import { describeCaseShape, readCheckedCase, workloadShape } from '@/lib/parameters/case-parameters'
import { oneOf } from '@/lib/parameters/parameter'
import { type ReadParameters, readParameters } from '@/lib/parameters/read-parameters'
import { type Theme, themes } from './embed-style'
import type { CardPage } from './page-card'

const ownShape = {
  ...asOfShape,
  theme: oneOf(themes).default('auto').describe('Colours; without it those of the reader’s system'),
}
const toolShape = { ...workloadShape, ...ownShape }
const describeComparisonShape = memoizeByPart((reviewers: Reviewers) => ({
  ...describeCaseShape(reviewers),
  ...ownShape,
}))

type EmbedQuery = { buyerCase: BuyerCase; theme: Theme; asOf: string | undefined }

/** Reads the query of an embed: the case of its page, an earlier day, and its colours. */
export function readEmbedQuery(
  { reviewers, today }: { reviewers: Reviewers; today: string },
  { kind }: CardPage,
  query: string,
): ReadParameters<EmbedQuery> {
  const read = readParameters(kind === 'tool' ? toolShape : describeComparisonShape(reviewers), query)
  if (read.state === 'faulty') return read
  const { theme, asOf } = read.values
  const buyerCase = readCheckedCase(query, reviewers)
  const values = { buyerCase, theme, asOf: asOf === today ? undefined : asOf }
  return checkAsOf(asOf, today) ?? { state: 'read', values }
}
