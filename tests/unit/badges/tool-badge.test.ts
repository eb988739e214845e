import { expect, test } from 'vitest'
import type { BadgeShow } from '@/lib/badges/badge'
import { describeToolBadge } from '@/lib/badges/tool-badge'
import type { Tool } from '@/lib/catalogue/catalogue'
import type { Tally } from '@/lib/community/tally'
import { buildOffer, perMillion } from '@/tests/support/prices'
import { buildTool, reviewedBy } from '@/tests/support/tools'

const skip = { verdict: 'skip' } as const

test.each([
  [{ Builder: 90, Founder: 80, Creator: 70, Skeptic: skip }, 'Ship · 3 of 4', 'ship'],
  [{ Builder: skip, Founder: skip, Creator: skip, Skeptic: 70 }, 'Skip · 3 of 4', 'skip'],
  [{ Builder: 90, Skeptic: skip }, 'Split · 1 ship, 1 skip', 'split'],
  [{}, 'Not judged yet', 'plain'],
] as const)('the panel: %o is told as %s, by word and colour', (reviews, message, tone) => {
  expect(textOf('panel', { reviews: reviewedBy(reviews) })).toEqual({ message, tone })
})

test.each([
  [{ Builder: 90, Founder: 81, Skeptic: skip }, '86/100 · 2 scores'],
  [{ Builder: 0 }, '0/100 · 1 score'],
  [{ Skeptic: skip }, 'No score given'],
  [{}, 'Not judged yet'],
] as const)('the score of %o is %s', (reviews, message) => {
  expect(textOf('score', { reviews: reviewedBy(reviews) }).message).toBe(message)
})

const list = [perMillion('input', '1.25'), perMillion('output', '10')]

test.each([
  ['prices for tokens', { offers: [buildOffer({ components: list })] }, '$1.25 in, $10 out per 1M tokens'],
  [
    'a list without the price of output',
    { offers: [buildOffer({ components: list.slice(0, 1) })] },
    'Price not worked out',
  ],
  [
    'an old price',
    { offers: [buildOffer({ components: list, asOf: '2026-07-30' })] },
    /^\$1\.25 in, .* \(120 days old\)$/,
  ],
  ['a price that ended', { offers: [buildOffer({ components: list, validUntil: '2026-11-02' })] }, 'Price ended'],
  ['an entry price alone', { pricing: { entry: 'free', summary: 'Free.' } }, 'Free (entry price)'],
  ['nothing', {}, 'Price not known'],
] satisfies [string, Partial<Tool>, string | RegExp][])('the price, where there is %s', (_, changes, message) => {
  expect(textOf('price', changes).message).toEqual(
    typeof message === 'string' ? message : expect.stringMatching(message),
  )
})

test.each([
  [{ ship: 30, skip: 11 }, '73% ship · 41 votes'],
  [{ ship: 3, skip: 2 }, '3 ship · 2 skip'],
  [{ ship: 0, skip: 0 }, 'No votes yet'],
  [undefined, 'Votes are unavailable right now'],
])('votes of %o are told as %s', (tally, message) => {
  expect(textOf('community', {}, tally).message).toBe(message)
})

test('what is not known is in neither colour of a verdict', () => {
  const texts = (['panel', 'score', 'price', 'community'] as const).map((show) => textOf(show, {}))

  expect(texts.map(({ tone }) => tone)).toEqual(['plain', 'plain', 'plain', 'plain'])
})

function textOf(show: BadgeShow, changes: Partial<Tool>, tally?: Tally) {
  return describeToolBadge(show, { tool: buildTool('harbor', changes), tally, day: '2026-11-27' })
}
