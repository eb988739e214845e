import type { Heading, Link, List, Paragraph, PhrasingContent, RootContent, Table } from 'mdast'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'

/** Inline content: plain text or a node of a Markdown tree. */
export type Inline = string | PhrasingContent

const serializer = remark()
  .use(remarkGfm, { tablePipeAlign: false })
  .use({ settings: { bullet: '-', emphasis: '_', resourceLink: true } })
  .freeze()

/** Serialises a Markdown document. Plain text is escaped, so it never becomes markup. */
export function formatMarkdown(children: RootContent[]): string {
  return serializer.stringify({ type: 'root', children })
}

export function heading(depth: Heading['depth'], ...children: Inline[]): Heading {
  return { type: 'heading', depth, children: children.map(toNode) }
}

export function paragraph(...children: Inline[]): Paragraph {
  return { type: 'paragraph', children: children.map(toNode) }
}

export function link(url: string, ...children: Inline[]): Link {
  return { type: 'link', url, children: children.map(toNode) as Link['children'] }
}

export function strong(text: string): PhrasingContent {
  return { type: 'strong', children: [toNode(text)] }
}

/** A list with one line per item. */
export function list(...items: Inline[][]): List {
  return {
    type: 'list',
    spread: false,
    children: items.map((item) => ({ type: 'listItem', spread: false, children: [paragraph(...item)] })),
  }
}

/** A table whose first row is the header. */
export function table(...rows: Inline[][][]): Table {
  return {
    type: 'table',
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: cells.map((cell) => ({ type: 'tableCell', children: cell.map(toNode) })),
    })),
  }
}

function toNode(part: Inline): PhrasingContent {
  return typeof part === 'string' ? { type: 'text', value: part } : part
}
