import { expect, test } from 'vitest'
import { catalogueOf, content } from '@/tests/support/content'
import { faultsOf, lineOf, single } from '@/tests/support/faults'
import { criterionOf, reviewerFile, reviewFile, rubricOf, scoredReviewFile } from '@/tests/support/records'

const panel = 'panel/builder.md'
const review = 'reviews/harbor/builder.md'

test('a reviewer with a rubric and a review with points that sum to its score are complete', () => {
  expect(faultsOf(filesWith({}))).toEqual([])
})

test('a review without points stays valid while its reviewer has a rubric', () => {
  expect(faultsOf({ [panel]: reviewerFile({ rubric: rubricOf() }) })).toEqual([])
})

test('the catalogue holds the rubric of a reviewer and the points of a review, frozen', () => {
  const { tools, reviewers } = catalogueOf(content(filesWith({})))

  const [first] = tools.get('harbor')?.reviews ?? []

  expect(reviewers.get('builder')?.rubric).toEqual(rubricOf())
  expect(reviewers.get('skeptic')?.rubric).toBeUndefined()
  expect(first?.points).toEqual({ wayOut: 52, price: 20 })
  expect(first?.reviewer.rubric?.shipFrom).toBe(60)
  expect(Object.isFrozen(first?.points) && Object.isFrozen(first?.reviewer.rubric?.criteria)).toBe(true)
})

test.each([
  [95, 'Give out 5 points more.', 55],
  [110, 'Take away 10 points.', 70],
])('criteria worth %i points in total are refused', (total, fix, points) => {
  const criteria = [criterionOf({ points }), criterionOf({ key: 'price', points: 40 })]

  const fault = single(faultsOf({ [panel]: reviewerFile({ rubric: rubricOf({ criteria }) }) }))

  expect(fault).toEqual({
    file: panel,
    found: `criteria worth ${total} points in total`,
    expected: 'criteria worth 100 points in total',
    fix,
  })
})

test('two criteria with one key are refused', () => {
  const criteria = [criterionOf({ points: 50 }), criterionOf({ name: 'Leaving', points: 50 })]

  const fault = single(faultsOf({ [panel]: reviewerFile({ rubric: rubricOf({ criteria }) }) }))

  expect(fault).toMatchObject({ file: panel, found: 'the key "wayOut" twice: of "A way out" and of "Leaving"' })
  expect(fault.fix).toContain('Rename')
})

test('a key with a hyphen is refused with its line', () => {
  const file = reviewerFile({ rubric: rubricOf({ criteria: [criterionOf({ key: 'way-out', points: 100 })] }) })

  const fault = single(faultsOf({ [panel]: file }))

  expect(fault).toMatchObject({ found: '`rubric.criteria.0.key` is "way-out"', line: lineOf(file, 'way-out') })
  expect(fault.fix).toContain('the first a small letter')
})

test('a row that the decision table lacks is refused and the one probably meant is named', () => {
  const criteria = [criterionOf({ points: 100, rows: ['price-inputs'] })]

  const fault = single(faultsOf({ [panel]: reviewerFile({ rubric: rubricOf({ criteria }) }) }))

  expect(fault).toMatchObject({ found: '`rubric.criteria.0.rows.0` is "price-inputs"' })
  expect(fault.fix).toBe('Did you mean "price-input"?')
})

test.each([
  ['without a line on what earns points', { earns: [] }],
  ['with nine lines on what earns points', { earns: Array(9).fill('1 for proof') }],
  ['with a line of 201 characters', { earns: ['a'.repeat(201)] }],
  ['without what costs points', { costs: undefined }],
  ['with half a point', { points: 99.5 }],
  ['that rests on no row', { rows: [] }],
])('a criterion %s is refused', (_, keys) => {
  const criteria = [criterionOf({ points: 100, ...keys })]

  const fault = single(faultsOf({ [panel]: reviewerFile({ rubric: rubricOf({ criteria }) }) }))

  expect(fault.found).toContain('`rubric.criteria.0.')
})

test('points by a reviewer without a rubric are refused', () => {
  const fault = single(faultsOf({ [review]: scoredReviewFile() }))

  expect(fault).toMatchObject({ file: review, found: 'points, but panel/builder.md has no `rubric`' })
})

test('points of a reviewer whose file has a fault are not reported as well', () => {
  const file = reviewerFile({ rubric: rubricOf(), order: 'first' })

  expect(single(faultsOf({ [panel]: file, [review]: scoredReviewFile() })).file).toBe(panel)
})

test('a criterion without points is refused, with what it may be given', () => {
  const fault = single(faultsOf(filesWith({ points: { wayOut: 52 } })))

  expect(fault).toEqual({
    file: review,
    found: 'no `points.price`',
    expected: 'points for every criterion of the reviewer',
    fix: 'Add it: 0 to 40 for "Price". What is unknown earns nothing.',
  })
})

test.each(['prices', 'toString'])('points for %s, which the rubric lacks, are refused', (key) => {
  const fault = single(faultsOf(filesWith({ points: { wayOut: 52, price: 20, [key]: 0 } })))

  expect(fault).toMatchObject({ file: review, found: `points for an unknown criterion "${key}"` })
  expect(fault.expected).toBe('only criteria of panel/builder.md')
})

test('more points than a criterion has are refused', () => {
  const fault = single(faultsOf(filesWith({ points: { wayOut: 52, price: 41 }, score: 93 })))

  expect(fault).toMatchObject({ file: review, found: '41 points for `points.price`' })
  expect(fault.expected).toBe('at most 40, what panel/builder.md gives for "Price"')
})

test.each([
  ['below nothing', -1],
  ['with a fraction', 2.5],
])('points %s are refused', (_, price) => {
  const fault = single(faultsOf(filesWith({ points: { wayOut: 52, price } })))

  expect(fault.found).toBe(`\`points.price\` is ${price}`)
})

test.each([
  ['another score', 73, 'the score 73'],
  ['no score', undefined, 'points without a `score`'],
])('points with %s are refused, with their sum', (_, score, found) => {
  const fault = single(faultsOf(filesWith({ score })))

  expect(fault).toEqual({
    file: review,
    found,
    expected: '72, the sum of the points',
    fix: 'Write `score: 72`, or correct the points.',
  })
})

test.each([
  ['skip', 40, 60, 'ship'],
  ['ship', 39, 59, 'skip'],
])('the verdict %s is refused where the points say otherwise', (verdict, wayOut, score, follows) => {
  const fault = single(faultsOf(filesWith({ verdict, score, points: { wayOut, price: 20 } })))

  expect(fault).toMatchObject({ file: review, found: `the verdict ${verdict} with ${score} points` })
  expect(fault.expected).toBe(`${follows}: panel/builder.md ships from 60 points on`)
  expect(fault.fix).toContain(`\`verdict: ${follows}\``)
})

test('a score given before there were points may have had any verdict', () => {
  const revised = [{ on: '2026-04-01', verdict: 'ship', score: 30, why: 'The rubric was tightened for all tools.' }]

  expect(faultsOf(filesWith({ revised }))).toEqual([])
})

test('a review whose score has no points may have any verdict', () => {
  const files = { [panel]: reviewerFile({ rubric: rubricOf() }), [review]: reviewFile({ verdict: 'skip', score: 90 }) }

  expect(faultsOf(files)).toEqual([])
})

/** Builder with a rubric, and a review by Builder with points and these keys. */
function filesWith(keys: Record<string, unknown>) {
  return { [panel]: reviewerFile({ rubric: rubricOf() }), [review]: scoredReviewFile(keys) }
}
