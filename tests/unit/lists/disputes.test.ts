import { expect, test } from 'vitest'
import { listDisputes, maxDisputes } from '@/lib/lists/disputes'
import { listDissent } from '@/lib/lists/dissent'
import { fleetOf, type Ship } from '@/tests/support/fleets'

const ship = (score?: number) => ({ verdict: 'ship' as const, score })
const skip = (score?: number) => ({ verdict: 'skip' as const, score })

test('the larger the share of outvoted reviewers, the earlier a tool comes, whatever the scores', () => {
  const found = disputesOf([
    { reviews: { builder: ship(90), founder: ship(10) } },
    { reviews: { builder: ship(), founder: ship(), skeptic: skip() } },
    { reviews: { builder: ship(70), founder: skip(60) } },
  ])

  expect(found.map(({ slug, outvoted }) => [slug, outvoted])).toEqual([
    ['tool-2', 1],
    ['tool-1', 1],
    ['tool-0', 0],
  ])
})

test('of equal shares the tool whose scores are further apart comes first, and one without two scores last', () => {
  const found = disputesOf([
    { reviews: { builder: ship(), skeptic: skip(10) } },
    { reviews: { builder: ship(70), skeptic: skip(70) } },
    { reviews: { builder: ship(80), skeptic: skip(40) } },
  ])

  expect(found.map(({ slug, extremes }) => [slug, extremes?.lowest.score, extremes?.highest.score])).toEqual([
    ['tool-2', 40, 80],
    ['tool-1', 70, 70],
    ['tool-0', undefined, undefined],
  ])
})

test('a tool on which nobody disagrees is left out', () => {
  const found = disputesOf([
    {},
    { reviews: { builder: skip(0) } },
    { reviews: { builder: ship(), founder: ship() } },
    { reviews: { builder: ship(80), founder: ship(80) } },
    { reviews: { builder: ship(80), founder: ship(81) } },
  ])

  expect(found.map(({ slug }) => slug)).toEqual(['tool-4'])
})

test('the page of the panel holds so many tools and no more', () => {
  const found = disputesOf(
    Array.from({ length: maxDisputes + 2 }, () => ({ reviews: { builder: ship(), founder: skip() } })),
  )

  expect(found).toHaveLength(maxDisputes)
})

test('whoever gave the lowest and the highest score is named, of equal ones the first in the panel', () => {
  const [dispute] = disputesOf([
    { reviews: { builder: ship(80), skeptic: ship(60), founder: ship(80) } },
    { reviews: { builder: ship(70), skeptic: ship(70), founder: skip(70) } },
  ]).toReversed()

  expect([dispute?.extremes?.lowest, dispute?.extremes?.highest].map((review) => review?.reviewer.slug)).toEqual([
    'skeptic',
    'builder',
  ])
})

test('who stands against most of the others on the largest share of tools comes first', () => {
  const outvoted = { reviews: { builder: ship(), skeptic: ship(), founder: skip() } }
  const torn = { reviews: { builder: ship(), founder: skip() } }
  const found = listDissent(fleetOf([outvoted, outvoted, torn]))

  expect(found.map(({ reviewer, against, common }) => [reviewer.slug, against, common])).toEqual([
    ['founder', 3, 3],
    ['builder', 1, 3],
    ['skeptic', 0, 2],
  ])
})

test('a reviewer beside whom the others are torn stands against nobody', () => {
  const torn = { reviews: { builder: ship(), skeptic: ship(), founder: skip() } }
  const found = listDissent(fleetOf([torn]))

  expect(found.map(({ reviewer, against }) => [reviewer.slug, against])).toEqual([
    ['founder', 1],
    ['builder', 0],
    ['skeptic', 0],
  ])
})

test('a tool that nobody else judged says nothing about a reviewer', () => {
  const [builder] = listDissent(fleetOf([{ reviews: { builder: skip(0) } }]))

  expect(builder).toEqual({ reviewer: builder?.reviewer, common: 0, against: 0 })
})

test('a reviewer with too few tools in common comes last, and the one they agree least with is not known', () => {
  const agreed = { reviews: { skeptic: ship(), builder: ship() } }
  const found = listDissent(fleetOf([{ reviews: { builder: ship(), founder: skip() } }, agreed, agreed, agreed]))

  expect(found.map(({ reviewer }) => reviewer.slug)).toEqual(['builder', 'skeptic', 'founder'])
  expect(found.map(({ furthest }) => furthest?.reviewer.slug)).toEqual(['skeptic', 'builder', undefined])
})

test('the gap is the mean distance from the others’ mean score of the same tool', () => {
  const gaps = gapsOf([
    { reviews: { builder: ship(88), skeptic: ship(82), founder: ship(72) } },
    { reviews: { builder: ship(60), founder: ship(70) } },
  ])

  expect(gaps).toEqual({ builder: 0.5, skeptic: 2, founder: -1.5 })
})

test('a missing score is no 0: neither their own nor that of others', () => {
  const gaps = gapsOf([
    { reviews: { builder: ship(80), skeptic: ship(70), founder: ship() } },
    { reviews: { builder: ship(10), founder: skip() } },
  ])

  expect(gaps).toEqual({ builder: 10, skeptic: -10, founder: undefined })
})

function disputesOf(ships: readonly Ship[]) {
  return listDisputes(fleetOf(ships)).map(({ tool, ...dispute }) => ({ slug: tool.slug, ...dispute }))
}

function gapsOf(ships: readonly Ship[]): Record<string, number | undefined> {
  return Object.fromEntries(listDissent(fleetOf(ships)).map(({ reviewer, gap }) => [reviewer.slug, gap]))
}
