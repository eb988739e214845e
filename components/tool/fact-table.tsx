import { Fragment } from 'react'
import type { Tool } from '@/lib/catalogue/catalogue'
import { rowGroups, saysUnit } from '@/lib/catalogue/facts'
import { lowerFirst } from '@/lib/catalogue/words'
import { factFacets } from '@/lib/comparison/facets'
import { rowAnchor } from '@/lib/site'
import { CellText } from './cell-text'
import { EvidenceLegend } from './evidence-legend'
import { RowAnchors } from './row-anchors'

type FactTableProps = {
  tool: Tool
  /** The facts that one asks of such a tool. Others are left out. */
  asked: ReadonlySet<string>
}

/** The known facts of a tool in groups, each with a mark for its evidence, then the names of the others. */
export function FactTable({ tool, asked }: FactTableProps) {
  const rows = factFacets.map((facet) => ({ ...facet, cell: facet.read(tool) }))
  const known = rows.filter(({ key, cell }) => cell.state === 'known' && asked.has(key))
  const unknown = rows.filter(({ key, cell }) => cell.state === 'unknown' && asked.has(key))
  const others = rows.filter(({ cell }) => cell.state === 'not applicable')
  const unasked = rows.flatMap(({ key, cell }) => (cell.state === 'not applicable' || asked.has(key) ? [] : [key]))
  return (
    <>
      {known.length > 0 && <EvidenceLegend />}
      <table className="versus versus-1">
        <caption className="sr-only">Facts about {tool.name} with their evidence</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">Fact</th>
            <th scope="col">Value and evidence</th>
          </tr>
        </thead>
        {rowGroups.map((group) => (
          <FactGroup key={group} label={group} rows={known.filter((row) => row.group === group)} />
        ))}
      </table>
      {unknown.length + others.length > 0 ? (
        <details className="folded">
          <summary>
            {countLeftover(unknown.length, others.length)}
            <RowAnchors rows={unasked} />
          </summary>
          <Leftover words="Not known" rows={unknown} />
          <Leftover words="Does not apply" rows={others} />
        </details>
      ) : (
        <p className="folded">
          {known.length === 0 ? 'No fact of it is known.' : 'Every fact that one asks of such a tool is known.'}
          <RowAnchors rows={unasked} />
        </p>
      )}
    </>
  )
}

type FactRow = Pick<(typeof factFacets)[number], 'key' | 'label' | 'unit'> & {
  cell: Parameters<typeof CellText>[0]['cell']
}

function FactGroup({ label, rows }: { label: string; rows: readonly FactRow[] }) {
  if (rows.length === 0) return null
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={2}>
          {label}
        </th>
      </tr>
      {rows.map(({ key, label, unit, cell }) => (
        <tr key={key} id={rowAnchor(key)}>
          <th scope="row">{label}</th>
          <td>
            <CellText cell={cell} isUnitInHead={saysUnit(label, unit)} />
          </td>
        </tr>
      ))}
    </tbody>
  )
}

/** `3 facts are not known, 5 do not apply`. */
function countLeftover(unknown: number, others: number): string {
  const facts = (amount: number) => (amount === 1 ? 'fact' : 'facts')
  const notKnown = `${unknown} ${facts(unknown)} ${unknown === 1 ? 'is' : 'are'} not known`
  const doNot = `${others === 1 ? 'does' : 'do'} not apply`
  if (others === 0) return notKnown
  return unknown === 0 ? `${others} ${facts(others)} ${doNot}` : `${notKnown}, ${others} ${doNot}`
}

function Leftover({ words, rows }: { words: string; rows: readonly FactRow[] }) {
  if (rows.length === 0) return null
  return (
    <p>
      <b>{words}:</b>{' '}
      {rows.map(({ key, label }, index) => (
        <Fragment key={key}>
          {index > 0 && ', '}
          <span id={rowAnchor(key)}>{index === 0 ? label : lowerFirst(label)}</span>
        </Fragment>
      ))}
      .
    </p>
  )
}
