import { expect, test } from 'vitest'
import type { BadgeShow } from '@/lib/badges/badge'
import { describeComparisonBadge } from '@/lib/badges/comparison-badge'
import type { Tool } from '@/lib/catalogue/catalogue'
import type { Tally } from '@/lib/community/tally'
import { catalogueOf, content } from '@/tests/support/content'
import { buildTool, costing, model, panel, reviewedBy, router } from '@/tests/support/tools'

const skip = { verdict: 'skip' } as const
const good = { reviews: reviewedBy({ Builder: 90, Skeptic: 80 }) }
const poor = { reviews: reviewedBy({ Builder: 50, Skeptic: 40 }) }
const skipped = { reviews: reviewedBy({ Builder: { ...skip, score: 30 }, Skeptic: { ...skip, score: 20 } }) }
const cheap = { offers: costing(10) }
const dear = { offers: costing(30) }

test.each([
  ['one is better', { ...good, ...cheap }, { ...poor, ...dear }, 'Choose Anchor', 'ship'],
  ['one is better and dearer', { ...good, ...dear }, { ...poor, ...cheap }, 'It depends', 'plain'],
  [
    'the panel skips the better one',
    { ...skipped, ...cheap },
    { ...skipped, ...dear },
    'Anchor, though the panel skips it',
    'split',
  ],
  ['both are alike', { ...good, ...cheap }, { ...good, ...cheap }, 'No real difference', 'plain'],
  ['nobody judged them', cheap, dear, 'Not enough known', 'plain'],
  ['they are of different kinds', { ...good, ...cheap }, { ...poor, kind: router }, 'They do different jobs', 'plain'],
] as const)('whom to choose where %s', (_, anchor, buoy, message, tone) => {
  expect(textOf('panel', [anchor, buoy])).toEqual({ message, tone })
})

test('of three tools with two of one kind it is not said that each does another job', () => {
  expect(textOf('panel', [good, poor, { kind: router }]).message).toBe('Not all do the same job')
})

test.each([
  ['one costs less', [cheap, dear], 'For chat, Anchor costs a third as much'],
  ['prices are close', [cheap, { offers: costing(11) }], 'For chat, no clear difference in price'],
  ['one price is not known', [cheap, {}], 'Not all prices are known'],
  ['no price is known', [{}, {}], 'Not all prices are known'],
  ['one of three costs least', [dear, cheap, dear], 'For chat, Buoy costs least'],
  [
    'a price is old',
    [cheap, { offers: costing(30, { asOf: '2026-07-30' }) }],
    /^For chat, .* \(oldest price 120 days old\)$/,
  ],
] satisfies [string, Partial<Tool>[], string | RegExp][])('who is cheaper where %s', (_, tools, message) => {
  expect(textOf('price', tools).message).toEqual(typeof message === 'string' ? message : expect.stringMatching(message))
})

test('each score stands beside a name, and a missing one is said to be missing', () => {
  expect(textOf('score', [good, {}]).message).toBe('Anchor 85/100; Buoy not judged yet')
  expect(textOf('score', [{ reviews: reviewedBy({ Skeptic: skip }) }, poor]).message).toBe(
    'Anchor no score; Buoy 45/100',
  )
})

test.each([
  ['all have one', [poor, good, poor], 'Highest score: Buoy 85/100'],
  ['some have one', [poor, {}, {}], 'Highest score: Anchor 45/100 (2 not scored)'],
  ['two are highest', [good, poor, good], 'Highest score: 2 tools 85/100'],
  ['none has one', [{}, {}, {}], 'No scores yet'],
])('of three scores the highest is told where %s', (_, tools, message) => {
  expect(textOf('score', tools).message).toBe(message)
})

const none = { ship: 0, skip: 0 }

test.each([
  ['some', { anchor: { ship: 30, skip: 11 }, buoy: none }, 'Anchor 73% ship · 41 votes; Buoy no votes yet'],
  [
    'equally many',
    { anchor: { ship: 1, skip: 1 }, buoy: { ship: 1, skip: 1 } },
    'Anchor 1 ship · 1 skip; Buoy 1 ship · 1 skip',
  ],
  ['none', { anchor: none, buoy: none }, 'No votes yet'],
  ['votes that cannot be read', {}, 'Votes are unavailable right now'],
])('what visitors say where there are %s', (_, tallies, message) => {
  expect(textOf('community', [{}, {}], tallies).message).toBe(message)
})

test.each([
  [
    'enough',
    { anchor: { ship: 9, skip: 1 }, buoy: { ship: 90, skip: 10 }, cove: none },
    'Most surely shipped: Buoy 90% ship · 100 votes',
  ],
  ['few', { anchor: { ship: 3, skip: 0 }, buoy: { ship: 1, skip: 1 }, cove: none }, '5 votes, too few to say'],
  ['none', { anchor: none, buoy: none, cove: none }, 'No votes yet'],
])('what visitors say of three tools with votes that are %s', (_, tallies, message) => {
  expect(textOf('community', [{}, {}, {}], tallies).message).toBe(message)
})

const names = ['anchor', 'buoy', 'cove']

function textOf(show: BadgeShow, changes: readonly Partial<Tool>[], tallies: Record<string, Tally> = {}) {
  const tools = changes.map((change, index) => buildTool(names[index] ?? '', { kind: model, ...change }))
  const bySlug = <T extends { slug: string }>(items: readonly T[]) => new Map(items.map((item) => [item.slug, item]))
  const catalogue = { ...catalogueOf(content()), tools: bySlug(tools), reviewers: bySlug(panel) }
  return describeComparisonBadge(catalogue, show, {
    slugs: tools.map(({ slug }) => slug),
    tallies: new Map(Object.entries(tallies)),
    day: '2026-11-27',
  })
}
