import type { Reviewers } from '@/lib/comparison/case'
import type { BuyerCase } from '@/lib/comparison/case/buyer-case'
import { describeCaseShape, readCheckedCase, workloadShape } from '@/lib/parameters/case-parameters'
import { oneOf } from '@/lib/parameters/parameter'
import { type ReadParameters, readParameters } from '@/lib/parameters/read-parameters'
import { type Theme, themes } from './embed-style'
import type { CardPage } from './page-card'

const theme = oneOf(themes).default('auto').describe('Colours; without it those of the reader’s system')

/** Reads the query of an embed: the case of its page, and its colours. */
export function readEmbedQuery(
  reviewers: Reviewers,
  { kind }: CardPage,
  query: string,
): ReadParameters<{ buyerCase: BuyerCase; theme: Theme }> {
  const shape = kind === 'tool' ? { ...workloadShape, theme } : { ...describeCaseShape(reviewers), theme }
  const read = readParameters(shape, query)
  if (read.state === 'faulty') return read
  return { state: 'read', values: { buyerCase: readCheckedCase(query, reviewers), theme: read.values.theme } }
}
