import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { formatDate } from '@/lib/catalogue/dates'
import { nameSource } from '@/lib/catalogue/source-name'
import { keepNamesTogether, keepTogether } from '@/lib/unbreakable-name'
import { type Card, type CardCell, type CardSource, pageOf } from './card'

const serializer = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze()

/** `embedded` is what the stylesheet of an embed draws; `plain` is for any page, and has no classes. */
export type Look = 'embedded' | 'plain'

/** A card as HTML to paste into a page. */
export function writeCardHtml(card: Card): string {
  return `${serializer.stringify({ type: 'root', children: [drawCard(card, 'plain')] })}\n`
}

/** A card as a tree of HTML. Names and words are text in it and cannot become markup. */
export function drawCard(card: Card, look: Look): Element {
  const { eyebrow, title, question, headline, because, columns, notes, site } = card
  const names = columns.length === 0 ? [title] : columns
  const together = (words: string) => (look === 'embedded' ? keepNamesTogether(words, names) : words)
  const page = pageOf(card)
  return h('article', [
    h('p', h('small', `${eyebrow} · as of ${formatDate(card.day)}`)),
    h(look === 'embedded' ? 'h1' : 'h2', drawLink(page, together(title), look)),
    question === undefined ? undefined : h('p', question),
    h('blockquote', [h('p', h('strong', together(headline))), because === '' ? undefined : h('p', because)]),
    drawTable(card, look),
    h('footer', [
      card.caseWords === '' ? undefined : h('p', ['For the case: ', card.caseWords, '.']),
      notes.length === 0 ? undefined : h('p', notes.join(' ')),
      h('p', [
        'By ',
        drawLink(site.address, site.name, look),
        ' · ',
        drawLink(page, 'All of it, with the reviews', look),
      ]),
    ]),
  ])
}

/** Without names above the columns, of one tool, it has no head. */
function drawTable({ columns, rows }: Card, look: Look): Element {
  const isStyled = look === 'embedded'
  const heads = columns.map((name) => h('th', { scope: 'col' }, isStyled ? keepTogether(name) : name))
  const sideOf = (side: number) => (isStyled && columns.length > 2 ? columns[side] : undefined)
  return h('table', { className: isStyled ? `of-${columns.length}` : undefined }, [
    heads.length === 0 ? undefined : h('thead', h('tr', [h('td'), ...heads])),
    h(
      'tbody',
      rows.map(({ label, cells }) => {
        const values = cells.map((cell, side) => h('td', { dataSide: sideOf(side) }, drawCell(cell, look)))
        return h('tr', [h('th', { scope: 'row' }, label), ...values])
      }),
    ),
  ])
}

function drawCell({ text, tone, details = [], source }: CardCell, look: Look): ElementContent[] {
  const className = look === 'embedded' && tone !== undefined ? tone.replace(' ', '-') : undefined
  return [
    tone === 'words' ? { type: 'text', value: text } : h(tone === 'not known' ? 'i' : 'b', { className }, text),
    ...details.flatMap((detail) => [h('br'), h('small', detail)]),
    ...(source === undefined ? [] : [h('br'), h('small', drawSource(source, look))]),
  ]
}

function drawSource({ address, asOf }: CardSource, look: Look) {
  return [drawLink(address, nameSource(address), look), asOf === undefined ? undefined : `, ${formatDate(asOf)}`]
}

/** What an embed links to opens in a tab of its own, which cannot reach back into the page around the embed. */
function drawLink(href: string, words: string, look: Look): Element {
  return h('a', look === 'embedded' ? { href, target: '_blank', rel: ['noopener'] } : { href }, words)
}
