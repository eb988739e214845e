import { expect, test } from 'vitest'
import { makeExcerpt, maxExcerptLength } from '@/lib/newsletter/excerpt'

test('a short first sentence brings the next ones along, as long as they fit', () => {
  const long = `It ${'really '.repeat(20)}did.`

  expect(makeExcerpt(`<p>One endpoint. You state your limits. ${long}</p>`)).toBe(
    'One endpoint. You state your limits.',
  )
})

test('nothing is taken from another paragraph', () => {
  expect(makeExcerpt('<p>The primitive is right.</p><p>What I want next is a trace.</p>')).toBe(
    'The primitive is right.',
  )
})

test('markup becomes text', () => {
  expect(makeExcerpt('<p><strong>Ship</strong> it on <code>vLLM</code> &amp; a\nGPU.</p>')).toBe(
    'Ship it on vLLM & a GPU.',
  )
})

test('a point within a number ends no sentence', () => {
  expect(makeExcerpt('<p>Version 3.1 is out.</p>')).toBe('Version 3.1 is out.')
})

test.each([
  ['words', `${'word '.repeat(60)}`],
  ['one word', 'x'.repeat(400)],
  ['characters of two halves', '😀'.repeat(200)],
])('a first sentence of too many %s ends early and says so', (_, sentence) => {
  const excerpt = makeExcerpt(`<p>${sentence}</p>`)

  expect(excerpt.length).toBeLessThanOrEqual(maxExcerptLength)
  expect(excerpt).toMatch(/\S…$/u)
  expect(() => encodeURIComponent(excerpt)).not.toThrow()
})

test('a review without a word has an empty opening', () => {
  expect(makeExcerpt('')).toBe('')
})
