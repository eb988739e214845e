import { expect, test } from 'vitest'
import { type Catalogue, newestReview, renderContent, type Tool } from '@/lib/catalogue/catalogue'
import { linkCatalogue } from '@/lib/catalogue/link'
import { catalogueOf, content } from '@/tests/support/content'
import { pricedFiles } from '@/tests/support/priced-content'
import { reviewFile, toolFile } from '@/tests/support/records'

test('reviews stand in the order of the panel, whatever their files are called', () => {
  const { tools } = catalogueOf(content())

  const reviewers = tools.get('harbor')?.reviews.map(({ reviewer }) => reviewer.slug)

  expect(reviewers).toEqual(['builder', 'skeptic', 'founder'])
})

test('reviewers stand in the order of the panel', () => {
  const { reviewers } = catalogueOf(content())

  expect([...reviewers.keys()]).toEqual(['builder', 'skeptic', 'founder'])
})

test('tools stand in bytewise order of their slugs', () => {
  const { tools } = catalogueOf(content({ 'tools/harbor-2.md': toolFile({ name: 'Harbor 2' }) }))

  expect([...tools.keys()]).toEqual(['chorus', 'harbor', 'harbor-2', 'lantern', 'switchyard'])
})

test('the latest tool is the one with the newest review, and one without reviews comes last', () => {
  const { latest } = catalogueOf(content())

  expect(latest.map((tool) => tool.slug)).toEqual(['lantern', 'switchyard', 'harbor', 'chorus'])
})

test('among reviews of one tool the newest counts, wherever it stands', () => {
  const { latest } = catalogueOf(content({ 'reviews/harbor/skeptic.md': reviewFile({ written: '2026-09-09' }) }))

  expect(latest[0]?.slug).toBe('harbor')
})

test('of tools reviewed on one day, the first by name comes first', () => {
  const written = '2026-08-08'

  const { latest } = catalogueOf(
    content({
      'tools/harbor.md': toolFile({ name: 'Zephyr' }),
      'reviews/switchyard/builder.md': reviewFile({ written }),
      'reviews/harbor/builder.md': reviewFile({ written }),
    }),
  )

  expect(latest.slice(0, 2).map((tool) => tool.name)).toEqual(['Switchyard', 'Zephyr'])
})

test('among tools without reviews the newest release comes first, after all that have a review', () => {
  const facts = { released: '2030-01' }

  const { latest } = catalogueOf(
    content({
      'tools/beacon.md': toolFile({ name: 'Beacon', facts: { released: '2029-12-31' } }),
      'tools/zephyr.md': toolFile({ name: 'Zephyr', facts }),
    }),
  )

  expect(latest.slice(3).map((tool) => tool.slug)).toEqual(['zephyr', 'beacon', 'chorus'])
})

test('a tool without reviews has no newest one', () => {
  expect(newestReview({ reviews: [] })).toBe('')
})

test('a tool names the day of its newest price, and nothing where it has none', () => {
  const { tools } = catalogueOf(content(pricedFiles))

  expect(tools.get('harbor')?.priced).toBe('2026-11-20')
  expect(tools.get('switchyard')?.priced).toBeUndefined()
})

test('a curated comparison has its tools in bytewise order, however editors wrote them', () => {
  const { comparisons } = catalogueOf(content())

  const sets = comparisons.map(({ tools }) => tools.map((tool) => tool.slug))

  expect(sets).toEqual([
    ['harbor', 'switchyard'],
    ['harbor', 'lantern'],
  ])
})

test('a tool knows the curated comparisons it stands in, and no others', () => {
  const { comparisons, comparisonsOf } = catalogueOf(content())

  expect(comparisonsOf.get('harbor')).toEqual(comparisons)
  expect(comparisonsOf.get('lantern')).toEqual([comparisons[1]])
  expect(comparisonsOf.get('chorus')).toBeUndefined()
})

test('tools are gathered by their kind', () => {
  const { toolsOfKind } = catalogueOf(content())

  expect(toolsOfKind.get('model')?.map((tool) => tool.slug)).toEqual(['harbor', 'lantern'])
})

test('an alias leads to the slug its tool has now', () => {
  const { aliases } = catalogueOf(content())

  expect(aliases.get('harbor-preview')).toBe('harbor')
})

test('summaries and reviews are rendered', () => {
  const { tools } = catalogueOf(content())

  expect(tools.get('harbor')?.summary).toMatch(/^<p>Reads long contracts/)
  expect(tools.get('harbor')?.reviews[0]?.body).toContain('<strong>two of them</strong>')
})

test.each<[string, (catalogue: Catalogue, harbor: Tool) => unknown]>([
  ['the name of a tool', (_, harbor) => Object.assign(harbor, { name: 'Harbour' })],
  ['the price of a tool', (_, harbor) => Object.assign(harbor.pricing ?? {}, { entry: 'free' })],
  ['a fact', (_, harbor) => Object.assign(harbor.facts.licence ?? {}, { value: 'MIT' })],
  ['the reviews of a tool', (_, harbor) => (harbor.reviews as unknown[]).pop()],
  ['the score of a review', (_, harbor) => Object.assign(harbor.reviews[0] ?? {}, { score: 100 })],
  ['the latest tools', ({ latest }) => (latest as unknown[]).reverse()],
  ['a curated comparison', ({ comparisons }) => Object.assign(comparisons[0] ?? {}, { question: 'Why?' })],
  ['the name of the site', ({ site }) => Object.assign(site, { name: 'Skip or Ship' })],
  ['which tools there are', ({ tools }) => (tools as Map<string, unknown>).delete('lantern')],
  ['which aliases there are', ({ aliases }) => (aliases as Map<string, unknown>).set('admin', 'harbor')],
])('nothing in a catalogue can be changed: %s', (_, change) => {
  const catalogue = catalogueOf(content())
  const harbor = catalogue.tools.get('harbor')

  expect(harbor).toBeDefined()
  expect(() => harbor && change(catalogue, harbor)).toThrow(TypeError)
})

test('records that refer to what is not there are not linked', () => {
  const records = renderContent(content())

  const link = () => linkCatalogue({ ...records, kinds: {} })

  expect(link).toThrow(/"model"|"router"|"fusion-layer"/)
})
