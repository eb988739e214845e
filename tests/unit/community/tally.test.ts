import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { estimateShare, formatTally } from '@/lib/community/tally'

describe('what is shown of a tally', () => {
  test('no votes are said in words, never as 0 %', () => {
    expect(formatTally({ ship: 0, skip: 0 })).toEqual({ isKnown: true, figure: 'No votes yet', detail: '' })
  })

  test('votes that cannot be read are no "no votes"', () => {
    expect(formatTally(undefined)).toMatchObject({
      isKnown: false,
      figure: expect.stringMatching(/unavailable/),
    })
  })

  test.each([
    [{ ship: 1, skip: 0 }, '1 ship · 0 skip', '1 vote: too few to say'],
    [{ ship: 2, skip: 1 }, '2 ship · 1 skip', '3 votes: too few to say'],
    [{ ship: 0, skip: 9 }, '0 ship · 9 skip', '9 votes: too few to say'],
  ])('fewer than ten votes are counted, and no share is made of them: %j', (tally, figure, detail) => {
    expect(formatTally(tally)).toEqual({ isKnown: true, figure, detail })
  })

  test('ten votes are a share with its number of votes and its interval', () => {
    expect(formatTally({ ship: 8, skip: 2 })).toMatchObject({
      isKnown: true,
      figure: '80% ship',
      detail: '8 of 10 votes · likely 54–93%',
      estimate: { share: 0.8 },
    })
  })

  test('10 of 10 does not look like 500 of 500', () => {
    expect(formatTally({ ship: 10, skip: 0 }).detail).toBe('10 of 10 votes · likely 79–100%')
    expect(formatTally({ ship: 500, skip: 0 }).detail).toBe('500 of 500 votes · likely 99–100%')
  })
})

describe('the interval', () => {
  // Wilson's formula worked through by hand to four places.
  test.each([
    [0, 10, 0, 0.2129],
    [8, 10, 0.5408, 0.9314],
    [50, 100, 0.4188, 0.5812],
    [95, 100, 0.9008, 0.9755],
    [10, 10, 0.7871, 1],
  ])('of %i in %i is that of the formula', (hits, votes, low, high) => {
    const estimate = estimateShare(hits, votes)

    expect(estimate.low).toBeCloseTo(low, 4)
    expect(estimate.high).toBeCloseTo(high, 4)
  })

  test('holds the share itself, within 0 and 1, and narrows as votes are added', () => {
    const amounts = fc.integer({ min: 1, max: 100_000 }).chain((votes) => fc.tuple(fc.nat(votes), fc.constant(votes)))

    fc.assert(
      fc.property(amounts, ([hits, votes]) => {
        const few = estimateShare(hits, votes)
        const many = estimateShare(hits * 10, votes * 10)

        expect(few.low).toBeGreaterThanOrEqual(0)
        expect(few.high).toBeLessThanOrEqual(1)
        expect(few.low).toBeLessThanOrEqual(hits / votes + 1e-9)
        expect(few.high).toBeGreaterThanOrEqual(hits / votes - 1e-9)
        expect(many.high - many.low).toBeLessThan(few.high - few.low)
      }),
    )
  })
})
