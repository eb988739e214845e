import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { haveTooFewInCommon, openTrackRecords, type TrackRecord } from '@/lib/lists/track-record'
import { fleetOf, type Ship } from '@/tests/support/fleets'

const ship = { verdict: 'ship' as const }
const skip = { verdict: 'skip' as const }

test('how often a reviewer ships is counted out of what they judged', () => {
  const catalogue = fleetOf([
    { reviews: { builder: ship } },
    { reviews: { builder: skip } },
    { reviews: { skeptic: ship } },
  ])

  const { ships, verdicts } = recordOf(catalogue, 'builder')

  expect([ships, verdicts.length]).toEqual([1, 2])
})

test('a verdict without a score does not lower the mean', () => {
  const catalogue = fleetOf([
    { reviews: { builder: { ...ship, score: 80 } } },
    { reviews: { builder: ship } },
    { reviews: { builder: { ...skip, score: 0 } } },
  ])

  const { scored, meanScore } = recordOf(catalogue, 'builder')

  expect([scored, meanScore]).toEqual([2, 40])
})

test('a reviewer who gave no score has no mean', () => {
  expect(recordOf(fleetOf([{ reviews: { builder: ship } }]), 'builder')).not.toHaveProperty('meanScore')
})

test('the newest verdict comes first', () => {
  const catalogue = fleetOf([
    { reviews: { builder: { ...ship, written: '2026-01-01' } } },
    { reviews: { builder: { ...ship, written: '2026-03-01' } } },
    { reviews: { builder: { ...ship, written: '2026-02-01' } } },
  ])

  const slugs = recordOf(catalogue, 'builder').verdicts.map(({ tool }) => tool.slug)

  expect(slugs).toEqual(['tool-1', 'tool-2', 'tool-0'])
})

test('who agrees more often comes first, and who has too little in common last', () => {
  const catalogue = fleetOf([
    { reviews: { builder: ship, skeptic: skip, founder: ship } },
    { reviews: { builder: ship, skeptic: skip } },
    { reviews: { builder: ship, skeptic: ship } },
  ])

  const { agreements } = recordOf(catalogue, 'builder')

  expect(agreements.map(({ reviewer, agreed, common }) => [reviewer.slug, agreed, common])).toEqual([
    ['skeptic', 1, 3],
    ['founder', 1, 1],
  ])
  expect(agreements.map(haveTooFewInCommon)).toEqual([false, true])
})

test('a reviewer who judged nothing has a record that says so', () => {
  const { verdicts, ships, agreements } = recordOf(fleetOf([{ reviews: { builder: ship } }]), 'founder')

  expect([verdicts.length, ships]).toEqual([0, 0])
  expect(agreements.map(({ common }) => common)).toEqual([0, 0])
})

test('two reviewers agree with one another equally often, and never on more than they share', () => {
  const verdict = fc.constantFrom(ship, skip)
  const reviews = fc.dictionary(fc.constantFrom('builder', 'skeptic', 'founder'), verdict)
  const fleet = fc.array(
    reviews.map((given): Ship => ({ reviews: given })),
    { maxLength: 10 },
  )

  fc.assert(
    fc.property(fleet.map(fleetOf), (catalogue) => {
      for (const record of openTrackRecords(catalogue).values()) {
        for (const { reviewer, common, agreed } of record.agreements) {
          const back = recordOf(catalogue, reviewer.slug).agreements.find(
            (agreement) => agreement.reviewer === record.reviewer,
          )
          expect([back?.common, back?.agreed]).toEqual([common, agreed])
          expect(agreed).toBeLessThanOrEqual(common)
          expect(common).toBeLessThanOrEqual(record.verdicts.length)
        }
      }
    }),
    { numRuns: 50 },
  )
})

function recordOf(catalogue: Catalogue, slug: string): TrackRecord {
  const record = openTrackRecords(catalogue).get(slug)
  if (record === undefined) throw new Error(`there is no reviewer ${slug}`)
  return record
}
