import type { Element, Root } from 'hast'
import type { Root as MarkdownRoot } from 'mdast'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import { remark } from 'remark'
import remarkRehype from 'remark-rehype'
import { visit } from 'unist-util-visit'
import type { Fault } from './fault'
import { parseRowAddress } from './figures/row-address'

const maxLineLength = 2_000
// Inline parsing takes quadratic time in the length of a paragraph: 32 KB of `*a_` took 7.3 s, 4 KB take 0.15 s.
const maxParagraphLength = 4_000
const maxNesting = 20

const allowed = { ...defaultSchema, protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto'] } }
// rehype-sanitize comes after every plugin that creates elements, so that it checks all of them.
const safe = remark()
  .use(remarkRehype)
  .use(() => dropClaims)
  .use(rehypeSanitize, allowed)
  .freeze()
const renderer = safe().use(rehypeStringify).freeze()
const pageRenderer = safe()
  .use(() => nameHeadings)
  .use(rehypeStringify)
  .freeze()

/** Sanitised HTML. Raw HTML is removed, and so are links that are not http, https, mailto or relative. */
export function renderMarkdown(markdown: string): string {
  return String(renderer.processSync(markdown))
}

/** The same for a page of its own, in which links lead to headings: `## How we judge` has the id `how-we-judge`. */
export function renderPageMarkdown(markdown: string): string {
  return String(pageRenderer.processSync(markdown))
}

/** The title of a link to a row is what the link claims: it is for the check of content, not for readers. */
function dropClaims(root: Root): void {
  visit(root, 'element', ({ tagName, properties }) => {
    if (tagName === 'a' && parseRowAddress(`${properties.href}`) !== undefined) delete properties.title
  })
}

/** Of headings with the same words, the first has the id. */
function nameHeadings(root: Root): void {
  const named = new Set<string>()
  visit(root, 'element', (element) => {
    if (!/^h[1-6]$/.test(element.tagName)) return
    const id = readWords(element)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
    if (id === '' || named.has(id)) return
    named.add(id)
    element.properties.id = id
  })
}

function readWords(element: Element): string {
  const words: string[] = []
  visit(element, 'text', ({ value }) => {
    words.push(value)
  })
  return words.join('')
}

let lastParsed: { markdown: string; root: MarkdownRoot } | undefined

/** The tree of a text. The last one is kept, because a text is read twice in a row and parsing is most of the work. */
export function parseMarkdown(markdown: string): MarkdownRoot {
  if (lastParsed?.markdown !== markdown) lastParsed = { markdown, root: remark.parse(markdown) }
  return lastParsed.root
}

/** Markdown that would be removed or take too long to parse, as faults. Lines count from `firstLine`. */
export function findMarkdownFaults(file: string, markdown: string, firstLine: number): Fault[] {
  if (markdown.trim() === '') {
    const fix = 'Write the text below the front matter.'
    return [{ file, line: firstLine, found: 'an empty body', expected: 'some text', fix }]
  }
  const tooLarge = findTooLarge(file, markdown, firstLine)
  return tooLarge.length > 0 ? tooLarge : findUnsupported(file, markdown, firstLine)
}

function findTooLarge(file: string, markdown: string, firstLine: number): Fault[] {
  const faults: Fault[] = []
  let paragraph = 0
  for (const [index, text] of markdown.split('\n').entries()) {
    const line = firstLine + index
    paragraph = text.trim() === '' ? 0 : paragraph + text.length + 1
    const depth = /^(?:[ \t]*(?:>|[-*+]|\d+[.)])(?=[ \t>]|$))*/.exec(text)?.[0].match(/>|[-*+]|\d+[.)]/g)?.length ?? 0
    const indent = (/^\s*/.exec(text)?.[0].replaceAll('\t', '    ').length ?? 0) / 2
    if (text.length > maxLineLength) faults.push(tooLong(file, line, text.length, maxLineLength, 'line'))
    if (paragraph > maxParagraphLength) {
      faults.push(tooLong(file, line, paragraph, maxParagraphLength, 'paragraph'))
      paragraph = 0
    }
    if (Math.max(depth, indent) > maxNesting) {
      const fix = 'Flatten the quotes or lists.'
      faults.push({ file, line, found: 'nesting too deep', expected: `at most ${maxNesting} levels`, fix })
    }
  }
  return faults
}

function tooLong(file: string, line: number, length: number, max: number, what: string): Fault {
  return {
    file,
    line,
    found: `a ${what} of ${length} characters`,
    expected: `at most ${max} characters`,
    fix: `Break the ${what}.`,
  }
}

/** Raw HTML and unsafe links would silently disappear, and a page has one title. Report them instead. */
function findUnsupported(file: string, markdown: string, firstLine: number): Fault[] {
  if (!/[<[#=]/.test(markdown)) return []
  const faults: Fault[] = []
  visit(parseMarkdown(markdown), (node) => {
    const line = firstLine + (node.position?.start.line ?? 1) - 1
    if (node.type === 'html') {
      const fix = 'Write Markdown, or put code between backticks.'
      faults.push({ file, line, found: `raw HTML: ${node.value.slice(0, 40)}`, expected: 'Markdown only', fix })
    }
    if ((node.type === 'link' || node.type === 'definition') && !isSafeLink(node.url)) {
      const fix = 'Link to an https:// address, or to a page of this site by its path.'
      faults.push({ file, line, found: `a link to ${node.url.slice(0, 60)}`, expected: 'a safe address', fix })
    }
    if (node.type === 'heading' && node.depth === 1) {
      const fix = 'The page has a title already: begin with ##.'
      faults.push({ file, line, found: 'a heading of the first rank', expected: 'headings from ## down', fix })
    }
    if (node.type === 'image' || node.type === 'imageReference') {
      const fix = 'Say it in words.'
      faults.push({ file, line, found: 'an image', expected: 'text only', fix })
    }
  })
  return faults
}

function isSafeLink(url: string): boolean {
  return /^(?:https?:\/\/|mailto:|#|\/(?!\/))/i.test(url)
}
