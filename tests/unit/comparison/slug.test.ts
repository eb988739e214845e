import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSlug } from '@/lib/catalogue/slug'
import { formatComparison, parseComparison } from '@/lib/comparison/slug'
import { anySlug, someSlugs } from '@/tests/support/slugs'

test('a comparison is named by its slugs in bytewise order', () => {
  const name = formatComparison(['mistral-3-1', 'harbor', 'mistral-3'])

  expect(name).toBe('harbor-vs-mistral-3-vs-mistral-3-1')
})

test('digits come before letters in a name', () => {
  const name = formatComparison(['a1', '9-lives', 'a'])

  expect(name).toBe('9-lives-vs-a-vs-a1')
})

test('a slug given twice stands in the name once', () => {
  const name = formatComparison(['lantern', 'harbor', 'lantern'])

  expect(name).toBe('harbor-vs-lantern')
})

test('a name is read as its slugs stand in it', () => {
  const slugs = parseComparison('lantern-vs-harbor')

  expect(slugs).toEqual(['lantern', 'harbor'])
})

test.each([
  ['a single slug', 'harbor'],
  ['nothing', ''],
  ['nothing on the left', '-vs-harbor'],
  ['nothing on the right', 'harbor-vs-'],
  ['nothing in between', 'harbor-vs--vs-lantern'],
  ['a capital', 'Harbor-vs-lantern'],
  ['a slash', 'harbor-vs-lantern/x'],
  ['a name in the prototype of objects', '__proto__-vs-harbor'],
  ['a slug of 65 characters', `harbor-vs-${'x'.repeat(65)}`],
])('a text with %s names no comparison', (_, name) => {
  const slugs = parseComparison(name)

  expect(slugs).toBeUndefined()
})

test('formatting does not reorder the list it was given', () => {
  const slugs = ['lantern', 'harbor']

  formatComparison(slugs)

  expect(slugs).toEqual(['lantern', 'harbor'])
})

test('any two to four slugs come back in canonical order, whatever order they are given in', () => {
  fc.assert(
    fc.property(someSlugs, (slugs) => {
      expect(parseComparison(formatComparison(slugs))).toEqual(slugs.toSorted())
    }),
  )
})

test('the order in which slugs are given does not change the name', () => {
  fc.assert(
    fc.property(
      someSlugs.chain((slugs) => fc.tuple(fc.constant(slugs), shuffle(slugs))),
      ([slugs, shuffled]) => {
        expect(formatComparison(shuffled)).toBe(formatComparison(slugs))
      },
    ),
  )
})

test('a name has exactly one reading', () => {
  fc.assert(
    fc.property(someSlugs, (slugs) => {
      expect(listReadings(formatComparison(slugs))).toEqual([slugs.toSorted()])
    }),
  )
})

test('different tools make different names', () => {
  fc.assert(
    fc.property(someSlugs, anySlug, (slugs, other) => {
      const others = slugs.includes(other) ? slugs.slice(1) : [...slugs, other]

      expect(formatComparison(others)).not.toBe(formatComparison(slugs))
    }),
  )
})

test('reading never throws, and reads nothing but slugs', () => {
  const anyName = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.string(), { maxLength: 5 }).map((parts) => parts.join('-vs-')),
  )

  fc.assert(
    fc.property(anyName, (name) => {
      expect((parseComparison(name) ?? []).every(isSlug)).toBe(true)
    }),
  )
})

function shuffle(slugs: string[]) {
  return fc.shuffledSubarray(slugs, { minLength: slugs.length })
}

/** Every way to cut a text at `-vs-` so that only slugs remain, found by trying them all. */
function listReadings(text: string): string[][] {
  const whole = isSlug(text) ? [[text]] : []
  const cuts = [...text.matchAll(/(?=-vs-)/g)].map(({ index }) => index)
  const parted = cuts.flatMap((cut) => {
    const left = text.slice(0, cut)
    return isSlug(left) ? listReadings(text.slice(cut + '-vs-'.length)).map((rest) => [left, ...rest]) : []
  })
  return [...whole, ...parted]
}
