import { expect, test, vi } from 'vitest'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { factList } from '@/lib/catalogue/facts'
import { LazyTool } from '@/lib/catalogue/lazy-tool'
import { getBySlug } from '@/lib/catalogue/slug'
import { explainNoVerdict, formatQuestion, listMissingForVerdict } from '@/lib/comparison/missing-for-verdict'
import { catalogueOf, content, type Files } from '@/tests/support/content'
import { offerEntry, offersFile, pricedDay, pricedFiles } from '@/tests/support/priced-content'
import { criterionOf, reviewerFile, reviewFile, rubricOf, toolFile } from '@/tests/support/records'

const rubric = rubricOf({
  criteria: [
    criterionOf({ points: 60, rows: ['openWeights', 'contextWindow', 'voices'] }),
    criterionOf({ key: 'price', points: 40, rows: ['maxOutput', 'price-input', 'cheapest'] }),
  ],
})
const bare = toolFile({ name: 'Beacon 2', facts: { openWeights: 'not applicable' } })
const lantern = (facts: object) => toolFile({ name: 'Lantern Mini', facts: { contextWindow: 32_000, ...facts } })
const files = {
  ...pricedFiles,
  'panel/builder.md': reviewerFile({ rubric }),
  'tools/beacon.md': bare,
  'tools/lantern.md': lantern({ maxOutput: 8_000 }),
}

test('what a rubric rests on and the record lacks is named, in the order of the tables, the price last', () => {
  expect(missing()).toEqual(['its context window', 'its longest answer', 'a current price'])
})

test('what no tool of the kind has is not asked, nor a price of a kind that nobody prices', () => {
  const without = { 'offers/harbor.json': undefined, 'offers/lantern.json': undefined, 'tools/lantern.md': lantern({}) }

  expect(missing(without)).toEqual(['its context window'])
})

test('what most judged tools of its kind lack too is left out', () => {
  const judged = (...slugs: string[]) =>
    Object.fromEntries(
      slugs.flatMap((slug) => [
        [`tools/${slug}.md`, toolFile({ name: slug })],
        [`reviews/${slug}/founder.md`, reviewFile()],
      ]),
    )

  expect(missing(judged('dory'))).toEqual(['its context window', 'a current price'])
  expect(missing(judged('dory', 'eider'))).toContain('a current price')
  expect(missing(judged('dory', 'eider', 'fulmar'))).toEqual(['its context window'])
})

test('judged tools of a kind are read once a day, however many ask', () => {
  const judged = { 'tools/dory.md': toolFile({ name: 'Dory' }), 'reviews/dory/founder.md': reviewFile() }
  const catalogue = catalogueOf(content({ ...files, ...judged }))
  const beacon = getBySlug(catalogue.tools, 'beacon')
  const reads = vi.spyOn(LazyTool.prototype, 'offers', 'get')

  listMissingForVerdict(catalogue, beacon, pricedDay)
  reads.mockClear()
  const missing = listMissingForVerdict(catalogue, beacon, pricedDay)

  expect(missing).toEqual(['its context window', 'a current price'])
  // Its own offers alone.
  expect(reads).toHaveBeenCalledOnce()
})

test('a price that has ended or is on request is missing, and a current one or a free one is not', () => {
  const offered = (keys: Parameters<typeof offerEntry>[0]) =>
    missing({ 'offers/beacon.json': offersFile(offerEntry(keys)) })?.includes('a current price')

  expect(offered({ validUntil: '2026-01-31' })).toBe(true)
  expect(offered({ basis: 'on request', components: undefined })).toBe(true)
  expect(offered({})).toBe(false)
  expect(offered({ basis: 'free', components: undefined })).toBe(false)
})

test('of a tool with a verdict nothing is missing, and without rubrics nobody can say', () => {
  expect(missing({ 'reviews/beacon/founder.md': reviewFile() })).toBeUndefined()
  expect(missing({ 'panel/builder.md': reviewerFile() })).toBeUndefined()
})

test('that no more is missing than of judged tools is said', () => {
  const facts = { openWeights: 'yes', contextWindow: 8_000, maxOutput: 4_000 }
  const known = missing({
    'tools/beacon.md': toolFile({ name: 'Beacon 2', facts }),
    'offers/beacon.json': offersFile(offerEntry()),
  })

  expect(known).toEqual([])
  expect(explainNoVerdict(known ?? [])).toBe(
    'Nobody on the panel has judged it yet. Of what they look at, as much is known as of the tools that they judged.',
  )
})

test('a long list is cut short where there is no room, and says by how many', () => {
  const all = ['its context window', 'its longest answer', 'its licence', 'a current price']

  expect(explainNoVerdict(all, 2)).toBe(
    'Nobody on the panel has judged it yet. Of what they look at, this is still unknown: its context window, its longest answer and 2 more.',
  )
  expect(explainNoVerdict(all)).toMatch(/its licence and a current price\.$/)
})

test('every fact is asked for in words that go on in a sentence', () => {
  for (const { key, ...fact } of factList) {
    expect(formatQuestion(fact), key).toMatch(/^(its|the|what|which|where|whether|how) [^:]+[^.,:]$/)
  }
  expect(formatQuestion({ label: 'Status', description: 'Where it is in its life: preview or current' })).toBe(
    'where it is in its life',
  )
})

function missing(changed: Files = {}): readonly string[] | undefined {
  const catalogue: Catalogue = catalogueOf(content({ ...files, ...changed }))
  return listMissingForVerdict(catalogue, getBySlug(catalogue.tools, 'beacon'), pricedDay)
}
