import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatStored, parseStored } from '@/components/picker/stored-comparison'

const harbor = { slug: 'harbor', name: 'Harbor 70B' }
const lantern = { slug: 'lantern', name: 'Lantern Mini' }

test('what was stored is read again in its order', () => {
  const tools = parseStored(formatStored([lantern, harbor]))

  expect(tools).toEqual([lantern, harbor])
})

test('a comparison without tools is not stored', () => {
  expect(formatStored([])).toBeNull()
})

test.each([
  ['nothing', null],
  ['an empty text', ''],
  ['what is no JSON', '[{"slug":'],
  ['what is no list', '{"slug":"harbor","name":"Harbor"}'],
  ['nothing in JSON', 'null'],
  ['slugs alone', '["harbor"]'],
  ['a tool without a name', '[{"slug":"harbor"}]'],
  ['a blank name', '[{"slug":"harbor","name":" "}]'],
  ['a slug that is none', '[{"slug":"../evil","name":"Harbor"}]'],
  ['a name of 10 KB', JSON.stringify([{ slug: 'harbor', name: 'x'.repeat(10_000) }])],
  ['the same tool twice', JSON.stringify([harbor, harbor])],
  ['five tools', JSON.stringify(['a', 'b', 'c', 'd', 'e'].map((slug) => ({ slug, name: slug })))],
  ['one tool of two that is damaged', JSON.stringify([harbor, { slug: 7, name: 'Seven' }])],
])('%s holds no comparison', (_, text) => {
  expect(parseStored(text)).toEqual([])
})

test('what somebody else stored beside the tools is left out', () => {
  const tools = parseStored(JSON.stringify([{ ...harbor, html: '<script>' }]))

  expect(tools).toEqual([harbor])
})

test('whatever is stored gives at most four tools, each once', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const slugs = parseStored(text).map((tool) => tool.slug)

      expect(slugs.length).toBeLessThanOrEqual(4)
      expect(new Set(slugs).size).toBe(slugs.length)
    }),
  )
})
