import fc from 'fast-check'
import { expect, test } from 'vitest'
import { suggestFor } from '@/lib/suggestions'
import { anyPath } from '@/tests/support/addresses'
import { catalogueOf, content } from '@/tests/support/content'
import { toolFile } from '@/tests/support/records'

const catalogue = catalogueOf(content())

test('two tools with typos suggest their comparison', () => {
  const { wanted, comparison } = suggestFor(catalogue, '/compare/lanten-vs-harbr')

  expect(wanted).toBe('comparison')
  expect(comparison?.map((tool) => tool.slug).sort()).toEqual(['harbor', 'lantern'])
})

test.each(['/compare/chorus-or-harbr', '/compare/chorus-versus-harbr', '/Compare/Chorus/Harbr'])(
  '%s names both tools of the comparison that was probably meant',
  (path) => {
    const { tools } = suggestFor(catalogue, path)

    expect(tools.map((tool) => tool.slug)).toEqual(expect.arrayContaining(['chorus', 'harbor']))
  },
)

test('a former slug counts as the tool it belonged to', () => {
  const { comparison } = suggestFor(catalogue, '/compare/harbor-preview-vs-lantrn')

  expect(comparison?.map((tool) => tool.slug)).toEqual(['harbor', 'lantern'])
})

test('one known tool beside an unknown one suggests no comparison, and still the tool', () => {
  const suggestions = suggestFor(catalogue, '/compare/harbor-vs-quetzalcoatl')

  expect(suggestions).not.toHaveProperty('comparison')
  expect(suggestions.tools.map((tool) => tool.slug)).toEqual(['harbor'])
})

test('a tool beside a misspelling of itself is no comparison', () => {
  const suggestions = suggestFor(catalogue, '/compare/harbor-vs-harbr')

  expect(suggestions).not.toHaveProperty('comparison')
})

test('of five tools a comparison of four is suggested', () => {
  const five = catalogueOf(content({ 'tools/beacon.md': toolFile({ name: 'Beacon' }) }))

  const { comparison } = suggestFor(five, '/compare/chorus-vs-harbor-vs-lantern-vs-switchyard-vs-beacon')

  expect(comparison).toHaveLength(4)
})

test('an unknown tool suggests the ones it resembles', () => {
  const { wanted, tools } = suggestFor(catalogue, '/tools/switchyrd')

  expect(wanted).toBe('tool')
  expect(tools[0]?.slug).toBe('switchyard')
})

test('a tool asked for at the top is suggested', () => {
  const { wanted, tools } = suggestFor(catalogue, '/lantern')

  expect(wanted).toBe('page')
  expect(tools[0]?.slug).toBe('lantern')
})

test('a hostile path of 10 KB is answered', () => {
  const { wanted } = suggestFor(catalogue, `/compare/${'harbr-vs-%00\\'.repeat(800)}`)

  expect(wanted).toBe('comparison')
})

test('any path is answered, and what is suggested is a comparison of different tools', () => {
  fc.assert(
    fc.property(anyPath, (path) => {
      const { comparison = [], tools } = suggestFor(catalogue, path)

      expect(new Set(comparison).size).toBe(comparison.length)
      expect(new Set(tools).size).toBe(tools.length)
      expect([0, 2, 3, 4]).toContain(comparison.length)
    }),
  )
})
