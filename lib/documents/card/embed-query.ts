import { z } from 'zod'
import { asOfParameter } from '@/lib/comparison/as-of'
import type { Reviewers } from '@/lib/comparison/case'
import type { BuyerCase } from '@/lib/comparison/case/buyer-case'
import { describeCaseShape, readCheckedCase, workloadShape } from '@/lib/parameters/case-parameters'
import { oneOf } from '@/lib/parameters/parameter'
import { type ReadParameters, readParameters } from '@/lib/parameters/read-parameters'
import { type Theme, themes } from './embed-style'
import type { CardPage } from './page-card'

const theme = oneOf(themes).default('auto').describe('Colours; without it those of the reader’s system')

type EmbedQuery = { buyerCase: BuyerCase; theme: Theme; asOf: string | undefined }

/** Reads the query of an embed: the case of its page, an earlier day, and its colours. */
export function readEmbedQuery(
  { reviewers, today }: { reviewers: Reviewers; today: string },
  { kind }: CardPage,
  query: string,
): ReadParameters<EmbedQuery> {
  const allowed = `a day such as 2026-09-01, ${today} at the latest`
  const own = {
    [asOfParameter]: z.iso
      .date(allowed)
      .refine((day) => day <= today, allowed)
      .optional(),
    theme,
  }
  const shape = kind === 'tool' ? { ...workloadShape, ...own } : { ...describeCaseShape(reviewers), ...own }
  const read = readParameters(shape, query)
  if (read.state === 'faulty') return read
  const { theme: chosen, asOf } = read.values
  const buyerCase = readCheckedCase(query, reviewers)
  return { state: 'read', values: { buyerCase, theme: chosen, asOf: asOf === today ? undefined : asOf } }
}
