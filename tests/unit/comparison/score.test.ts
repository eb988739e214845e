import { expect, test } from 'vitest'
import { explainScore, formatScoreSum } from '@/lib/comparison/score'
import { catalogueOf, content } from '@/tests/support/content'
import { reviewerFile, rubricOf, scoredReviewFile } from '@/tests/support/records'

const { tools } = catalogueOf(
  content({
    'panel/builder.md': reviewerFile({ rubric: rubricOf() }),
    'reviews/harbor/builder.md': scoredReviewFile({ points: { price: 20, wayOut: 52 } }),
  }),
)

test('a score is explained in the order of the rubric, whatever the order of the points', () => {
  const [review] = tools.get('harbor')?.reviews ?? []

  const sum = review && explainScore(review)

  expect(sum?.parts.map(({ key }) => key)).toEqual(['wayOut', 'price'])
  expect(sum?.total).toBe(review?.score)
  expect(sum && formatScoreSum(sum)).toBe('A way out 52 of 60 · Price 20 of 40 = 72, ships from 60')
})

test('a review without points has no explanation, with a rubric and without', () => {
  const [builder] = tools.get('lantern')?.reviews ?? []
  const [founder] = tools.get('switchyard')?.reviews ?? []

  expect([builder, founder].map((review) => review && explainScore(review))).toEqual([undefined, undefined])
  expect([builder?.reviewer.slug, founder?.reviewer.slug]).toEqual(['builder', 'founder'])
})
