import { formatDate } from '@/lib/catalogue/dates'
import { nameSource } from '@/lib/catalogue/source-name'
import { formatMarkdown, heading, type Inline, link, paragraph, strong, table } from '@/lib/documents/markdown'
import { type Card, type CardCell, pageOf } from './card'

/** A card as Markdown to paste into a readme or an issue. */
export function writeCardMarkdown(card: Card): string {
  const { eyebrow, title, question, headline, because, columns, rows, caseWords, day, notes, site } = card
  const page = pageOf(card)
  return formatMarkdown([
    heading(3, link(page, title)),
    ...(question === undefined ? [] : [paragraph(question)]),
    paragraph(strong(headline), ...(because === '' ? [] : [` ${because}`])),
    table(
      [[eyebrow], ...(columns.length === 0 ? [['']] : columns.map((name) => [name]))],
      ...rows.map(({ label, cells }) => [[label], ...cells.map(writeCell)]),
    ),
    ...(notes.length === 0 ? [] : [paragraph(notes.join(' '))]),
    paragraph(
      `As of ${formatDate(day)}${caseWords === '' ? '' : `, for the case: ${caseWords}`}. By `,
      link(site.address, site.name),
      ': ',
      link(page, page),
    ),
  ])
}

function writeCell({ text, tone, details = [], source }: CardCell): Inline[] {
  const words = [text, ...details].join(' · ')
  return [
    tone === 'not known' ? { type: 'emphasis', children: [{ type: 'text', value: words }] } : words,
    ...(source === undefined ? [] : [' · ', link(source.address, nameSource(source.address))]),
    ...(source?.asOf === undefined ? [] : [`, ${formatDate(source.asOf)}`]),
  ]
}

/** A card in a sentence, as one cites a page: `Ship or Skip: “A vs B”, as of 27 November 2026, for the case: Chat. …`. */
export function writeCitation(card: Card): string {
  const { title, headline, caseWords, day, site } = card
  const stamp = [`as of ${formatDate(day)}`, ...(caseWords === '' ? [] : [`for the case: ${caseWords}`])].join(', ')
  return `${site.name}: “${title}”, ${stamp}. ${headline} ${pageOf(card)}`
}
