import { lowerFirst } from '@/lib/catalogue/words'
import type { Side } from '@/lib/comparison/comparison'
import type { DecisionRow } from './decision-row'
import { RowGroupBody } from './row-group-body'
import { VersusTable } from './versus-table'

type FoldedRowsProps = {
  sides: readonly Side[]
  /** Rows in which all sides say the same. */
  same: readonly DecisionRow[]
  /** Rows of which nothing is known, or which apply to no side. */
  blank: readonly DecisionRow[]
}

/** What does not help to choose, in one line that opens: `5 rows are the same, 4 are known of neither`. */
export function FoldedRows({ sides, same, blank }: FoldedRowsProps) {
  if (same.length + blank.length === 0) return null
  const none = sides.length === 2 ? 'neither' : 'none'
  return (
    <details className="folded">
      <summary>{countRows(same.length, blank.length, none)}</summary>
      {same.length > 0 && (
        <VersusTable sides={sides} caption="What is the same" corner="Question">
          <RowGroupBody sides={sides} rows={same} />
        </VersusTable>
      )}
      {blank.length > 0 && (
        <p>
          <b>Known of {none}:</b>{' '}
          {blank.map(({ key, label }, index) => (
            <span key={key} id={`row-${key}`}>
              {index === 0 ? label : `, ${lowerFirst(label)}`}
            </span>
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
