import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { compare } from '@/lib/comparison/comparison'
import { catalogueOf, content, type Files } from '@/tests/support/content'
import { reviewFile } from '@/tests/support/records'

const tools = ['chorus', 'harbor', 'lantern', 'switchyard']
const panel = ['builder', 'skeptic', 'founder']

test('a reviewer who reviewed one side leaves a gap on the other, never a shifted review', () => {
  const { scorecard } = compare(catalogueWith({ harbor: ['builder'], lantern: ['builder', 'skeptic'] }), [
    'harbor',
    'lantern',
  ])

  expect(scorecard.map(({ reviews }) => reviews.map((review) => review?.body))).toEqual([
    ['<p>builder on harbor</p>', '<p>builder on lantern</p>'],
    [undefined, '<p>skeptic on lantern</p>'],
  ])
})

test('a reviewer who reviewed no side is absent', () => {
  const { scorecard } = compare(catalogueWith({ harbor: ['founder'], switchyard: ['skeptic'] }), ['harbor', 'lantern'])

  expect(scorecard.map(({ reviewer }) => reviewer.slug)).toEqual(['founder'])
})

test('reviewers stand in the order of the panel, whoever reviewed the first side', () => {
  const { scorecard } = compare(catalogueWith({ harbor: ['founder'], lantern: ['builder', 'skeptic'] }), [
    'harbor',
    'lantern',
  ])

  expect(scorecard.map(({ reviewer }) => reviewer.slug)).toEqual(['builder', 'skeptic', 'founder'])
})

test('tools nobody reviewed make an empty scorecard', () => {
  const { scorecard } = compare(catalogueWith({}), ['harbor', 'lantern'])

  expect(scorecard).toEqual([])
})

test('every review stands in the row of its reviewer and the column of its tool, whoever reviewed what', () => {
  fc.assert(
    fc.property(anyAssignment, fc.shuffledSubarray(tools, { minLength: 2 }), (assignment, asked) => {
      const { sides, scorecard } = compare(catalogueWith(assignment), asked)

      const shown = scorecard.flatMap(({ reviewer, reviews }) =>
        reviews.map((review, column) => [reviewer.slug, sides[column]?.tool.slug, review?.body]),
      )
      const reviewers = panel.filter((reviewer) => asked.some((tool) => assignment[tool]?.includes(reviewer)))

      expect(shown).toEqual(
        reviewers.flatMap((reviewer) =>
          asked
            .toSorted()
            .map((tool) => [
              reviewer,
              tool,
              assignment[tool]?.includes(reviewer) ? `<p>${reviewer} on ${tool}</p>` : undefined,
            ]),
        ),
      )
    }),
    { numRuns: 50 },
  )
})

type Assignment = Record<string, string[]>

const anyAssignment: fc.Arbitrary<Assignment> = fc.record(
  Object.fromEntries(tools.map((tool) => [tool, fc.subarray(panel)])),
)

/** A catalogue in which each tool was reviewed by the reviewers assigned to it and by nobody else. */
function catalogueWith(assignment: Assignment): Catalogue {
  const reviews: Files = Object.fromEntries(
    tools.flatMap((tool) =>
      panel.map((reviewer) => [
        `reviews/${tool}/${reviewer}.md`,
        assignment[tool]?.includes(reviewer) ? reviewFile({}, `${reviewer} on ${tool}`) : undefined,
      ]),
    ),
  )
  return catalogueOf(content(reviews))
}
