import type { RootContent } from 'mdast'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { noReason } from '@/lib/comparison/brief/reasons'
import type { Statement } from '@/lib/comparison/brief/statement'
import { isDefaultCase } from '@/lib/comparison/case'
import { formatCase } from '@/lib/comparison/case/case-words'
import { formatIgnored } from '@/lib/lists/query'
import { address, alternateAddress, rowAnchor } from '@/lib/site'
import type { AskedComparison } from './asked-comparison'
import { heading, type Inline, link, list, paragraph, strong } from './markdown'

/** Whether words link to the row that shows what they say; without links a reader takes in half as much. */
type Rows = 'linked' | 'plain'

/** What a comparison comes to, why, and for which case. */
export function writeOutcome(
  asked: AskedComparison,
  catalogue: Catalogue,
  siteAddress: string,
  rows: Rows = 'linked',
): RootContent[] {
  const { outcome } = asked.brief
  const page = rows === 'linked' ? `${siteAddress}${asked.view}` : undefined
  return [
    paragraph(strong(outcome.headline)),
    ...(outcome.because === '' ? [] : [paragraph(outcome.because)]),
    ...(outcome.notes.length === 0
      ? []
      : [
          list(
            ...outcome.notes.map(({ label, words, row }): Inline[] => [
              strong(`${label}:`),
              ' ',
              row === undefined ? words : writeRow(page, words, row),
            ]),
          ),
        ]),
    writeCaseOf(asked, catalogue, siteAddress),
    ...(asked.ignored.length === 0 ? [] : [paragraph(formatIgnored(asked.ignored))]),
  ]
}

/** When to choose each tool, and all that was found. */
export function writeReasons(
  { brief, priced, view }: AskedComparison,
  siteAddress: string,
  rows: Rows = 'linked',
): RootContent[] {
  const page = rows === 'linked' ? `${siteAddress}${view}` : undefined
  return [
    ...priced.flatMap(({ tool }, side) => {
      const reasons = brief.reasons[side] ?? []
      return [
        heading(2, `Choose ${tool.name} if`),
        reasons.length === 0
          ? paragraph(noReason)
          : list(
              ...reasons.map(({ words, arithmetic, row }) => [writeRow(page, words, row), ...inBrackets(arithmetic)]),
            ),
      ]
    }),
    heading(2, 'What the outcome rests on'),
    list(
      ...brief.statements.map((statement) => [
        writeRow(page, statement.words, statement.row),
        ...inBrackets(statement.arithmetic),
        ...(decides(statement) ? [] : [' Too close to decide.']),
      ]),
    ),
  ]
}

/** Of one tool alone nothing is compared, so there is no threshold. */
function decides({ tools, isClear }: Statement): boolean {
  return isClear || tools.length === 1
}

function writeCaseOf(
  { buyerCase, comparison }: AskedComparison,
  { reviewers }: Catalogue,
  siteAddress: string,
): RootContent {
  const words = formatCase(buyerCase, reviewers)
  if (isDefaultCase(buyerCase)) return paragraph(`This is for the case that every page begins with: ${words}.`)
  const plain = address.comparison(comparison.sides.map(({ tool }) => tool.slug))
  return paragraph(
    `This is for the case that its address states: ${words}. `,
    link(`${siteAddress}${alternateAddress(plain, 'md')}`, 'The same without it'),
    '.',
  )
}

function writeRow(page: string | undefined, words: string, row: string): Inline {
  return page === undefined ? words : link(`${page}#${rowAnchor(row)}`, words)
}

function inBrackets(arithmetic: string | undefined): Inline[] {
  return arithmetic === undefined ? [] : [` (${arithmetic})`]
}
