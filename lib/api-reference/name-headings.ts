import type { Heading, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'

/**
 * Gives headings the anchors that stand before them, under plain names: `<a id="scalar-schema-tool"></a>` before `### Tool`
 * becomes the id `schema-tool` of the heading, and links follow. Other raw HTML is dropped.
 */
export function nameHeadings(root: Root): void {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const [index, node] of root.children.entries()) {
    const [, anchor, kind] = anchorPattern.exec(readHtml(node)) ?? []
    const heading = root.children[index + 1]
    if (anchor === undefined || kind === undefined || heading?.type !== 'heading') continue
    const id = findFree(taken, `${kind}-${slugOf(heading)}`)
    taken.add(id)
    names.set(`#${anchor}`, id)
    heading.data = { hProperties: { id } }
  }
  root.children = root.children.filter((node) => readHtml(node) === '')
  visit(root, 'link', (link) => {
    const id = names.get(decodeURIComponent(link.url))
    if (id !== undefined) link.url = `#${id}`
  })
}

const anchorPattern = /^<a id="(scalar-(operation|schema|context)-[a-z0-9-]*)"><\/a>$/

/** Raw HTML that stands alone. */
function readHtml(node: RootContent): string {
  if (node.type === 'html') return node.value
  if (node.type !== 'paragraph') return ''
  return node.children.every((child) => child.type === 'html') ? node.children.map(({ value }) => value).join('') : ''
}

function findFree(taken: ReadonlySet<string>, id: string): string {
  let free = id
  for (let number = 2; taken.has(free); number++) free = `${id}-${number}`
  return free
}

function slugOf(heading: Heading): string {
  const words: string[] = []
  visit(heading, (node) => {
    if ('value' in node) words.push(node.value)
  })
  return words
    .join('')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
