import type { Cell } from '@/lib/comparison/facets'
import { EvidenceMark } from './evidence-mark'

/** What a cell of a table says, with its detail and its evidence; `lead` is the word for a leading side. */
export function CellText({ cell, lead }: { cell: Cell; lead?: string | undefined }) {
  if (cell.state !== 'known') return <i>{cell.text}</i>
  const { text, detail, evidence, source, checked } = cell
  return (
    <>
      {lead === undefined ? text : <Lead text={text} word={lead} />}
      {detail !== undefined && <small>{detail}</small>}
      {evidence !== undefined && <EvidenceMark evidence={evidence} source={source} checked={checked} />}
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
