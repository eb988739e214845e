import type { Side } from '@/lib/comparison/comparison'
import { rowAnchor } from '@/lib/site'
import type { DecisionRow } from './decision-row'
import { SideCell } from './versus-table'

type RowGroupBodyProps = {
  /** The heading of the group; without it the rows have none. */
  label?: string
  sides: readonly Side[]
  rows: readonly DecisionRow[]
}

/** Rows of the decision table under the heading of their group. */
export function RowGroupBody({ label, sides, rows }: RowGroupBodyProps) {
  if (rows.length === 0) return null
  return (
    <tbody>
      {label !== undefined && (
        <tr>
          <th scope="rowgroup" colSpan={sides.length + 1}>
            {label}
          </th>
        </tr>
      )}
      {rows.map((row) => (
        <tr key={row.key} id={rowAnchor(row.key)} className={row.place === 'last' ? 'quiet' : undefined}>
          <th scope="row">
            {row.label}
            {row.unit !== undefined && (
              <>
                , <small>{row.unit}</small>
              </>
            )}
          </th>
          {sides.map(({ tool }, side) => (
            <SideCell key={tool.slug} sides={sides} name={tool.name}>
              {row.cells[side]}
            </SideCell>
          ))}
        </tr>
      ))}
    </tbody>
  )
}
