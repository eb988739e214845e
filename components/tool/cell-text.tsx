import type { Cell } from '@/lib/comparison/facets'
import { EvidenceMark } from './evidence-mark'
import { OtherSources } from './other-sources'

/** The content of a table cell with its detail and evidence; `lead` is the word for the leading side. */
export function CellText({ cell, lead }: { cell: Cell; lead?: string | undefined }) {
  if (cell.state !== 'known') return <i>{cell.text}</i>
  const { text, detail, evidence, source, asOf, checked, others = [] } = cell
  return (
    <>
      {lead === undefined ? text : <Lead text={text} word={lead} />}
      {detail !== undefined && <small>{detail}</small>}
      {evidence !== undefined && <EvidenceMark evidence={evidence} source={source} asOf={asOf} checked={checked} />}
      {others.length > 0 && <OtherSources others={others} />}
    </>
  )
}

function Lead({ text, word }: { text: string; word: string }) {
  return (
    <>
      <mark>{text}</mark> <b>▲ {word}</b>
    </>
  )
}
