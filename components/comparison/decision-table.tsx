import { CellText } from '@/components/tool/cell-text'
import type { Tally } from '@/lib/community/tally'
import type { Row, Side } from '@/lib/comparison/comparison'
import { VersusTable } from './versus-table'

type DecisionTableProps = {
  sides: readonly Side[]
  rows: readonly Row[]
  shown: 'all' | 'differences'
  /** The community's votes, by slug. */
  tallies: ReadonlyMap<string, Tally>
}

/** All rows, those that differ before those that do not. */
export function DecisionTable({ sides, rows, shown }: DecisionTableProps) {
  const differing = rows.filter((row) => row.differs)
  const same = rows.filter((row) => !row.differs)
  return (
    <VersusTable sides={sides} caption="What is known of each, side by side" corner="Question">
      <RowGroup label={`Differs (${differing.length})`} className="differs" rows={differing} />
      {shown === 'all' && <RowGroup label={`The same (${same.length})`} className="same" rows={same} />}
    </VersusTable>
  )
}

type RowGroupProps = { label: string; className: 'differs' | 'same'; rows: readonly Row[] }

function RowGroup({ label, className, rows }: RowGroupProps) {
  const [first] = rows
  if (first === undefined) return null
  return (
    <tbody className={className}>
      <tr>
        <th scope="rowgroup" colSpan={first.cells.length + 1}>
          {label}
        </th>
      </tr>
      {rows.map(({ key, label, cells, lead }) => (
        <tr key={key} id={`row-${key}`}>
          <th scope="row">{label}</th>
          {cells.map((cell, side) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the sides of a row never change places
            <td key={side}>
              <CellText cell={cell} lead={lead?.side === side ? lead.word : undefined} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}
