import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { expect, test } from 'vitest'
import { formatMarkdown, heading, link, list, paragraph, strong, table } from '@/lib/documents/markdown'
import { awkwardContent } from '@/tests/support/awkward'
import { catalogueOf, content } from '@/tests/support/content'
import { anyLine, catalogueSaying, readDocument, siteAddress } from '@/tests/support/documents'
import { offerEntry, offersFile, pricedFiles } from '@/tests/support/priced-content'
import { realCatalogue } from '@/tests/support/real-content'
import { reviewerFile, revisedReviewFile, rubricOf, scoredReviewFile, toolFile } from '@/tests/support/records'

const parser = remark().use(remarkGfm)
const standard = catalogueOf(content())
const priced = catalogueOf(content(pricedFiles))
const comparison = '/compare/harbor-vs-lantern.md'

test('whatever editors write in a line stays text: headings, tables and links are those of the document', async () => {
  const plain = {
    tool: outlineOf(await readDocument(catalogueSaying('xa'), '/tools/harbor.md')),
    comparison: outlineOf(await readDocument(catalogueSaying('xa'), '/compare/harbor-vs-lantern.md')),
  }

  await fc.assert(
    fc.asyncProperty(anyLine, async (line) => {
      const catalogue = catalogueSaying(line)

      const tool = await readDocument(catalogue, '/tools/harbor.md')
      const comparison = await readDocument(catalogue, '/compare/harbor-vs-lantern.md')

      expect(outlineOf(tool)).toEqual(plain.tool)
      expect(outlineOf(comparison)).toEqual(plain.comparison)
      expect(textsOf(tool, 'heading')[0]).toBe(catalogue.tools.get('harbor')?.name)
    }),
    { numRuns: 3 },
  )
})

test('the Markdown of a tool without a verdict says what is unknown of what the panel looks at', async () => {
  const catalogue = catalogueOf(
    content({
      'panel/builder.md': reviewerFile({ rubric: rubricOf() }),
      'reviews/harbor/builder.md': scoredReviewFile(),
    }),
  )
  const said = 'Of what they look at, this is still unknown: whether anybody may download the weights.'

  expect(await readDocument(catalogue, '/tools/chorus.md')).toContain(said)
  expect(await readDocument(catalogue, '/tools/harbor.md')).not.toContain('Of what they look at')
})

test('prices by use stand beside each other in the unit that all tools are sold by', async () => {
  const month = { counts: 'month', unit: 'month', per: 1, amount: '20', currency: 'USD' } as const
  const minute = { counts: 'audio', direction: 'in', unit: 'minute', per: 1, amount: '0.01', currency: 'USD' } as const
  const catalogue = catalogueOf(
    content({
      ...pricedFiles,
      'offers/harbor.json': offersFile(
        offerEntry({ model: 'Harbor Pro', components: [month] }),
        offerEntry({ model: 'harbor', components: [minute] }),
      ),
      'offers/lantern.json': offersFile(offerEntry({ model: 'lantern', components: [minute] })),
    }),
  )

  const markdown = await readDocument(catalogue, comparison)
  const json = JSON.parse(await readDocument(catalogue, '/compare/harbor-vs-lantern.json'))

  expect(markdown).toMatch(/Price by use.*\$0\.60 an hour of sound.*\$0\.60 an hour of sound/)
  expect(json.costs.text).toBe('By use: Harbor 70B $0.60 an hour of sound, Lantern Mini $0.60 an hour of sound.')
})

test('a line stays one line of text wherever it stands', () => {
  const write = (line: string) =>
    formatMarkdown([
      heading(2, line),
      paragraph(line, ' ', strong(line)),
      list([line], [link('https://tidewater.example/a_b', line)]),
      table([['Point'], [line]], [[line], [strong(line), ` · ${line}`, link('https://tidewater.example', line)]]),
      paragraph('The end.'),
    ])
  const plain = outlineOf(write('xa'))

  fc.assert(
    fc.property(anyLine, (line) => {
      const text = write(line)

      expect(outlineOf(text)).toEqual(plain)
      expect(textsOf(text, 'tableCell')[1]).toBe(line)
    }),
    { numRuns: 40 },
  )
})

test('the text of a review is the same in Markdown as on its page', async () => {
  const body =
    'It *works*, mostly.\n\n- `a | b`\n- [proof](https://tidewater.example/a_b?c=d)\n\n> Quoted.\n\na < b & c > b.'

  const alternate = await readDocument(catalogueSaying('Harbor', body), '/tools/harbor.md')

  expect(alternate).toContain(
    'It _works_, mostly.\n\n- `a | b`\n- [proof](https://tidewater.example/a_b?c=d)\n\n> Quoted.',
  )
  expect(textsOf(alternate, 'paragraph')).toContain('a < b & c > b.')
})

test('a heading in a review stands below the heading of the review', async () => {
  const alternate = await readDocument(
    catalogueSaying('Harbor', '## Cost\n\nIt adds up.\n\n### Later\n\nMore.'),
    '/tools/harbor.md',
  )

  expect(alternate).toMatch(/^### Harbor: 90\/100 · ship$/m)
  expect(alternate).toMatch(/^##### Cost$/m)
  expect(alternate).toMatch(/^###### Later$/m)
})

test('a link in a review leads somewhere without the page', async () => {
  const alternate = await readDocument(catalogueSaying('Harbor', 'See [how](/methodology).'), '/tools/harbor.md')

  expect(alternate).toContain(`[how](${siteAddress}/methodology)`)
})

test('every review of a comparison is there with its verdict, its score and its day', async () => {
  const alternate = await readDocument(standard, '/compare/harbor-vs-switchyard.md')

  expect(textsOf(alternate, 'heading').filter((text) => text.includes('·'))).toEqual([
    'Builder: 90/100 · ship',
    'Skeptic: 55/100 · skip',
    'Founder: 80/100 · ship',
    'Founder: not scored · skip',
  ])
  expect(alternate).toContain(`(${siteAddress}/compare/harbor-vs-switchyard#skeptic-harbor), written on 1 March 2026`)
})

test('a review has its line before its reasons, and its changes after them', async () => {
  const catalogue = catalogueOf(content({ 'reviews/lantern/builder.md': revisedReviewFile({ score: 70 }) }))

  const alternate = await readDocument(catalogue, '/tools/lantern.md')

  expect(textsOf(alternate, 'paragraph')).toEqual(
    expect.arrayContaining([
      'Ship if your documents are long.',
      'Changed on 12 November 2026 from skip 55 to ship 70: The model card says how it was measured.',
    ]),
  )
  expect(alternate).toMatch(/Ship if.*It answered.*Changed on/s)
})

test('a review with points says after its reasons what its score is the sum of', async () => {
  const catalogue = catalogueOf(
    content({
      'panel/builder.md': reviewerFile({ rubric: rubricOf() }),
      'reviews/harbor/builder.md': scoredReviewFile(),
    }),
  )

  const alternate = await readDocument(catalogue, '/tools/harbor.md')

  expect(alternate).toContain(
    `A way out 52 of 60 · Price 20 of 40 = 72, ships from 60 · [How Builder scores](${siteAddress}/panel/builder#rubric)`,
  )
  expect(alternate).toMatch(/It answered.*A way out 52 of 60.*### Skeptic/s)
  expect(alternate.match(/ships from/g)).toHaveLength(1)
})

test('what is not known is said to be not known', async () => {
  const alternate = await readDocument(standard, '/tools/chorus.md')

  expect(alternate).toContain('No verdict (not reviewed yet)')
  expect(alternate).toContain('not scored')
  expect(alternate).toContain('_Not known_')
  expect(alternate).toContain('No reviews yet.')
})

test('a fact comes with its evidence and a link to its source', async () => {
  const alternate = await readDocument(catalogueOf(awkwardContent()), '/tools/quartermaster.md')

  expect(alternate).toContain('| Licence | MIT · verified on 1 October 2026 · [source](https://example.com/licence) |')
  expect(alternate).toContain('| Time to answer | Under 300 ms · On a quiet day · vendor claim |')
})

test('a fact on which sources disagree says from when it is, and what the other says', async () => {
  const other = { value: 100_000, source: 'https://other.example/list', asOf: '2026-09-30' }
  const contextWindow = {
    value: 128_000,
    source: 'https://prices.example/list',
    asOf: '2026-10-01',
    others: [other, { value: 96_000 }],
  }
  const catalogue = catalogueOf(content({ 'tools/harbor.md': toolFile({ facts: { contextWindow } }) }))

  expect(await readDocument(catalogue, '/tools/harbor.md')).toContain(
    '[source](https://prices.example/list), 1 October 2026 · sources disagree: [100,000 tokens](https://other.example/list), 30 September 2026; 96,000 tokens',
  )
})

test('the prices of a tool stand in a table with their sources, and what a reader has to know about them', async () => {
  const alternate = await readDocument(priced, '/tools/harbor.md')

  const [quayside, tidewater, dockpass] = alternate.match(/^\| \S+ · .*$/gm) ?? []
  expect(quayside).toContain('$60 a month')
  expect(quayside).toContain('1 July 2026 · old: 149 days old')
  expect(tidewater).toContain('Tidewater · harbor-70b · the vendor | $108 a month | $3 per 1M tokens')
  expect(tidewater).toContain('[prices.example](https://prices.example/list), 1 November 2026')
  expect(tidewater).toContain('ends on 31 December 2026')
  expect(tidewater).toContain('sources disagree: input $2.50 by [other.example]')
  expect(dockpass).toContain('Included in a plan | not known | not known | not known')
})

test('a cost comes with its workload and its arithmetic', async () => {
  const alternate = await readDocument(priced, '/compare/harbor-vs-lantern.md')

  expect(alternate).toContain(
    '10,000 requests a month, 2,000 tokens in and 500 out each, 50% of the input from a cache',
  )
  expect(alternate).toContain('Lantern Mini costs $4 a month, Harbor 70B $108 (27 times as much)')
  expect(alternate).toContain('- Output: 5,000,000 tokens at $15 per 1M tokens = $75\n- Total: $108 a month')
})

test('past and announced prices are told with their days', async () => {
  const alternate = await readDocument(priced, '/tools/harbor.md')

  expect(alternate).toMatch(/\| not known \| 30 September 2026 \| \$4 per 1M tokens/)
  expect(alternate).toMatch(/\| 1 January 2027 \| not known \| \$5 per 1M tokens/)
})

test('a tool without offers says that its price is not known to us, and one without words has no part for them', async () => {
  const alternate = await readDocument(
    catalogueOf(content({ 'tools/chorus.md': toolFile({ name: 'Chorus' }, '') })),
    '/tools/chorus.md',
  )

  expect(alternate).toContain('## Prices\n\nNo price list of ours has an offer of it.')
  expect(alternate).not.toContain('## What it is')
})

test('tools of different kinds are said to do different jobs', async () => {
  const apart = await readDocument(standard, '/compare/harbor-vs-switchyard.md')
  const alike = await readDocument(standard, '/compare/harbor-vs-lantern.md')

  expect(apart).toContain('**These do different jobs; you could use both.**')
  expect(apart).toContain('Switchyard passes each prompt to a model that answers it.')
  expect(alike).not.toContain('**These do different jobs')
})

test('a comparison begins with what it comes to, and says for which case', async () => {
  const [question, headline, ...rest] = textsOf(await readDocument(priced, comparison), 'paragraph')

  expect(question).toBe('Which of 2 tools answers your users?')
  expect(headline).toMatch(/^On price, Lantern Mini: \$4 against \$108 a month\./)
  expect(rest).toContain('This is for the case that every page begins with: Chat.')
})

test('every reason and statement leads to the row that shows it, with its arithmetic', async () => {
  const alternate = await readDocument(priced, comparison)

  expect(alternate).toContain('## Choose Lantern Mini if')
  expect(alternate).toContain(`](${siteAddress}/compare/harbor-vs-lantern#row-cost) ($108 / $4 = 27 times; `)
  expect(alternate).toContain(`](${siteAddress}/compare/harbor-vs-lantern#row-contextWindow)`)
})

test('Markdown for a case answers for it, says it in words, and names what does not count', async () => {
  const alternate = await readDocument(priced, `${comparison}?weight-founder=3&context=64000&must=magic`)

  expect(alternate).toContain('**Harbor 70B: the only one that has all that you must have.**')
  expect(alternate).toContain(
    'This is for the case that its address states: Chat · Founder counts 3 times · must have context of at least 64,000 tokens.',
  )
  expect(alternate).toContain(`[The same without it](${siteAddress}/compare/harbor-vs-lantern.md)`)
  expect(alternate).toContain('Ignored unknown must-have “magic”.')
  expect(alternate).toContain(`${siteAddress}/compare/harbor-vs-lantern?weight-founder=3\\&context=64000#row-`)
})

test('a related comparison says what it comes to', async () => {
  const alternate = await readDocument(standard, '/tools/harbor.md')

  expect(alternate).toContain('): Which of 2 tools answers your users? These do different jobs; you could use both.')
})

test('four tools stand in one table', async () => {
  const alternate = await readDocument(standard, '/compare/chorus-vs-harbor-vs-lantern-vs-switchyard.md')

  expect(alternate).toMatch(/^\| Point \| Chorus \| Harbor 70B \| Lantern Mini \| Switchyard \|$/m)
})

test.each([...realCatalogue.tools.keys()])('the Markdown of %s has no HTML in it', async (slug) => {
  const alternate = parser.parse(await readDocument(realCatalogue, `/tools/${slug}.md`))

  expect(listTexts(alternate, 'html')).toEqual([])
  expect(listTexts(alternate, 'heading').length).toBeGreaterThan(4)
})

/** The blocks of a document and what is within them, without their words: what a reader sees as its form. */
function outlineOf(markdown: string): unknown {
  return outlineNode(parser.parse(markdown))
}

function outlineNode(node: Nodes): unknown {
  if (node.type === 'text' || isBareAddress(node)) return 'text'
  const parts = 'children' in node ? node.children.map((child) => outlineNode(child)) : []
  const children = parts.filter((part, index) => part !== 'text' || parts[index - 1] !== 'text')
  return { type: node.type, ...('depth' in node && { depth: node.depth }), children }
}

/** An address that was written as text. This parser makes a link to itself of it even where its colon is escaped. */
function isBareAddress(node: Nodes): boolean {
  return node.type === 'link' && ['', 'mailto:', 'http://'].some((scheme) => scheme + readText(node) === node.url)
}

function textsOf(markdown: string, type: Nodes['type']): string[] {
  return listTexts(parser.parse(markdown), type)
}

function listTexts(root: Nodes, type: Nodes['type']): string[] {
  const texts: string[] = []
  const visit = (node: Nodes) => {
    if (node.type === type) texts.push(readText(node))
    if ('children' in node) node.children.forEach(visit)
  }
  visit(root)
  return texts
}

function readText(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(readText).join('') : ''
}
