import fc from 'fast-check'
import { expect, test } from 'vitest'
import { getPanelVerdict } from '@/lib/comparison/verdict'
import { reviewsOf } from '@/tests/support/reviews'

test('more who ship than skip make ship', () => {
  const { verdict, ship, skip } = getPanelVerdict({ reviews: reviewsOf(['ship'], ['ship'], ['skip']) })

  expect({ verdict, ship, skip }).toEqual({ verdict: 'ship', ship: 2, skip: 1 })
})

test('more who skip than ship make skip', () => {
  const { verdict, ship, skip } = getPanelVerdict({ reviews: reviewsOf(['skip'], ['ship'], ['skip']) })

  expect({ verdict, ship, skip }).toEqual({ verdict: 'skip', ship: 1, skip: 2 })
})

test('a tie is split', () => {
  const { verdict, shipPercent } = getPanelVerdict({ reviews: reviewsOf(['ship', 95], ['skip', 5]) })

  expect({ verdict, shipPercent }).toEqual({ verdict: 'split', shipPercent: 50 })
})

test('without reviews there is no verdict, no percentage and no mean', () => {
  const panel = getPanelVerdict({ reviews: [] })

  expect(panel).toEqual({ verdict: 'none', ship: 0, skip: 0, scores: [] })
})

test('the percentage is that of the reviewers who ship, rounded', () => {
  const { shipPercent } = getPanelVerdict({ reviews: reviewsOf(['ship'], ['ship'], ['skip']) })

  expect(shipPercent).toBe(67)
})

test.each([
  [[70, 70, 71], 70],
  [[70, 71, 71], 71],
  [[70, 71], 71],
  [[0, 0], 0],
  [[100, 100], 100],
])('the mean of %j is %i', (scores, mean) => {
  const { meanScore } = getPanelVerdict({
    reviews: reviewsOf(...scores.map((score) => ['ship', score] as ['ship', number])),
  })

  expect(meanScore).toBe(mean)
})

test('a review without a score counts for the verdict and not for the mean', () => {
  const panel = getPanelVerdict({ reviews: reviewsOf(['ship', 80], ['ship', 60], ['skip']) })

  expect(panel).toEqual({ verdict: 'ship', ship: 2, skip: 1, shipPercent: 67, scores: [80, 60], meanScore: 70 })
})

test('a score of 0 is a score', () => {
  const { scores, meanScore } = getPanelVerdict({ reviews: reviewsOf(['skip', 0], ['skip', 50]) })

  expect(scores).toEqual([0, 50])
  expect(meanScore).toBe(25)
})

test('where nobody gave a score there is no mean', () => {
  const panel = getPanelVerdict({ reviews: reviewsOf(['ship'], ['ship']) })

  expect(panel).not.toHaveProperty('meanScore')
})

test('swapping every verdict swaps ship and skip', () => {
  const mirror = { ship: 'skip', skip: 'ship', split: 'split', none: 'none' } as const

  fc.assert(
    fc.property(someVerdicts, (verdicts) => {
      const panel = getPanelVerdict({ reviews: reviewsOf(...verdicts.map(only)) })
      const swapped = getPanelVerdict({ reviews: reviewsOf(...verdicts.map((verdict) => only(mirror[verdict]))) })

      expect(swapped).toMatchObject({ verdict: mirror[panel.verdict], ship: panel.skip, skip: panel.ship })
    }),
  )
})

test('the percentage is a whole number from 0 to 100 and agrees with the verdict', () => {
  fc.assert(
    fc.property(someVerdicts, (verdicts) => {
      const { shipPercent, verdict } = getPanelVerdict({ reviews: reviewsOf(...verdicts.map(only)) })

      expect(shipPercent === undefined).toBe(verdict === 'none')
      if (shipPercent === undefined) return
      expect(Number.isInteger(shipPercent)).toBe(true)
      expect(shipPercent).toBeGreaterThanOrEqual(verdict === 'ship' ? 50 : 0)
      expect(shipPercent).toBeLessThanOrEqual(verdict === 'skip' ? 50 : 100)
    }),
  )
})

test('the mean lies between the lowest and the highest score', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 9 }), (scores) => {
      const { meanScore } = getPanelVerdict({
        reviews: reviewsOf(...scores.map((score) => ['skip', score] as ['skip', number])),
      })

      expect(meanScore).toBeGreaterThanOrEqual(Math.min(...scores))
      expect(meanScore).toBeLessThanOrEqual(Math.max(...scores))
    }),
  )
})

const someVerdicts = fc.array(fc.constantFrom('ship', 'skip'), { maxLength: 9 })

function only<T>(verdict: T): [T] {
  return [verdict]
}
