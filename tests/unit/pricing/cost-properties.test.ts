import Big from 'big.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Count, PriceComponent, PriceConditions } from '@/lib/catalogue/offer-schema'
import { computeCost } from '@/lib/pricing/cost'
import type { Workload } from '@/lib/pricing/workload'
import { buildOffer, perMillion } from '@/tests/support/prices'

const boundaries = [32_000, 200_000, 272_000]

const amounts = fc
  .tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 999_999 }))
  .map(([whole, fraction]) => `${whole}.${String(fraction).padStart(6, '0')}`)

const conditions: fc.Arbitrary<PriceConditions | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.record({ context: fc.record({ above: fc.constantFrom(199_999, ...boundaries), included: fc.boolean() }) }),
  fc.constantFrom<PriceConditions[]>(
    { service: 'batch' },
    { service: 'flex' },
    { region: 'Oslo' },
    { window: { days: 'every day', from: '01:00', to: '04:00' } },
  ),
)

const counts: readonly Count[] = ['input', 'output', 'cached input', 'cache write', 'reasoning']
const tokenPrice = fc
  .tuple(fc.constantFrom(...counts), amounts, conditions)
  .map(([count, amount, when]) => perMillion(count, amount, when))
const otherPrice = fc.constantFrom<PriceComponent[]>(
  { counts: 'request', per: 1_000, unit: 'request', amount: '1.5', currency: 'USD' },
  { counts: 'image', direction: 'in', per: 1, unit: 'image', amount: '0.002', currency: 'USD' },
)
const anyComponents = fc.array(fc.oneof({ weight: 5, arbitrary: tokenPrice }, otherPrice), { maxLength: 12 })

/** Lists that state one price for input, one for output, and more under conditions. */
const completeComponents = fc.tuple(amounts, amounts, anyComponents).map(([input, output, more]) => {
  const all = [perMillion('input', input), perMillion('output', output), ...more]
  return [...new Map(all.map((component) => [nameSubject(component), component])).values()]
})

function nameSubject({ counts, conditions }: PriceComponent): string {
  return JSON.stringify([counts, conditions])
}

const workloads: fc.Arbitrary<Workload> = fc.record({
  requests: fc.integer({ min: 1, max: 1_000_000_000 }),
  input: fc.integer({ min: 0, max: 10_000_000 }),
  output: fc.integer({ min: 0, max: 10_000_000 }),
  cached: fc.integer({ min: 0, max: 100 }),
  service: fc.constantFrom(undefined, 'batch' as const),
})

/** The first prompt length of a tier, and how much more of each number there is. The longer prompt stays in the tier. */
const increases = fc.record({
  tier: fc.constantFrom(0, ...boundaries.map((boundary) => boundary + 1)),
  requests: fc.integer({ min: 0, max: 1_000 }),
  output: fc.integer({ min: 0, max: 1_000 }),
  input: fc.integer({ min: 0, max: 30_000 }),
})

test('more requests or tokens never cost less within a tier', () => {
  fc.assert(
    fc.property(completeComponents, workloads, increases, (components, workload, more) => {
      const less = { ...workload, input: more.tier + (workload.input % 1_000) }
      const cost = computeCost(buildOffer({ components }), less)
      const larger = computeCost(buildOffer({ components }), {
        ...less,
        requests: less.requests + more.requests,
        input: less.input + more.input,
        output: less.output + more.output,
      })

      if (cost.state !== 'computed' || larger.state !== 'computed') return
      expect(new Big(larger.amount).gte(cost.amount)).toBe(true)
    }),
  )
})

test('the lines add up to the amount exactly, and each is its quantity at its price', () => {
  fc.assert(
    fc.property(completeComponents, workloads, (components, workload) => {
      const cost = computeCost(buildOffer({ components }), workload)

      if (cost.state !== 'computed') return
      const sum = cost.lines.reduce((total, { amount }) => total.plus(amount), new Big(0))
      expect(cost.amount).toBe(sum.toFixed())
      for (const { component, quantity, amount } of cost.lines) {
        expect(new Big(amount).times(component.per).eq(new Big(component.amount).times(quantity))).toBe(true)
      }
    }),
  )
})

test('all input and output is charged, and nothing of it twice', () => {
  fc.assert(
    fc.property(completeComponents, workloads, (components, workload) => {
      const cost = computeCost(buildOffer({ components }), workload)

      if (cost.state !== 'computed') return
      const tokens = cost.lines.filter(({ unit }) => unit === 'token')
      const charged = tokens.reduce((total, { quantity }) => total.plus(quantity), new Big(0))
      const asked = new Big(workload.requests).times(workload.input + workload.output)
      expect(charged.eq(asked)).toBe(true)
    }),
  )
})

test('a missing component never counts as 0', () => {
  fc.assert(
    fc.property(
      anyComponents,
      workloads,
      fc.constantFrom('input' as const, 'output' as const),
      (more, workload, gone) => {
        const components = [perMillion('input', '3'), perMillion('output', '15'), ...more].filter(
          ({ counts }) => counts !== gone,
        )
        const asked = { ...workload, [gone]: workload[gone] + 1, cached: 0 }

        expect(computeCost(buildOffer({ components }), asked).state).toBe('not computable')
      },
    ),
  )
})

test('the order of components changes nothing', () => {
  const shuffled = completeComponents.chain((components) =>
    fc.tuple(
      fc.constant(components),
      fc.shuffledSubarray(components, { minLength: components.length, maxLength: components.length }),
    ),
  )

  fc.assert(
    fc.property(shuffled, workloads, ([components, reordered], workload) => {
      const cost = computeCost(buildOffer({ components }), workload)

      expect(computeCost(buildOffer({ components: reordered }), workload)).toEqual(cost)
    }),
  )
})

test('a boundary that is included is paid one token earlier than one that is not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.boolean(), (boundary, included) => {
      const components = [
        perMillion('input', '1'),
        perMillion('input', '2', { context: { above: boundary, included } }),
        perMillion('output', '1'),
      ]
      const rateFor = (input: number) => {
        const cost = computeCost(buildOffer({ components }), { requests: 1, input, output: 0, cached: 0 })
        return cost.state === 'computed' ? cost.lines[0]?.component.amount : undefined
      }

      expect(rateFor(boundary)).toBe(included ? '2' : '1')
      expect(rateFor(boundary + 1)).toBe('2')
      if (boundary > 1) expect(rateFor(boundary - 1)).toBe('1')
    }),
  )
})

test('cached input at a price below that of input never makes a month dearer', () => {
  fc.assert(
    fc.property(workloads, ({ service: _, ...workload }) => {
      const cached = computeCost(buildOffer(), workload)
      const uncached = computeCost(buildOffer(), { ...workload, cached: 0 })

      if (cached.state !== 'computed' || uncached.state !== 'computed') return
      expect(new Big(cached.amount).lte(uncached.amount)).toBe(true)
    }),
  )
})
