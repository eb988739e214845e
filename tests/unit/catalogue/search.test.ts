import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findTool, listKnownNames, searchTools } from '@/lib/catalogue/search'
import { catalogueOf, content } from '@/tests/support/content'
import { toolFile } from '@/tests/support/records'

const catalogue = catalogueOf(content())

test.each([
  ['harbr', 'harbor'],
  ['switchyrd', 'switchyard'],
  ['lanten-mini', 'lantern'],
  ['corus', 'chorus'],
])('the slug %s has a typo and finds %s', (typo, slug) => {
  const [first] = search(typo)

  expect(first).toBe(slug)
})

test('the order of words does not matter', () => {
  const slugs = search('mini lantern')

  expect(slugs[0]).toBe('lantern')
})

test('the beginning of a name finds its tool', () => {
  const slugs = search('swit')

  expect(slugs).toEqual(['switchyard'])
})

test('a vendor finds its tools', () => {
  const slugs = search('Railhead')

  expect(slugs.sort()).toEqual(['chorus', 'switchyard'])
})

test('a former slug finds the tool it belonged to', () => {
  const slugs = search('preview')

  expect(slugs).toEqual(['harbor'])
})

test('a tool of that name comes before one of a vendor of that name', () => {
  const files = { 'tools/beacon.md': toolFile({ name: 'Beacon', vendor: 'Switchyard Industries' }) }

  const [first] = searchTools(catalogueOf(content(files)), 'switchyard', 5)

  expect(first?.slug).toBe('switchyard')
})

test('no more tools are found than asked for', () => {
  const tools = searchTools(catalogue, 'tidewater railhead', 2)

  expect(tools).toHaveLength(2)
})

test('what resembles nothing finds nothing', () => {
  const slugs = search('quetzalcoatl')

  expect(slugs).toEqual([])
})

test('each catalogue is searched for its own tools', () => {
  const other = catalogueOf(content({ 'tools/beacon.md': toolFile({ name: 'Beacon' }) }))

  const found = searchTools(other, 'beacon', 1)

  expect(found).toEqual([other.tools.get('beacon')])
  expect(searchTools(catalogue, 'beacon', 1)).toEqual([])
})

test('a hostile text of 10 KB is answered', () => {
  const texts = [
    'a'.repeat(10_000),
    'harbor '.repeat(1_500),
    '-vs-'.repeat(2_500),
    '\0%<>"'.repeat(2_000),
    '💣'.repeat(5_000),
  ]

  const answers = texts.map((text) => search(text).length)

  expect(answers).toEqual(texts.map(() => expect.any(Number)))
  expect(answers[1]).toBeGreaterThan(0)
})

test('any text is answered with tools of the catalogue', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect([...catalogue.tools.values()]).toEqual(expect.arrayContaining(searchTools(catalogue, text, 5)))
    }),
  )
})

test.each(['harbor', 'HARBOR', ' harbor-preview ', 'Harbor 70B', 'harbor 70b'])(
  'a tool is called exactly %j',
  (text) => {
    const tool = findTool(catalogue, text)

    expect(tool?.slug).toBe('harbor')
  },
)

test.each(['harbr', 'Harbor 70', 'Harbor 70B Instruct', '70B Harbor', '', '__proto__'])(
  'no tool is called exactly %j',
  (text) => {
    const tool = findTool(catalogue, text)

    expect(tool).toBeUndefined()
  },
)

test('a tool is found by its exact name, however many others share its words', () => {
  const others = Array.from({ length: 8 }, (_, index) => [
    `tools/atlas-${index}.md`,
    toolFile({ name: `Atlas ${index}` }),
  ])
  const atlas = toolFile({ name: 'Atlas' })
  const files = Object.fromEntries([...others, ['tools/atlas-by-tidewater-labs-of-rotterdam.md', atlas]])

  const tool = findTool(catalogueOf(content(files)), 'Atlas')

  expect(tool?.name).toBe('Atlas')
})

test('names that are offered while one is typed are those of the latest tools first', () => {
  const names = listKnownNames(catalogue)

  expect(names).toEqual(['Lantern Mini', 'Switchyard', 'Harbor 70B', 'Chorus'])
})

function search(text: string): string[] {
  return searchTools(catalogue, text, 5).map((tool) => tool.slug)
}
