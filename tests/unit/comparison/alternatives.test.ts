import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import { explainAlternative, rankAlternatives } from '@/lib/comparison/alternatives'
import { fleetOf, type Ship } from '@/tests/support/fleets'

const shipped = { builder: { verdict: 'ship' as const, score: 90 } }
const skipped = { builder: { verdict: 'skip' as const, score: 90 } }

test('a tool of another kind and another category is no alternative', () => {
  const ranked = rank({}, { kind: 'router', category: 'speech' }, { kind: 'router' })

  expect(ranked).toEqual(['tool-2'])
})

test('the same kind comes before the same category, whatever the panel says', () => {
  const own = { weights: 'yes', selfHosting: 'yes', price: 'paid' }

  const ranked = rank(
    own,
    { ...own, kind: 'router', reviews: shipped },
    { category: 'speech', price: 'contact', reviews: skipped },
  )

  expect(ranked).toEqual(['tool-2', 'tool-1'])
})

test.each([
  ['open weights', { weights: 'yes' }, { weights: 'no' }],
  ['self-hosting', { selfHosting: 'yes' }, { selfHosting: 'no' }],
  ['images as input', { takes: ['text', 'image'] }, { takes: ['text'] }],
  ['reasoning', { can: ['reasoning'] }, {}],
  ['tool calling', { can: ['toolCalling'] }, {}],
  ['as large a context window', { context: 200_000 }, { context: 100_000 }],
])('what offers %s too comes before what the panel likes better', (_, with_, without) => {
  const ranked = rank(with_, { ...without, reviews: shipped }, { ...with_, reviews: skipped })

  expect(ranked).toEqual(['tool-2', 'tool-1'])
})

test('what costs no more to begin comes before what costs more', () => {
  const ranked = rank(
    { price: 'freemium' },
    { price: 'paid', reviews: shipped },
    { price: 'free', reviews: skipped },
    { price: 'freemium', reviews: skipped },
  )

  expect(ranked.at(-1)).toBe('tool-1')
})

test('a price on request wins nothing and cannot be undercut', () => {
  const [own, other] = toolsOf(fleetOf([{ price: 'contact' }, { price: 'free' }]))

  expect(explainAlternative(own, other).join()).not.toContain('entry price')
  expect(explainAlternative(other, own).join()).not.toContain('entry price')
})

test('that both are paid is said, and not that one costs no more', () => {
  const [own, other] = toolsOf(fleetOf([{ price: 'paid' }, { price: 'paid' }]))
  const [, free] = toolsOf(fleetOf([{ price: 'paid' }, { price: 'free' }]))

  expect(explainAlternative(own, other)).toContain('entry price: also paid')
  expect(explainAlternative(own, free)).toContain('entry price: free')
})

test('a fact that is missing earns as little as one that says no', () => {
  const ranked = rank({ weights: 'yes' }, { reviews: skipped }, { weights: 'no', reviews: shipped })

  expect(ranked).toEqual(['tool-2', 'tool-1'])
})

test('among equals the panel decides, and a missing verdict or score comes last', () => {
  const ranked = rank(
    {},
    {},
    { reviews: { builder: { verdict: 'skip', score: 99 } } },
    { reviews: { builder: { verdict: 'ship' } } },
    { reviews: { builder: { verdict: 'ship', score: 0 } } },
    { reviews: { builder: { verdict: 'ship' }, skeptic: { verdict: 'skip' } } },
  )

  expect(ranked).toEqual(['tool-4', 'tool-3', 'tool-5', 'tool-2', 'tool-1'])
})

test('the example of the formula comes out as it says', () => {
  const ranked = rank(
    { price: 'free', weights: 'yes', selfHosting: 'yes' },
    { kind: 'router', price: 'free', reviews: shipped },
    { price: 'free', weights: 'yes', reviews: skipped },
    { price: 'paid', weights: 'yes', selfHosting: 'yes', reviews: shipped },
  )

  expect(ranked).toEqual(['tool-3', 'tool-2', 'tool-1'])
})

test('a tool of another vendor comes before one of the same vendor', () => {
  const ranked = rank({}, { reviews: shipped }, { vendor: 'Railhead', reviews: skipped })

  expect(ranked).toEqual(['tool-2', 'tool-1'])
})

test('a context window that is not known is no smaller and no larger', () => {
  const [own, other] = toolsOf(fleetOf([{ context: 8_000 }, {}]))

  expect(explainAlternative(own, other).join()).not.toContain('context')
  expect(explainAlternative(other, own).join()).not.toContain('context')
})

test('among tools that nobody reviewed the newest comes first, and one of unknown release last', () => {
  const ranked = rank({}, {}, { released: '2025-03' }, { released: '2026-03-04' }, { reviews: skipped })

  expect(ranked).toEqual(['tool-4', 'tool-3', 'tool-2', 'tool-1'])
})

test('what the panel judged comes before what it did not, however close, and is counted', () => {
  const own = { weights: 'yes', selfHosting: 'yes' }
  const catalogue = fleetOf([own, own, { kind: 'router', reviews: skipped }, { ...own, reviews: skipped }])
  const [tool] = toolsOf(catalogue)

  const { tools, judged, total } = rankAlternatives(catalogue, tool)

  expect(tools.map(({ slug }) => slug)).toEqual(['tool-3', 'tool-2', 'tool-1'])
  expect([judged, total]).toEqual([2, 3])
})

test('a tool alone of its kind and in its category has no alternatives', () => {
  expect(rank({}, { kind: 'router', category: 'speech' })).toEqual([])
})

test('more than can be read are counted and not listed', () => {
  const catalogue = fleetOf(Array.from({ length: 120 }, () => ({})))
  const [own] = toolsOf(catalogue)

  const { tools, total } = rankAlternatives(catalogue, own)

  expect(total).toBe(119)
  expect(tools.length).toBeLessThan(total)
})

test('every alternative is another tool, stands once and says why it is there', () => {
  const ship: fc.Arbitrary<Ship> = fc.record({
    category: fc.constantFrom('writing', 'speech'),
    kind: fc.constantFrom('model', 'router'),
    price: fc.constantFrom('free', 'paid', 'contact'),
    weights: fc.constantFrom('yes', 'no', 'not applicable', undefined),
  })

  fc.assert(
    fc.property(fc.array(ship, { minLength: 1, maxLength: 10 }), (ships) => {
      const catalogue = fleetOf(ships)
      const [own] = toolsOf(catalogue)

      const { tools, total } = rankAlternatives(catalogue, own)

      expect(tools).not.toContain(own)
      expect(new Set(tools).size).toBe(total)
      for (const other of tools) expect(explainAlternative(own, other)[0]).toMatch(/^same (kind|category): /)
    }),
    { numRuns: 50 },
  )
})

/** The alternatives to the first of these tools. */
function rank(...ships: Ship[]): string[] {
  const catalogue = fleetOf(ships)
  const [own] = toolsOf(catalogue)
  return rankAlternatives(catalogue, own).tools.map((tool) => tool.slug)
}

function toolsOf(catalogue: Catalogue): [Tool, Tool] {
  // Every fleet here has two tools at least, or needs only the first.
  return [...catalogue.tools.values()] as [Tool, Tool]
}
