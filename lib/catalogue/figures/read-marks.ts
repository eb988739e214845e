import type { Nodes, Resource } from 'mdast'
import { parseMarkdown } from '@/lib/catalogue/markdown'
import { parseRowAddress, type RowAddress } from './row-address'
import { hasFigure } from './words-in-text'

/** A link of a review to a row. What it claims is its title, or else its text. */
export type RowLink = RowAddress & { line: number; url: string; text: string; title?: string | undefined }

/** What a review says in figures. */
export type Marks = {
  links: readonly RowLink[]
  /** The text without links to rows, code and markup, in its lines. Absent where no word in it begins with a digit. */
  rest?: string
  firstLine: number
}

/** Replaces each character of code and links to rows, so that the words around them stay apart. */
const takenOut = '\uFFFC'

/** Reads what a text says in figures; nothing where it has neither a digit nor a link to a row. */
export function readMarks(markdown: string, firstLine: number): Marks | undefined {
  if (!/\d|#row-/.test(markdown)) return undefined
  const root = parseMarkdown(markdown)
  const definitions = new Map<string, Resource>()
  if (markdown.includes(']:')) readDefinitions(root, definitions)
  const links: RowLink[] = []
  let rest = ''
  let end = 0

  function readNode(node: Nodes): void {
    const target = node.type === 'linkReference' ? definitions.get(node.identifier) : node.type === 'link' && node
    const address = target ? parseRowAddress(target.url) : undefined
    if (node.type === 'text') append(node, (text) => text)
    else if (node.type === 'code' || node.type === 'inlineCode') append(node, (text) => fill(text, takenOut))
    else if (target && address !== undefined) {
      const line = firstLine + (node.position?.start.line ?? 1) - 1
      links.push({ ...address, line, url: target.url, text: readText(node), title: target.title ?? undefined })
      append(node, (text) => fill(text, takenOut))
    } else if ('children' in node) for (const child of node.children) readNode(child)
  }

  function append({ position }: Nodes, draw: (text: string) => string): void {
    const start = position?.start.offset ?? end
    rest += fill(markdown.slice(end, start), ' ')
    end = position?.end.offset ?? start
    rest += draw(markdown.slice(start, end))
  }

  readNode(root)
  return { links, ...(hasFigure(rest) && { rest }), firstLine }
}

function readDefinitions(node: Nodes, definitions: Map<string, Resource>): void {
  if (node.type === 'definition') definitions.set(node.identifier, node)
  if ('children' in node) for (const child of node.children) readDefinitions(child, definitions)
}

function readText(node: Nodes): string {
  if ('value' in node) return node.value
  const words = 'children' in node ? node.children.map(readText).join('') : ' '
  return words.replace(/\s+/g, ' ')
}

function fill(text: string, character: string): string {
  return text.replace(/[^\n]/g, character)
}
