import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { estimateShare, formatTally } from '@/lib/community/tally'

describe('what is shown of a tally', () => {
  test('no votes are a dash, never 0 %', () => {
    expect(formatTally({ ship: 0, skip: 0 })).toEqual({
      isKnown: true,
      figure: '—',
      detail: 'No votes yet',
    })
  })

  test('votes that cannot be read are no "no votes"', () => {
    expect(formatTally(undefined)).toMatchObject({
      isKnown: false,
      figure: '—',
      detail: expect.stringMatching(/unavailable/),
    })
  })

  test.each([
    [{ ship: 1, skip: 0 }, '1 ship · 0 skip'],
    [{ ship: 2, skip: 1 }, '2 ship · 1 skip'],
    [{ ship: 0, skip: 4 }, '0 ship · 4 skip'],
  ])('fewer than five votes are counted and not made a percentage: %j', (tally, figure) => {
    const shown = formatTally(tally)

    expect(shown.figure).toBe(figure)
    expect(JSON.stringify(shown)).not.toContain('%')
  })

  test('five votes are a percentage with its number of votes and its interval', () => {
    expect(formatTally({ ship: 4, skip: 1 })).toEqual({
      isKnown: true,
      figure: '80%',
      detail: '4 of 5 votes · likely 38–96%',
    })
  })

  test('5 of 5 does not look like 500 of 500', () => {
    expect(formatTally({ ship: 5, skip: 0 }).detail).toBe('5 of 5 votes · likely 57–100%')
    expect(formatTally({ ship: 500, skip: 0 }).detail).toBe('500 of 500 votes · likely 99–100%')
  })
})

describe('the interval', () => {
  // Wilson's formula worked through by hand to four places.
  test.each([
    [0, 5, 0, 0.4345],
    [4, 5, 0.3755, 0.9638],
    [50, 100, 0.4038, 0.5962],
    [10, 10, 0.7225, 1],
  ])('of %i in %i is that of the formula', (hits, votes, low, high) => {
    const share = estimateShare(hits, votes)

    expect(share.low).toBeCloseTo(low, 4)
    expect(share.high).toBeCloseTo(high, 4)
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
