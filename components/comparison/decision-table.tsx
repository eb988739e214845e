import { CellText } from '@/components/tool/cell-text'
import { CommunityVerdict } from '@/components/vote/community-verdict'
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

/** All rows; rows that differ come first. */
export function DecisionTable({ rows, shown, ...shared }: DecisionTableProps) {
  const differing = rows.filter((row) => row.differs)
  const same = rows.filter((row) => !row.differs)
  return (
    <VersusTable sides={shared.sides} caption="Facts side by side" corner="Question">
      <RowGroup label={`Differs (${differing.length})`} className="differs" rows={differing} {...shared} />
      {shown === 'all' && <RowGroup label={`The same (${same.length})`} className="same" rows={same} {...shared} />}
    </VersusTable>
  )
}

type RowGroupProps = Omit<DecisionTableProps, 'shown'> & { label: string; className: 'differs' | 'same' }

function RowGroup({ label, className, sides, rows, tallies }: RowGroupProps) {
  if (rows.length === 0) return null
  return (
    <tbody className={className}>
      <tr>
        <th scope="rowgroup" colSpan={sides.length + 1}>
          {label}
        </th>
      </tr>
      {rows.map((row) => (
        <tr key={row.key} id={`row-${row.key}`}>
          <th scope="row">{row.label}</th>
          {sides.map(({ tool }, side) => (
            <td key={tool.slug}>
              {row.key === 'community' ? (
                <CommunityVerdict tool={tool.slug} tally={tallies.get(tool.slug)} />
              ) : (
                <RowCell row={row} side={side} />
              )}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}

function RowCell({ row: { cells, lead }, side }: { row: Row; side: number }) {
  const cell = cells[side]
  return cell && <CellText cell={cell} lead={lead?.side === side ? lead.word : undefined} />
}
