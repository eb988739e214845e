import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import { findLikelyTools, findRelated, type RelatedComparison } from '@/lib/comparison/related'
import { catalogueOf, comparisonsFile, content } from '@/tests/support/content'
import { fleetOf } from '@/tests/support/fleets'
import { toolFile } from '@/tests/support/records'

test('what editors chose comes before what merely does the same job', () => {
  const catalogue = fleet(5, [
    ['harbor', 'switchyard'],
    ['chorus', 'lantern'],
  ])

  const names = namesOf(findRelated(catalogue, toolsOf(catalogue, 'harbor', 'lantern'), 10))

  expect(names.slice(0, 2)).toEqual(['harbor switchyard', 'chorus lantern'])
  expect(names.length).toBeGreaterThan(2)
})

test('a curated comparison is offered with its question', () => {
  const catalogue = catalogueOf(content())

  const [first] = findRelated(catalogue, toolsOf(catalogue, 'harbor', 'lantern'), 3)

  expect(first?.question).toMatch(/\?$/)
})

test('a comparison is never related to itself, curated or not', () => {
  const catalogue = fleet(5, [['harbor', 'lantern']])

  const names = namesOf(findRelated(catalogue, toolsOf(catalogue, 'lantern', 'harbor'), 20))

  expect(names).not.toContain('harbor lantern')
  expect(names).not.toEqual([])
})

test('a comparison that two tools share is offered once', () => {
  const catalogue = fleet(3, [['harbor', 'lantern', 'switchyard']])

  const names = namesOf(findRelated(catalogue, toolsOf(catalogue, 'harbor', 'lantern'), 20))

  expect(names.filter((name) => name === 'harbor lantern switchyard')).toHaveLength(1)
})

test('a tool alone of its kind and chosen by no editor has nothing related', () => {
  const catalogue = catalogueOf(content())

  const related = findRelated(catalogue, toolsOf(catalogue, 'chorus'), 6)

  expect(related).toEqual([])
})

test('a single tool is offered beside those of its kind', () => {
  const catalogue = fleet(2, [])

  const names = namesOf(findRelated(catalogue, toolsOf(catalogue, 'harbor'), 10))

  expect(names.sort()).toEqual(['fleet-0 harbor', 'fleet-1 harbor', 'harbor lantern'])
})

test('a router is not offered beside a model that no editor set beside it', () => {
  const catalogue = fleet(4, [])

  const kinds = findRelated(catalogue, toolsOf(catalogue, 'harbor', 'switchyard'), 20).map(
    ({ tools }) => new Set(tools.map((tool) => tool.kind.slug)).size,
  )

  expect(kinds).toEqual(kinds.map(() => 1))
  expect(kinds).not.toEqual([])
})

test('a tool is never set beside itself, even the only one of its kind', () => {
  const catalogue = fleet(1, [])

  const related = findRelated(catalogue, toolsOf(catalogue, 'chorus', 'harbor'), 20)

  expect(related.filter(({ tools }) => new Set(tools).size < 2)).toEqual([])
  expect(related).not.toEqual([])
})

test('of the tools of a kind, those released nearest to it come first, of other vendors before its own', () => {
  const catalogue = fleetOf([
    { vendor: 'Own', released: '2026-05-10' },
    { vendor: 'Own', released: '2026-05-11' },
    { vendor: 'Far', released: '2024-01' },
    { vendor: 'Near', released: '2026-05-01' },
    { vendor: 'Near', released: '2026-05-09' },
    { vendor: 'Unknown' },
  ])

  const names = namesOf(findRelated(catalogue, toolsOf(catalogue, 'tool-0'), 10))

  expect(names).toEqual(['tool-0 tool-4', 'tool-0 tool-2', 'tool-0 tool-5', 'tool-0 tool-3', 'tool-0 tool-1'])
})

test('of other vendors, those of many tools come before those of few', () => {
  const catalogue = fleetOf([
    { vendor: 'Own', released: '2026-05-10' },
    { vendor: 'Small', released: '2026-05-11' },
    { vendor: 'Large', released: '2026-05-01' },
    { vendor: 'Large', released: '2026-04-01' },
  ])

  const names = namesOf(findRelated(catalogue, toolsOf(catalogue, 'tool-0'), 2))

  expect(names).toEqual(['tool-0 tool-2', 'tool-0 tool-1'])
})

test('likeliest beside a tool are those that editors set beside it', () => {
  const catalogue = fleet(2, [['harbor', 'switchyard']])

  const likely = slugsOf(findLikelyTools(catalogue, toolsOf(catalogue, 'harbor'), { max: 9 }))

  expect(likely[0]).toBe('switchyard')
  expect(likely.slice(1).sort()).toEqual(['fleet-0', 'fleet-1', 'lantern'])
})

test('then comes one of each vendor that is not there yet, and never what is there', () => {
  const catalogue = fleetOf([
    { vendor: 'Own', released: '2026-05-10' },
    { vendor: 'Beside', released: '2026-05-11' },
    { vendor: 'Beside', released: '2026-05-12' },
    { vendor: 'Third', released: '2026-06-01' },
  ])
  const [own, beside] = [toolsOf(catalogue, 'tool-0'), toolsOf(catalogue, 'tool-1')]

  const added = slugsOf(findLikelyTools(catalogue, [...own, ...beside], { max: 9 }))
  const instead = slugsOf(findLikelyTools(catalogue, own, { beside, max: 1 }))

  expect(added).toEqual(['tool-3', 'tool-2'])
  expect(instead).toEqual(['tool-3'])
})

test('a tool whose release is not known is set beside the like and the newest tools before older ones', () => {
  const catalogue = fleetOf([
    { vendor: 'Own' },
    { vendor: 'Old', released: '2024-01' },
    { vendor: 'New', released: '2026-01' },
    { vendor: 'Unknown' },
  ])

  const names = namesOf(findRelated(catalogue, toolsOf(catalogue, 'tool-0'), 10))

  expect(names).toEqual(['tool-0 tool-2', 'tool-0 tool-3', 'tool-0 tool-1'])
})

test('whatever tools are given, no more are found than asked for, each once, and never the given ones', () => {
  const catalogue = fleet(6, [
    ['harbor', 'switchyard'],
    ['harbor', 'lantern'],
    ['chorus', 'harbor', 'lantern'],
  ])
  const all = [...catalogue.tools.values()]

  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: 1, maxLength: 4 }), fc.nat(12), (tools, max) => {
      const names = namesOf(findRelated(catalogue, tools, max))
      const own = tools
        .map((tool) => tool.slug)
        .sort()
        .join(' ')

      expect(names.length).toBeLessThanOrEqual(max)
      expect(new Set(names).size).toBe(names.length)
      expect(names).not.toContain(own)
    }),
  )
})

test('what is found has its tools in bytewise order and shares one with the given ones', () => {
  const catalogue = fleet(6, [['harbor', 'switchyard']])
  const given = toolsOf(catalogue, 'lantern', 'harbor')

  const related = findRelated(catalogue, given, 8)

  for (const { tools } of related) {
    expect(tools.map((tool) => tool.slug)).toEqual(tools.map((tool) => tool.slug).sort())
    expect(tools.some((tool) => given.includes(tool))).toBe(true)
  }
  expect(related).toHaveLength(8)
})

/** The standard catalogue with more models and these curated comparisons. */
function fleet(models: number, curated: string[][]): Catalogue {
  const files = Array.from({ length: models }, (_, index) => [
    `tools/fleet-${index}.md`,
    toolFile({ name: `Fleet ${index}` }),
  ])
  return catalogueOf(content({ ...Object.fromEntries(files), 'comparisons.json': comparisonsFile(...curated) }))
}

function toolsOf({ tools }: Catalogue, ...slugs: string[]): Tool[] {
  return slugs.flatMap((slug) => tools.get(slug) ?? [])
}

function slugsOf(tools: readonly Tool[]): string[] {
  return tools.map((tool) => tool.slug)
}

function namesOf(related: RelatedComparison[]): string[] {
  return related.map(({ tools }) => tools.map((tool) => tool.slug).join(' '))
}
