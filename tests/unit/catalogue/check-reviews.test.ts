import { expect, test } from 'vitest'
import { reviewedOn } from '@/lib/catalogue/catalogue'
import { catalogueOf, content } from '@/tests/support/content'
import { faultsOf, lineOf, single } from '@/tests/support/faults'
import { reviewFile } from '@/tests/support/records'

const builder = 'reviews/harbor/builder.md'
const why = 'The price ends in December.'

test('a review without a line is refused, with what the line says', () => {
  const fault = single(faultsOf({ [builder]: reviewFile({ line: undefined }) }))

  expect(fault).toMatchObject({ found: 'no `line`', fix: expect.stringContaining('"Ship if …"') })
})

test.each([
  ['begins the sentence again', 'Ship if your documents are long'],
  ['begins with its “if”', 'if your documents are long'],
  ['ends with a full stop', 'your documents are long.'],
])('a line that %s is refused', (_, line) => {
  const fault = single(faultsOf({ [builder]: reviewFile({ line }) }))

  expect(fault).toMatchObject({ found: `\`line\` is "${line}"`, fix: expect.stringContaining('without a full stop') })
})

test('a line longer than a card holds is refused with the limit', () => {
  const fault = single(faultsOf({ [builder]: reviewFile({ line: 'a'.repeat(111) }) }))

  expect(fault.expected).toBe('at most 110 characters')
})

test('a review keeps every change with its day and reason, and says since when it stands', () => {
  const revised = [
    { on: '2026-04-01', verdict: 'skip', why: 'A model card was published.' },
    { on: '2026-05-01', verdict: 'ship', score: 60, why },
  ]
  const { tools } = catalogueOf(content({ [builder]: reviewFile({ written: '2026-03-01', revised }) }))

  const [review] = tools.get('harbor')?.reviews ?? []

  expect(review).toMatchObject({ written: '2026-03-01', revised })
  expect(review && reviewedOn(review)).toBe('2026-05-01')
})

test('a review that was never changed stands since it was written', () => {
  expect(reviewedOn({ written: '2026-03-01', revised: [] })).toBe('2026-03-01')
})

test('a revision without a reason is refused', () => {
  const review = reviewFile({ revised: [{ on: '2026-04-01', verdict: 'skip' }] })

  const fault = single(faultsOf({ [builder]: review }))

  expect(fault).toMatchObject({ found: 'no `revised.0.why`', line: lineOf(review, '- on:') })
})

test.each([
  ['on the day the review was written', ['2026-03-01'], '2026-03-01'],
  ['before the review was written', ['2026-02-28'], '2026-02-28'],
  ['before an earlier revision', ['2026-05-01', '2026-04-01'], '2026-04-01'],
  ['on the day of another', ['2026-05-01', '2026-05-01'], '2026-05-01'],
])('a revision %s is refused', (_, days, named) => {
  const revised = days.map((on, index) => ({ on, verdict: 'skip', score: 40 + index, why }))

  const fault = single(faultsOf({ [builder]: reviewFile({ written: '2026-03-01', revised }) }))

  expect(fault).toMatchObject({ file: builder, found: expect.stringContaining(`a revision on ${named}, not after`) })
})

test.each([
  ['the one after it', { verdict: 'ship', score: 90, line: 'x' }],
  ['the review as it stands', { verdict: 'skip', score: 40 }],
])('a revision that changes nothing is refused: it is the same as %s', (_, keys) => {
  const before = { verdict: 'skip', score: 40, why }
  const days = 'line' in keys ? ['2026-04-01', '2026-05-01'] : ['2026-04-01']
  const revised = days.map((on) => ({ on, ...before }))

  const fault = single(faultsOf({ [builder]: reviewFile({ ...keys, revised }) }))

  expect(fault.found).toBe('a revision on 2026-04-01 that changed neither the verdict nor the score')
})

test('a revision that only gives a score where there was none changes something', () => {
  const revised = [{ on: '2026-04-01', verdict: 'ship', why }]

  expect(faultsOf({ [builder]: reviewFile({ verdict: 'ship', score: 80, revised }) })).toEqual([])
})
