import type { Catalogue } from '@/lib/catalogue/catalogue'
import { asOfShape, checkAsOf } from '@/lib/parameters/as-of-parameter'
import { describeCaseShape } from '@/lib/parameters/case-parameters'
import { type ParameterFault, readParameters } from '@/lib/parameters/read-parameters'
import type { DocumentRequest } from './address'

/** What is wrong with the query of an alternate: that of a comparison takes a case and an earlier day, that of a tool a day. */
export function findAlternateFaults(
  { reviewers }: Pick<Catalogue, 'reviewers'>,
  { pageRef }: Extract<DocumentRequest, { kind: 'alternate' | 'table' }>,
  { query, today }: { query: string; today: string },
): readonly ParameterFault[] {
  const shape = pageRef.kind === 'tool' ? asOfShape : { ...describeCaseShape(reviewers), ...asOfShape }
  const read = readParameters<typeof asOfShape>(shape, query)
  return read.state === 'faulty' ? read.faults : (checkAsOf(read.values.asOf, today)?.faults ?? [])
}
