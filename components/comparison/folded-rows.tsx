import { Fragment } from 'react'
import { RowAnchors } from '@/components/tool/row-anchors'
import { lowerFirst } from '@/lib/catalogue/words'
import type { Side } from '@/lib/comparison/comparison'
import { rowAnchor } from '@/lib/site'
import type { DecisionRow } from './decision-row'
import { RowGroupBody } from './row-group-body'
import { VersusTable } from './versus-table'

type FoldedRowsProps = {
  sides: readonly Side[]
  /** Rows in which all sides say the same. */
  same: readonly DecisionRow[]
  /** Rows of which nothing is known, or which apply to no side. */
  blank: readonly DecisionRow[]
  /** Keys of facts that are not asked of such tools, so that they have no row. */
  unasked: readonly string[]
}

/** What does not help to choose, in one line that opens: `5 rows are the same, 4 are known of neither`. */
export function FoldedRows({ sides, same, blank, unasked }: FoldedRowsProps) {
  const none = sides.length === 2 ? 'neither' : 'none'
  if (same.length + blank.length === 0) {
    return (
      <p className="folded">
        Other facts are known of {none}.
        <RowAnchors rows={unasked} />
      </p>
    )
  }
  return (
    <details className="folded">
      <summary>
        {countRows(same.length, blank.length, none)}
        <RowAnchors rows={unasked} />
      </summary>
      {same.length > 0 && (
        <VersusTable sides={sides} caption="What is the same" corner="Question">
          <RowGroupBody sides={sides} rows={same} />
        </VersusTable>
      )}
      {blank.length > 0 && (
        <p>
          <b>Known of {none}:</b>{' '}
          {blank.map(({ key, label, anchors }, index) => (
            <Fragment key={key}>
              {index > 0 && ', '}
              <span id={rowAnchor(key)}>
                {index === 0 ? label : lowerFirst(label)}
                <RowAnchors rows={anchors} />
              </span>
            </Fragment>
          ))}
          .
        </p>
      )}
    </details>
  )
}

function countRows(same: number, blank: number, none: string): string {
  const isOrAre = (amount: number) => (amount === 1 ? 'is' : 'are')
  const rows = (amount: number) => (amount === 1 ? 'row' : 'rows')
  if (same === 0) return `${blank} ${rows(blank)} ${isOrAre(blank)} known of ${none}`
  const first = `${same} ${rows(same)} ${isOrAre(same)} the same`
  return blank === 0 ? first : `${first}, ${blank} ${isOrAre(blank)} known of ${none}`
}
