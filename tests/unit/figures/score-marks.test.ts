import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findLead, makeScoreAxis, minApart, placeScores } from '@/components/figures/score-marks'

const score = fc.integer({ min: 0, max: 100 })
const scores = fc.array(fc.option(score, { nil: undefined }), { minLength: 2, maxLength: 4 })

function placeOf(given: readonly (number | undefined)[]) {
  const known = given.filter((one) => one !== undefined)
  return placeScores(given, makeScoreAxis(known.length === 0 ? [0] : known))
}

describe('the axis of scores', () => {
  test.each([
    [[78, 87], 60],
    [[98, 99], 60],
    [[61, 90], 50],
    [[45, 90], 40],
    [[41, 90], 0],
    [[0, 100], 0],
  ])('of %j begins at %i, as its first label says', (given, from) => {
    const axis = makeScoreAxis(given)

    expect(axis.from).toBe(from)
    expect(axis.ticks[0]).toEqual({ at: 0, label: `${from}` })
    expect(axis.ticks.at(-1)).toEqual({ at: 100, label: '100' })
  })
})

describe('the marks of a reviewer', () => {
  test('a side without a score has no mark', () => {
    expect(placeOf([80, undefined, 70]).map(({ side }) => side)).toEqual([2, 0])
    expect(placeOf([undefined, undefined])).toEqual([])
  })

  test('equal scores are at one place, in lanes of their own', () => {
    const marks = placeOf([80, 80, 80, 80])

    expect(new Set(marks.map(({ at }) => at)).size).toBe(1)
    expect(marks.map(({ lane }) => lane)).toEqual([0, 1, 2, 3])
  })

  test('scores far apart share a line', () => {
    expect(placeOf([70, 90]).map(({ lane }) => lane)).toEqual([0, 0])
  })

  test('marks are within the axis, in the order of their scores, and cover no other', () => {
    fc.assert(
      fc.property(scores, (given) => {
        const marks = placeOf(given)

        expect(marks).toHaveLength(given.filter((one) => one !== undefined).length)
        for (const [index, mark] of marks.entries()) {
          expect(mark.at).toBeGreaterThanOrEqual(0)
          expect(mark.at).toBeLessThanOrEqual(100)
          expect(mark.score).toBe(given[mark.side])
          for (const before of marks.slice(0, index)) {
            expect(Math.sign(mark.at - before.at)).toBe(Math.sign(mark.score - before.score))
            expect(mark.lane !== before.lane || mark.at - before.at >= minApart).toBe(true)
          }
        }
      }),
    )
  })
})

describe('the lead', () => {
  test.each([
    [[78, 87], { kind: 'ahead', side: 1, points: 9 }],
    [[90, 70, 85], { kind: 'ahead', side: 0, points: 5 }],
    [[80, undefined, 75], { kind: 'ahead', side: 0, points: 5 }],
    [[80, 80], { kind: 'tied' }],
    [[70, 80, 80], { kind: 'tied' }],
    [[80, undefined], undefined],
    [[undefined, undefined], undefined],
  ])('of %j is %j', (given, lead) => {
    expect(findLead(given)).toEqual(lead)
  })
})
