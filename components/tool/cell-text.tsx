import type { Cell } from '@/lib/comparison/facets'
import { EvidenceMark } from './evidence-mark'
import { OtherSources } from './other-sources'
import { ValueText } from './value-text'

type CellTextProps = {
  cell: Cell
  /** Whether the head of the row has the unit, so that the cell leaves it out. */
  isUnitInHead?: boolean
  /** The word for the leading side; absent for the others. */
  lead?: string | undefined
  ratio?: string | undefined
}

/** The content of a table cell: its value with a mark for its evidence, then its detail and what other sources say. */
export function CellText({ cell, isUnitInHead = false, lead, ratio }: CellTextProps) {
  if (cell.state !== 'known') return <i>{cell.text}</i>
  const { text, figure = text, detail, evidence, source, asOf, checked, others = [] } = cell
  return (
    <>
      <ValueText text={isUnitInHead ? figure : text} lead={lead} ratio={ratio} />
      {evidence !== undefined && <EvidenceMark evidence={evidence} source={source} asOf={asOf} checked={checked} />}
      {detail !== undefined && <small>{detail}</small>}
      {others.length > 0 && <OtherSources others={others} />}
    </>
  )
}
