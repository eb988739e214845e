import { expect, test } from 'vitest'
import { groupNearSame } from '@/lib/catalogue/panel-report/near-same'
import { makePicker } from '@/tests/support/generated-tools'

test.each([1, 2, 3])(
  'every text that is nearly the same as an earlier one is in a group, and no other: seed %i',
  (seed) => {
    const texts = generateTexts(seed, 300)

    const later = groupNearSame(texts).flatMap((group) => group.slice(1))

    const expected = [...texts.keys()].filter((index) =>
      texts.slice(0, index).some((text) => isNearSame(text, texts[index])),
    )
    expect(later.sort((a, b) => a - b)).toEqual(expected)
    expect(later.length).toBeGreaterThan(20)
  },
)

test('the first of a group is the earliest, and no text is in two groups', () => {
  const groups = groupNearSame(generateTexts(4, 300))

  expect(groups.every(([first = 0, ...others]) => others.every((index) => index > first))).toBe(true)
  expect(new Set(groups.flat()).size).toBe(groups.flat().length)
})

/** Different texts of few words, many of them variations of an earlier one. */
function generateTexts(seed: number, amount: number): string[] {
  const picker = makePicker(seed)
  const words = [...'abcdefghijklmnop']
  const texts = new Set<string>()
  while (texts.size < amount) {
    const start = texts.size > 0 && picker.chance(0.4) ? picker.one([...texts]).split(' ') : []
    const kept = start.slice(picker.below(2), start.length - picker.below(2))
    const added = Array.from({ length: kept.length > 0 ? picker.below(3) : 4 + picker.below(14) }, () =>
      picker.one(words),
    )
    const text = [...kept, ...added].join(' ')
    if (text.split(' ').length >= 4) texts.add(text)
  }
  return [...texts]
}

/** The definition itself: each compared with each. */
function isNearSame(a: string, b = ''): boolean {
  const [first, second] = [listTriples(a), listTriples(b)]
  const shared = [...first].filter((triple) => second.has(triple)).length
  return shared * 5 >= Math.max(first.size, second.size) * 4
}

function listTriples(text: string): Set<string> {
  const words = text.split(' ')
  return new Set(words.slice(2).map((third, index) => `${words[index]} ${words[index + 1]} ${third}`))
}
