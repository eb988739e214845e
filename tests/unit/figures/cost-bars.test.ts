import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minWidth, placeCosts, stackParts } from '@/components/figures/cost-bars'
import { quoteTool, type ToolQuote } from '@/lib/pricing/quote'
import { buildOffer, buildWorkload, perMillion } from '@/tests/support/prices'

function quote(...offers: Parameters<typeof buildOffer>[0][]): ToolQuote {
  return quoteTool({ offers: offers.map(buildOffer), maker: undefined }, buildWorkload(), '2026-11-27')
}

describe('the costs of sides', () => {
  test('share a scale whose end is the highest', () => {
    const half = [perMillion('input', '1.5'), perMillion('cached input', '0.15'), perMillion('output', '7.5')]

    const [full, less] = placeCosts([quote({}), quote({ components: half })])

    expect(full?.amount).toBe('108')
    expect(less?.amount).toBe('54')
    expect(endOf(full?.spans)).toBeCloseTo(100)
    expect(endOf(less?.spans)).toBeCloseTo(50)
    expect(full?.lines.map(({ label }) => label)).toEqual(['Input', 'Cached input', 'Output'])
  })

  test.each([
    ['no offer', quote()],
    ['a free offer', quote({ basis: 'free', components: [] })],
    ['a price on request', quote({ basis: 'on request', components: [] })],
    ['a list of zeros', quote({ components: [perMillion('input', '0'), perMillion('output', '0')] })],
    [
      'a price in euros',
      quote({
        components: ['input', 'output'].map((counts) => ({ ...perMillion(counts as 'input', '1'), currency: 'EUR' })),
      }),
    ],
  ])('%s has no bar and lengthens or shortens no other', (_, without) => {
    const [priced, missing] = placeCosts([quote({}), without])

    expect(missing).toBeUndefined()
    expect(endOf(priced?.spans)).toBeCloseTo(100)
  })

  test('a line of zero is no part of the bar', () => {
    const components = [perMillion('input', '3'), perMillion('cached input', '0'), perMillion('output', '15')]

    const [bar] = placeCosts([quote({ components })])

    expect(bar?.lines.map(({ label }) => label)).toEqual(['Input', 'Output'])
    expect(bar?.spans).toHaveLength(2)
  })
})

describe('the parts of a bar', () => {
  test('a part that would be invisible is widened, and the bar keeps its length', () => {
    expect(stackParts([90, 9.5, 0.5])).toEqual([
      { at: 0, width: 89 },
      { at: 89, width: 9.5 },
      { at: 98.5, width: 1.5 },
    ])
  })

  test('a bar that is too short to be divided is one visible part', () => {
    expect(stackParts([3, 2])).toEqual([{ at: 0, width: 5 }])
    expect(stackParts([0.001])).toEqual([{ at: 0, width: minWidth }])
  })

  test('follow each other, are visible, stay within the bar, and a longer bar is never drawn shorter', () => {
    const length = fc.double({ min: 0.0001, max: 25, noNaN: true })
    const bar = fc.array(length, { minLength: 1, maxLength: 4 })

    fc.assert(
      fc.property(bar, bar, (one, other) => {
        const spans = stackParts(one)

        for (const [index, { at, width }] of spans.entries()) {
          expect(at).toBeCloseTo(index === 0 ? 0 : endOf(spans.slice(0, index)))
          expect(width).toBeGreaterThanOrEqual(minWidth - 1e-9)
        }
        expect(endOf(spans)).toBeCloseTo(Math.max(minWidth, sum(one)))
        if (sum(one) > sum(other)) expect(endOf(spans)).toBeGreaterThanOrEqual(endOf(stackParts(other)) - 1e-9)
      }),
    )
  })
})

function endOf(spans: readonly { at: number; width: number }[] = []): number {
  const last = spans.at(-1)
  return last === undefined ? 0 : last.at + last.width
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total + length, 0)
}
