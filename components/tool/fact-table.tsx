import type { Tool } from '@/lib/catalogue/catalogue'
import { type Cell, factFacets } from '@/lib/comparison/facets'
import { CellText } from './cell-text'

/** Every known fact of a tool with its evidence, then the names of the others. */
export function FactTable({ tool }: { tool: Tool }) {
  const rows = factFacets.map((facet) => ({ key: facet.key, label: facet.label, cell: facet.read(tool) }))
  return (
    <>
      <table className="versus">
        <caption className="sr-only">Facts about {tool.name} with their evidence</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">Fact</th>
            <th scope="col">Value and evidence</th>
          </tr>
        </thead>
        <tbody>
          {listIn('known', rows).map(({ key, label, cell }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>
                <CellText cell={cell} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Leftover words="Not known" rows={listIn('unknown', rows)} />
      <Leftover words="Does not apply" rows={listIn('not applicable', rows)} />
    </>
  )
}

type FactRow = { key: string; label: string; cell: Cell }

function listIn(state: Cell['state'], rows: readonly FactRow[]): FactRow[] {
  return rows.filter(({ cell }) => cell.state === state)
}

function Leftover({ words, rows }: { words: string; rows: readonly FactRow[] }) {
  if (rows.length === 0) return null
  return (
    <p className="mt-3 text-sm text-muted">
      <b>{words}:</b> {rows.map(({ label }) => label).join(', ')}.
    </p>
  )
}
