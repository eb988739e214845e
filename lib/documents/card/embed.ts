import type { Element } from 'hast'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { type Card, pageOf } from './card'
import { drawCard } from './card-html'
import { type Theme, writeEmbedStyle } from './embed-style'

const serializer = unified().use(rehypeStringify).freeze()

/** An embed is there at once on any page, however many names and sources are long. */
export const maxEmbedBytes = 10_000

/**
 * A card as a document of its own for a frame on another site: without scripts, and nothing in it is loaded. Where it would be
 * too large, the last rows are left out; the page has them all.
 */
export function writeEmbed(card: Card, theme: Theme): string {
  const html = writeDocument(card.title, h('main', drawCard(card, 'embedded')), theme, pageOf(card))
  const isSmall = new TextEncoder().encode(html).length <= maxEmbedBytes
  return isSmall || card.rows.length === 0 ? html : writeEmbed({ ...card, rows: card.rows.slice(0, -1) }, theme)
}

/** What a frame shows where there is no such embed. The words are text. */
export function writeEmbedMessage(title: string, words: string, site: { name: string; address: string }): string {
  const link = h('a', { href: site.address, target: '_blank', rel: ['noopener'] }, site.name)
  return writeDocument(title, h('main', [h('h1', title), h('p', words), h('p', link)]), 'auto')
}

function writeDocument(title: string, content: Element, theme: Theme, canonical?: string): string {
  const head = [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width' }),
    h('title', title),
    h('meta', { name: 'robots', content: 'noindex' }),
    canonical === undefined ? undefined : h('link', { rel: ['canonical'], href: canonical }),
    h('style', writeEmbedStyle(theme)),
  ]
  const html = h('html', { lang: 'en' }, [h('head', head), h('body', content)])
  return `${serializer.stringify({ type: 'root', children: [{ type: 'doctype' }, html] })}\n`
}
