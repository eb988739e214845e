import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Weights } from '@/lib/comparison/case/buyer-case'
import {
  canBeEntered,
  findTippingPoints,
  formatTippingPoint,
  maxWeight,
  weighPanel,
} from '@/lib/comparison/case/weights'
import { buildScorecard } from '@/tests/support/scorecards'

const router = { Builder: [88, 78], Skeptic: [82, 72], Founder: [72, 80], Futurist: [85, 75] }

test('the weight at which the lead changes is said as a multiple of the others', () => {
  expect(sayTippingPoints(router)).toEqual([
    'Lantern leads once Founder counts more than 3.75 times as much as each of the others',
  ])
})

test('where the others differ, the weight itself is said', () => {
  expect(sayTippingPoints(router, { skeptic: 2 })).toEqual(['Lantern leads once Founder’s weight passes 5'])
})

test('where a lead rests on one reviewer, the smaller weight is said', () => {
  expect(sayTippingPoints({ Builder: [70, 74], Founder: [90, 80] })).toEqual([
    'Lantern leads once Builder counts more than 2.5 times as much as Founder',
    'Lantern leads once Founder counts less than 0.4 times as much as Builder',
  ])
})

test('where every reviewer prefers the same side, no weight changes the lead', () => {
  expect(sayTippingPoints({ Builder: [90, 80], Founder: [81, 80] })).toEqual([])
})

test('reviewers who count alike and disagree alike share the lead until one counts more', () => {
  const weighed = weighPanel(buildScorecard({ Builder: [80, 70], Founder: [70, 80] }), 2, new Map())

  expect(weighed.leader).toBeUndefined()
  expect(sayTippingPoints({ Builder: [80, 70], Founder: [70, 80] })).toContain(
    'Harbor leads once Builder counts more than Founder',
  )
})

test('of three sides the first one that takes the lead is named', () => {
  const scores = { Builder: [90, 80, 70], Skeptic: [90, 80, 70], Founder: [50, 60, 65] }

  expect(sayTippingPoints(scores)).toEqual([
    'Lantern leads once Founder counts more than 2 times as much as each of the others',
  ])
})

test('means are weighted, and a reviewer of one side is left out of them', () => {
  const scorecard = buildScorecard({ Builder: [70, 78], Founder: [80, 72], Skeptic: [10, undefined] })

  const { means, leader, leftOut } = weighPanel(scorecard, 2, new Map([['founder', 3]]))

  expect(means).toEqual([77.5, 73.5])
  expect(leader).toBe(0)
  expect(leftOut.map(({ name }) => name)).toEqual(['Skeptic'])
})

test('a reviewer with weight 0 is not counted, and it is said from which weight on the lead would change', () => {
  const weights = { founder: 0 }
  const { means, shared } = weighPanel(
    buildScorecard({ Builder: [80, 70], Founder: [0, 50] }),
    2,
    new Map([['founder', 0]]),
  )

  expect(means).toEqual([80, 70])
  expect(shared.map(({ reviewer }) => reviewer.name)).toEqual(['Builder'])
  expect(sayTippingPoints({ Builder: [80, 70], Founder: [0, 50] }, weights)).toContain(
    'Lantern leads once Founder counts more than 0.2 times as much as Builder',
  )
})

test('a weight beyond a tipping point can be entered up to the highest of the form', () => {
  const above = { when: 'more', weight: maxWeight } as const

  expect(canBeEntered(above)).toBe(false)
  expect(canBeEntered({ ...above, weight: maxWeight - 0.01 })).toBe(true)
  expect(canBeEntered({ ...above, when: 'less' })).toBe(true)
})

test('without a reviewer of all sides there are no means and nobody leads', () => {
  const weighed = weighPanel(buildScorecard({ Builder: [80, undefined], Founder: [undefined, 70] }), 2, new Map())

  expect(weighed).toEqual({ shared: [], silent: [], leftOut: [expect.anything(), expect.anything()] })
  expect(findTippingPoints(weighed)).toEqual([])
})

test('beyond a tipping point its side leads, and up to it nobody else does, whatever the scores and weights', () => {
  const score = fc.integer({ min: 0, max: 100 })
  const weight = fc.integer({ min: 0, max: 10 }).map((halves) => halves / 2)
  const panel = fc.integer({ min: 2, max: 4 }).chain((sides) =>
    fc.array(fc.tuple(weight, fc.array(score, { minLength: sides, maxLength: sides })), {
      minLength: 1,
      maxLength: 5,
    }),
  )

  fc.assert(
    fc.property(panel, (reviewers) => {
      const names = ['A', 'B', 'C', 'D', 'E'].slice(0, reviewers.length)
      const scorecard = buildScorecard(
        Object.fromEntries(names.map((name, place) => [name, reviewers[place]?.[1] ?? []])),
      )
      const weights = new Map(names.map((name, place) => [name.toLowerCase(), reviewers[place]?.[0] ?? 1]))
      const sides = reviewers[0]?.[1].length ?? 0
      const leaderWith = (slug: string, changed: number) =>
        weighPanel(scorecard, sides, new Map([...weights, [slug, changed]])).leader
      const now = weighPanel(scorecard, sides, weights)

      const points = findTippingPoints(now)

      for (const {
        reviewer: { slug },
        weight: at,
        when,
        leader,
      } of points) {
        const step = when === 'more' ? 1e-6 : -1e-6
        if (at + step <= 0) continue
        expect(leaderWith(slug, at + step)).toBe(leader)
        expect(leader).not.toBe(now.leader)
        const halfway = (at + (weights.get(slug) ?? 1)) / 2
        expect([now.leader, undefined, leader]).toContain(leaderWith(slug, halfway))
      }
      for (const [slug, own] of weights) {
        for (const tried of [0.1, 0.7, 1.3, 2.9, 11.3, 60.1]) {
          const leader = leaderWith(slug, tried)
          const when = tried > own ? 'more' : 'less'
          if (leader === undefined || leader === now.leader) continue
          expect(points.some((point) => point.reviewer.slug === slug && point.when === when)).toBe(true)
        }
      }
    }),
    { numRuns: 300 },
  )
})

const names = ['Harbor', 'Lantern', 'Chorus']

function sayTippingPoints(scores: Record<string, number[]>, weights: Record<string, number> = {}): string[] {
  const given: Weights = new Map(Object.entries(weights))
  const weighed = weighPanel(buildScorecard(scores), Object.values(scores)[0]?.length ?? 0, given)
  return findTippingPoints(weighed).map((point) => formatTippingPoint(point, names, weighed))
}
