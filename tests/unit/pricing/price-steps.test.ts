import { expect, test } from 'vitest'
import { placePrices } from '@/components/pricing/price-steps'
import type { PriceStep } from '@/lib/pricing/price-history'
import { buildOffer, perMillion } from '@/tests/support/prices'

function step(from: string, changes: Partial<PriceStep> = {}): PriceStep {
  return { from, isFirstDay: true, offer: buildOffer(), input: perMillion('input', '3'), ...changes }
}

test('a price holds until the next one, which a line leads to', () => {
  const { lines } = placePrices(
    [step('2026-01-01'), step('2026-06-01', { input: perMillion('input', '2') })],
    '2026-11-27',
  )

  const [input] = lines
  const [first, second] = input?.segments ?? []
  expect(first).toMatchObject({ from: 0 })
  expect(first?.to).toBe(second?.from)
  expect(second).toMatchObject({ to: 100, before: first?.at })
  expect(second?.at).toBeGreaterThan(first?.at ?? 100)
  expect(input?.now).toBe('2')
})

test('no line leads over a time without a price', () => {
  const steps = [step('2026-01-01', { until: '2026-02-01' }), step('2026-06-01')]

  const [first, second] = placePrices(steps, '2026-11-27').lines[0]?.segments ?? []

  expect(first?.to).toBeLessThan(second?.from ?? 0)
  expect(second).not.toHaveProperty('before')
})

test('an announced price is drawn after today and is not the price of now', () => {
  const steps = [step('2026-01-01'), step('2027-01-01', { input: perMillion('input', '9') })]

  const { today, lines } = placePrices(steps, '2026-11-27')

  expect(lines[0]?.segments[1]?.from).toBeGreaterThan(today)
  expect(lines[0]?.now).toBe('3')
})

test('everything is within the figure, and the scale begins at 0', () => {
  const steps = [
    step('2026-01-01'),
    step('2026-06-01', { input: perMillion('input', '0.1'), output: perMillion('output', '15') }),
  ]

  const { amounts, lines, today } = placePrices(steps, '2026-11-27')

  expect(amounts[0]).toEqual({ at: 100, amount: '0' })
  const places = lines.flatMap(({ segments }) => segments.flatMap(({ from, to, at }) => [from, to, at]))
  for (const place of [...places, today]) {
    expect(place).toBeGreaterThanOrEqual(0)
    expect(place).toBeLessThanOrEqual(100)
  }
})

test('a price that is not stated has no line', () => {
  expect(placePrices([step('2026-01-01')], '2026-11-27').lines.map(({ count }) => count)).toEqual(['input'])
})
