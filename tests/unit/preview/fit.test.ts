import { expect, test } from 'vitest'
import { fitSize, fittedText } from '@/lib/preview/fit'
import { longestName } from '@/tests/support/awkward'

const field = { width: 500, height: 220, sizes: [72, 64, 56, 48, 42, 38] } as const

test('a longer name is never set larger', () => {
  const sizes = Array.from({ length: longestName.length }, (_, index) => sizeOf(longestName.slice(0, index + 1)))

  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
  expect(sizes[0]).toBe(72)
  expect(sizes.at(-1)).toBeLessThan(72)
})

test('a word is made smaller rather than broken', () => {
  expect(sizeOf('Orchestration')).toBeLessThan(sizeOf('Orchestra'))
})

test('what fits at no size is set in the smallest and cut', () => {
  const { style } = fittedText('W'.repeat(300), { ...field, sizes: [...field.sizes] }).props

  expect(style).toMatchObject({ fontSize: 38, lineClamp: 5, width: 500 })
})

test('what fits at no size ends after a whole word', () => {
  const { children } = fittedText('wide words '.repeat(60).trim(), { ...field, sizes: [...field.sizes] }).props

  expect(children).toMatch(/^(wide words )+(wide|wide words)…$/)
})

test('two lines are made about as long as each other', () => {
  const { style } = fittedText('One long line and one', { ...field, sizes: [48] }).props

  expect(style.width).toBeLessThan(field.width)
})

function sizeOf(content: string): number {
  return fitSize(content, { ...field, sizes: [...field.sizes] })
}
