import { type Fault, show, suggest } from '@/lib/catalogue/fault'
import type { Records, ReviewRecord } from '@/lib/catalogue/records'
import { findClaimFault } from './claim-fault'
import { indexNames } from './names'
import { indexToolRecords } from './tool-record'
import { findInLine, findUnmarked } from './unmarked'

/** The files that claims are compared with. While one of them has a fault, what it says is not known. */
const comparedFiles = /^(?:tools|offers|facts)\/|^(?:providers|vendors)\.json$/

/**
 * Figures in reviews that lead to no row, that no longer say what its record says, or that are not marked at all. `faults` are
 * those found so far.
 */
export function findFigureFaults(records: Records, faults: readonly Fault[]): Fault[] {
  const withFigures = records.reviews.filter(({ marks, line }) => marks !== undefined || /\d/.test(line))
  if (withFigures.length === 0 || faults.some(({ file }) => comparedFiles.test(file))) return []
  const names = indexNames(records)
  const find = indexToolRecords(records)
  const nameProvider = (slug: string) => records.providers[slug]?.name ?? slug

  function findIn(review: ReviewRecord): Fault[] {
    const { file, tool: reviewed, marks } = review
    const ofLinks = (marks?.links ?? []).flatMap((link): Fault[] => {
      const { line, url, tool = reviewed } = link
      const record = find(tool)
      if (record !== undefined) {
        const fault = findClaimFault(link, record, names, nameProvider)
        return fault === undefined ? [] : [{ file, line, ...fault }]
      }
      // That the reviewed tool is unknown is a fault of its own.
      if (tool === reviewed) return []
      const fix = suggest(
        tool,
        records.tools.map(({ slug }) => slug),
      )
      return [{ file, line, found: `a link to ${show(url)}`, expected: 'the slug of a tool', fix }]
    })
    return [...findInLine(review, names), ...ofLinks, ...(marks === undefined ? [] : findUnmarked(file, marks, names))]
  }

  return withFigures.flatMap(findIn)
}
