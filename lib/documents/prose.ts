import type { Root as HtmlRoot, Nodes } from 'hast'
import type { Root as MarkdownRoot } from 'mdast'
import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { Html } from '@/lib/catalogue/catalogue'

const parser = unified().use(rehypeParse, { fragment: true }).freeze()
const serializer = unified().use(rehypeStringify).freeze()
const converter = unified().use(rehypeRemark).freeze()

/** Makes links absolute, so that they also work outside the page. */
export function makePortable(html: Html, pageAddress: string): Html {
  return serializer.stringify(parsePortable(html, pageAddress))
}

/** Prose as Markdown. Its headings start at the level `rank`. */
export function convertToMarkdown(html: Html, pageAddress: string, rank: number): MarkdownRoot {
  const root = converter.runSync(parsePortable(html, pageAddress)) as MarkdownRoot
  visit(root, 'heading', (heading) => {
    heading.depth = Math.min(6, heading.depth + rank - 1) as typeof heading.depth
  })
  return root
}

/** Prose as plain text: a line for each paragraph, heading or list. */
export function convertToText(html: Html): string {
  const { children } = parser.parse(html)
  const blocks = children.map((child) => readText(child).replace(/\s+/g, ' ').trim())
  return blocks.filter((text) => text !== '').join('\n')
}

function parsePortable(html: Html, pageAddress: string): HtmlRoot {
  const root = parser.parse(html)
  visit(root, 'element', ({ tagName, properties }) => {
    const { href } = properties
    if (tagName !== 'a' || typeof href !== 'string' || !URL.canParse(href, pageAddress)) return
    properties.href = new URL(href, pageAddress).href
  })
  return root
}

function readText(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(readText).join('') : ''
}
