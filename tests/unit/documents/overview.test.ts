import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { expect, test } from 'vitest'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { readCase, writeCase } from '@/lib/comparison/case'
import { findDocument } from '@/lib/documents/address'
import { maxOverviewLinks } from '@/lib/documents/overview'
import { parseQuery } from '@/lib/lists/query'
import { resolveAddress } from '@/lib/routing'
import { catalogueOf, content } from '@/tests/support/content'
import { anyLine, catalogueSaying, readDocument, siteAddress } from '@/tests/support/documents'
import { realCatalogue } from '@/tests/support/real-content'
import { toolFile } from '@/tests/support/records'

const parser = remark().use(remarkGfm)

test('it begins with the name of the site and a summary in a quote, and its sections hold lists of links', async () => {
  const [title, summary, ...rest] = parser.parse(await readDocument(realCatalogue, '/llms.txt')).children

  expect(title).toMatchObject({ type: 'heading', depth: 1, children: [{ value: 'Ship or Skip' }] })
  expect(summary?.type).toBe('blockquote')
  const sections = rest.slice(rest.findIndex(({ type }) => type === 'heading'))
  expect(sections.map(({ type }) => type)).toEqual(sections.map((_, index) => (index % 2 === 0 ? 'heading' : 'list')))
})

test('each link leads to a page or document of this site, at its one address', async () => {
  const paths = linksOf(await readDocument(realCatalogue, '/llms.txt')).map((url) => url.replace(siteAddress, ''))

  const astray = paths.filter((path) => !['page', 'document'].includes(resolveAddress(realCatalogue, path, '').kind))
  expect(astray).toEqual([])
  expect(paths).toContain('/tools/openrouter-model-fusion.md')
  expect(paths).toContain('/schemas/comparison.json')
})

test('the case that it gives as an example is read whole', async () => {
  const overview = await readDocument(realCatalogue, '/llms.txt')
  const [, example = ''] = /`\?([^`]*)`/.exec(overview) ?? []

  const { ignored, ...buyerCase } = readCase(parseQuery(example), realCatalogue.reviewers)

  expect(ignored).toEqual([])
  expect(writeCase('/', buyerCase)).toBe(`/?${example}`)
})

test('every tool and every curated comparison of a small catalogue is listed as Markdown', async () => {
  const catalogue = catalogueOf(content())

  const alternates = listAlternates(catalogue, await readDocument(catalogue, '/llms.txt'))

  expect(alternates).toHaveLength(catalogue.tools.size + catalogue.comparisons.length)
})

test('the list of this repository holds every curated comparison and as many tools as it may', async () => {
  const alternates = listAlternates(realCatalogue, await readDocument(realCatalogue, '/llms.txt'))

  const tools = Math.min(realCatalogue.tools.size, maxOverviewLinks)
  expect(alternates).toHaveLength(tools + realCatalogue.comparisons.length)
})

test('of more tools than a list holds the newest are listed, and the rest are said to be in the sitemap', async () => {
  const files = Array.from({ length: maxOverviewLinks }, (_, index) => [
    `tools/fleet-${index}.md`,
    toolFile({ name: `Fleet ${index}` }),
  ])
  const catalogue = catalogueOf(content(Object.fromEntries(files)))

  const overview = await readDocument(catalogue, '/llms.txt')

  expect(linksOf(overview).filter((url) => /\/tools\/[^/]+\.md$/.test(url))).toHaveLength(maxOverviewLinks)
  expect(overview).toContain(`[All ${catalogue.tools.size}](${siteAddress}/sitemap.xml)`)
  expect(overview).toContain(`${siteAddress}/tools/lantern.md`)
})

test('whatever editors write in a line makes no section and no link of its own', async () => {
  const plain = shapeOf(await readDocument(catalogueSaying('xa'), '/llms.txt'))

  await fc.assert(
    fc.asyncProperty(anyLine, async (line) => {
      expect(shapeOf(await readDocument(catalogueSaying(line), '/llms.txt'))).toEqual(plain)
    }),
    { numRuns: 10 },
  )
})

function shapeOf(markdown: string): unknown {
  return {
    blocks: parser.parse(markdown).children.map(({ type }) => type),
    links: linksOf(markdown).filter((url) => url.startsWith(siteAddress)),
  }
}

function listAlternates(catalogue: Catalogue, overview: string): string[] {
  return linksOf(overview).filter((url) => findDocument(catalogue, url.replace(siteAddress, ''))?.kind === 'alternate')
}

function linksOf(markdown: string): string[] {
  const links: string[] = []
  const visit = (node: Nodes) => {
    if (node.type === 'link') links.push(node.url)
    if ('children' in node) node.children.forEach(visit)
  }
  visit(parser.parse(markdown))
  return links
}
