import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare } from '@/lib/comparison/comparison'
import { findDisagreement } from '@/lib/comparison/disagreement'
import { formatReviewChange, listChangedMinds } from '@/lib/comparison/review-changes'
import { catalogueOf, content } from '@/tests/support/content'
import { reviewFile } from '@/tests/support/records'
import { reviewsOf } from '@/tests/support/reviews'

test('the highest score speaks for ship, and the lowest for skip', () => {
  const reviews = reviewsOf(['ship', 70], ['skip', 55], ['ship', 90], ['skip', 40])

  expect(slugsOf(findDisagreement(reviews))).toEqual(['reviewer-2', 'reviewer-3'])
})

test('of equal scores that of the earlier reviewer in the panel is taken', () => {
  const reviews = reviewsOf(['skip', 40], ['ship', 90], ['ship', 90], ['skip', 40])

  expect(slugsOf(findDisagreement(reviews))).toEqual(['reviewer-1', 'reviewer-0'])
})

test('a missing score is neither the highest nor the lowest, not even beside 0 and 100', () => {
  const reviews = reviewsOf(['ship'], ['skip'], ['ship', 0], ['skip', 100])

  expect(slugsOf(findDisagreement(reviews))).toEqual(['reviewer-2', 'reviewer-3'])
})

test('without scores the order of the panel decides', () => {
  expect(slugsOf(findDisagreement(reviewsOf(['ship'], ['skip'], ['ship'], ['skip'])))).toEqual([
    'reviewer-0',
    'reviewer-1',
  ])
})

test.each([
  ['nobody reviewed', reviewsOf()],
  ['all ship', reviewsOf(['ship', 90], ['ship', 10])],
  ['all skip', reviewsOf(['skip', 10], ['skip'])],
])('there is no disagreement where %s', (_, reviews) => {
  expect(findDisagreement(reviews)).toBeUndefined()
})

const judgements = fc.tuple(
  fc.constantFrom('ship' as const, 'skip' as const),
  fc.option(fc.nat(100), { nil: undefined }),
)

test('whoever disagrees the most is found: no score of the same verdict is further out', () => {
  fc.assert(
    fc.property(fc.array(judgements, { maxLength: 6 }), (given) => {
      const reviews = reviewsOf(...given)
      const found = findDisagreement(reviews)

      expect(found === undefined).toBe(new Set(given.map(([verdict]) => verdict)).size < 2)
      for (const { verdict, score } of reviews) {
        if (found === undefined || score === undefined) continue
        if (verdict === 'ship') expect(found.ship.score).toBeGreaterThanOrEqual(score)
        else expect(found.skip.score).toBeLessThanOrEqual(score)
      }
    }),
    { numRuns: 200 },
  )
})

test('neither the order of the files nor that of the sides changes who disagrees', () => {
  const files = {
    'reviews/lantern/builder.md': reviewFile({ verdict: 'skip', score: 40 }),
    'reviews/lantern/founder.md': reviewFile({ verdict: 'ship', score: 60 }),
    'reviews/lantern/skeptic.md': reviewFile({ verdict: 'skip', score: 40 }),
  }
  const find = (entries: [string, string][], sides: string[]) => {
    const given = content(Object.fromEntries(entries))
    const catalogue = catalogueOf({ ...given, files: given.files.toReversed() })
    return compare(catalogue, sides).sides.map(({ tool }) => slugsOf(findDisagreement(tool.reviews)))
  }

  const found = find(Object.entries(files), ['harbor', 'lantern'])

  expect(found).toEqual([
    ['builder', 'skeptic'],
    ['founder', 'builder'],
  ])
  expect(find(Object.entries(files).reverse(), ['lantern', 'harbor'])).toEqual(found)
})

test('who changed their mind is told from what to what, the newest change first', () => {
  const revised = [
    { on: '2026-04-01', verdict: 'skip', why: 'A model card was published.' },
    { on: '2026-06-01', verdict: 'ship', score: 60, why: 'It held in a second look.' },
  ]
  const { tools } = catalogueOf(
    content({
      'reviews/harbor/builder.md': reviewFile({ verdict: 'ship', score: 75, revised }),
      'reviews/harbor/skeptic.md': reviewFile({
        verdict: 'skip',
        score: undefined,
        revised: [{ on: '2026-05-01', verdict: 'ship', score: 70, why: 'The price ends in December.' }],
      }),
    }),
  )

  const told = listChangedMinds(tools.get('harbor')?.reviews ?? []).map(
    ({ review, change }) => `${review.reviewer.name} ${formatReviewChange(change)}`,
  )

  expect(told).toEqual([
    'Builder on 1 June 2026 from ship 60 to ship 75: It held in a second look.',
    'Skeptic on 1 May 2026 from ship 70 to skip without a score: The price ends in December.',
    'Builder on 1 April 2026 from skip without a score to ship 60: A model card was published.',
  ])
})

function slugsOf(found: ReturnType<typeof findDisagreement>): (string | undefined)[] {
  return [found?.ship.reviewer.slug, found?.skip.reviewer.slug]
}
