import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Offer } from '@/lib/catalogue/catalogue'
import { listPrices } from '@/lib/pricing/price-list'
import { quoteTool } from '@/lib/pricing/quote'
import { defaultPreset, presets } from '@/lib/pricing/workload'
import { buildOffer, buildWorkload, perMillion } from '@/tests/support/prices'

const day = '2026-11-27'
const workload = buildWorkload({ cached: 0 })

/** What a provider of this name asks; $3 and $15 per 1M tokens cost $135 for the workload. */
function from(name: string, changes: Partial<Offer> = {}): Offer {
  return buildOffer({ provider: { slug: name.toLowerCase(), name }, ...changes })
}

/** Per 1M tokens, in and out. */
function priced(amount: string, currency = 'USD'): Offer['components'] {
  return [perMillion('input', amount), perMillion('output', amount)].map((component) => ({ ...component, currency }))
}

function quote(offers: readonly Offer[], providers: readonly string[] = []) {
  const maker = { name: 'Tidewater Labs', providers: providers.map((slug) => ({ slug, name: slug })) }
  return quoteTool({ offers, maker }, workload, day)
}

test('the cheapest provider is found among those that state a price', () => {
  const { cheapest, providers, pricedProviders, state } = quote([
    from('Anchor'),
    from('Beacon', { components: priced('1') }),
    from('Beacon', { components: priced('2'), model: 'harbor-70b-eu' }),
    from('Cove', { components: [] }),
    from('Dock', { basis: 'on request', components: [] }),
  ])

  expect(cheapest).toMatchObject({ offer: { provider: { name: 'Beacon' } }, cost: { amount: '25' } })
  expect({ providers, pricedProviders, state }).toEqual({ providers: 4, pricedProviders: 2, state: 'priced' })
})

test('quotes are sorted: cheapest first, then by provider, and what cannot be computed last, with its reason', () => {
  const { quotes } = quote([
    from('Sound', { components: [] }),
    from('Reef', { basis: 'free', components: [] }),
    from('Quay', { components: priced('0') }),
    from('Port', { components: priced('1', 'CNY') }),
    from('Beacon'),
    from('Anchor'),
    from('Cove', { components: priced('1') }),
    from('Bay', { basis: 'plan' }),
  ])

  expect(quotes.map(({ offer }) => offer.provider.name)).toEqual([
    'Cove',
    'Anchor',
    'Beacon',
    'Port',
    'Quay',
    'Reef',
    'Bay',
    'Sound',
  ])
  expect(quotes.slice(-2).map(({ cost }) => cost)).toMatchObject([
    { reason: 'it is part of a plan' },
    { reason: 'its price is not published' },
  ])
})

test.each<[string, Partial<Offer>, string]>([
  ['free', { basis: 'free', components: [] }, 'free'],
  ['listed at 0', { components: priced('0') }, 'zero'],
  ['a free trial', { basis: 'free trial', components: priced('0') }, 'free trial'],
  ['part of a plan', { basis: 'plan', components: priced('0.1') }, 'plan'],
  ['on request', { basis: 'on request', components: [] }, 'on request'],
  ['not published', { components: [] }, 'not published'],
  ['in the past', { components: priced('0.1'), validUntil: '2026-11-26' }, 'past'],
  ['announced', { components: priced('0.1'), validFrom: '2026-11-28' }, 'announced'],
  ['in another currency', { components: priced('0.1', 'CNY') }, 'priced'],
  ['for images alone', { components: [{ ...perMillion('image', '1'), direction: 'out' }] }, 'priced'],
])('what is %s is never the cheapest, and has a state of its own', (_, changes, state) => {
  const alone = quote([from('Anchor', changes)])
  const beside = quote([from('Anchor', changes), from('Beacon')])

  expect(alone.cheapest).toBeUndefined()
  expect(alone.pricedProviders).toBe(0)
  expect(alone.state).toBe(state)
  expect(beside.cheapest?.offer.provider.name).toBe('Beacon')
  expect(beside.state).toBe('priced')
})

test('without any offer the price is unknown', () => {
  expect(quote([])).toEqual({
    workload,
    state: 'unknown',
    isFreeProgram: false,
    uses: [],
    providers: 0,
    pricedProviders: 0,
    quotes: [],
    listings: [],
  })
})

test('a free offer is told apart from the cheapest', () => {
  const { free, cheapest } = quote([from('Anchor', { basis: 'free', components: [] }), from('Beacon')])

  expect(free?.offer.provider.name).toBe('Anchor')
  expect(cheapest?.offer.provider.name).toBe('Beacon')
})

test('a promotion counts, and its last day is told', () => {
  const { cheapest } = quote([
    from('Anchor', { basis: 'promotion', components: priced('1'), validUntil: '2026-12-31' }),
    from('Beacon'),
  ])

  expect(cheapest).toMatchObject({ offer: { provider: { name: 'Anchor' } }, endsOn: '2026-12-31' })
})

test('an old price counts, and its age is told', () => {
  const { cheapest } = quote([from('Anchor', { asOf: '2026-01-01', components: priced('1') }), from('Beacon')])

  expect(cheapest).toMatchObject({ offer: { provider: { name: 'Anchor' } }, age: 330, isOld: true })
})

test('an announced rise is told and not charged', () => {
  const rise = from('Anchor', { components: priced('9'), validFrom: '2027-01-01' })

  const { cheapest } = quote([from('Anchor', { components: priced('1'), validUntil: '2026-12-31' }), rise])

  expect(cheapest).toMatchObject({ cost: { amount: '25' }, next: rise })
})

test('that sources disagree is told', () => {
  const { cheapest } = quote([
    from('Anchor', { components: priced('1') }),
    from('Anchor', { components: priced('2'), asOf: '2026-10-01', source: 'https://other.example' }),
  ])

  expect(cheapest?.cost.amount).toBe('25')
  expect(cheapest?.disagreements).toHaveLength(1)
})

test('the vendor’s price is that of its main provider, and its cheapest model', () => {
  const { vendor } = quote(
    [
      from('Anchor', { isVendors: true, components: priced('1') }),
      from('Tidewater', { isVendors: true, components: priced('4') }),
      from('Tidewater', { isVendors: true, components: priced('3'), model: 'harbor-70b-latest' }),
      from('Beacon', { components: priced('0.1') }),
    ],
    ['tidewater', 'anchor'],
  )

  expect(vendor).toMatchObject({ offer: { model: 'harbor-70b-latest' }, cost: { amount: '75' } })
})

test('where the main provider sells a plan, the vendor’s price is one that can be computed', () => {
  const { vendor } = quote(
    [from('Tidewater', { isVendors: true, basis: 'plan' }), from('Anchor', { isVendors: true })],
    ['tidewater', 'anchor'],
  )

  expect(vendor?.offer.provider.name).toBe('Anchor')
})

test('a provider that asks as much as the vendor is not the cheaper one', () => {
  const { cheapest } = quote([from('Anchor'), from('Tidewater', { isVendors: true })], ['tidewater'])

  expect(cheapest?.offer.provider.name).toBe('Tidewater')
})

test('without a price of the vendor there is none, whatever others ask', () => {
  expect(quote([from('Anchor')]).vendor).toBeUndefined()
})

function fact(...value: string[]) {
  return { applies: true as const, value, evidence: 'unverified' as const }
}

test('a model that answers with images has prices and no cost', () => {
  const output = { applies: true, value: ['text', 'image'], evidence: 'unverified' } as const

  const { cheapest, quotes } = quoteTool(
    { offers: [from('Anchor')], maker: undefined, facts: { output } },
    workload,
    day,
  )

  expect(cheapest).toBeUndefined()
  expect(quotes[0]?.cost).toMatchObject({ reason: 'it answers with images, and a workload counts tokens of text' })
})

test('a model that takes no text has prices and no cost: a workload counts tokens of text', () => {
  const offers = [from('Anchor', { isVendors: true }), from('Reef', { basis: 'free', components: [] })]

  const { state, cheapest, vendor, free } = quoteTool(
    { offers, maker: undefined, facts: { input: fact('audio') } },
    workload,
    day,
  )

  expect({ state, cheapest }).toEqual({ state: 'priced', cheapest: undefined })
  expect(vendor?.cost).toMatchObject({ reason: 'it takes audio, and a workload counts tokens of text' })
  expect(free?.offer.provider.name).toBe('Reef')
})

test.each([{ input: fact('text') }, { input: fact('audio', 'text') }, { input: { applies: false as const } }, {}])(
  'a model that takes text, or of which that is not known, has a cost',
  (facts) => {
    const { cheapest } = quoteTool({ offers: [from('Anchor')], maker: undefined, facts }, workload, day)

    expect(cheapest?.cost.amount).toBe('135')
  },
)

const days = fc.constantFrom('2026-01-01', '2026-11-26', '2026-11-27', '2026-11-28', '2027-06-01')
const anyOffer = fc
  .record({
    name: fc.constantFrom('Anchor', 'Beacon', 'Cove'),
    model: fc.constantFrom('harbor-70b', 'harbor-70b-eu'),
    source: fc.constantFrom('https://one.example', 'https://two.example'),
    asOf: fc.constantFrom('2026-01-01', '2026-10-01', '2026-11-01'),
    amount: fc.constantFrom('0', '0.5', '1', '3'),
    currency: fc.constantFrom('USD', 'CNY'),
    basis: fc.constantFrom('list' as const, 'promotion' as const, 'plan' as const),
    period: fc.tuple(fc.option(days), fc.option(days)),
    isByHand: fc.boolean(),
  })
  .map(({ name, amount, currency, period, ...changes }) => {
    const [validFrom, validUntil] = period.toSorted() as (string | null)[]
    return from(name, {
      ...changes,
      components: priced(amount, currency),
      validFrom: validFrom ?? undefined,
      validUntil: validUntil ?? undefined,
    })
  })
const anyOffers = fc.array(anyOffer, { maxLength: 12 })

test('prices that have ended or are still to come are never used', () => {
  fc.assert(
    fc.property(anyOffers, (offers) => {
      for (const { offer } of quote(offers).quotes) {
        expect((offer.validFrom ?? day) <= day).toBe(true)
        expect((offer.validUntil ?? day) >= day).toBe(true)
      }
    }),
  )
})

test('the order of offers changes nothing', () => {
  const shuffled = anyOffers.chain((offers) =>
    fc.tuple(fc.constant(offers), fc.shuffledSubarray(offers, { minLength: offers.length, maxLength: offers.length })),
  )

  fc.assert(
    fc.property(shuffled, ([offers, reordered]) => {
      expect(quote(reordered)).toEqual(quote(offers))
    }),
  )
})

test('every offer that has begun is shown, evidence or history, and one of these alone', () => {
  fc.assert(
    fc.property(anyOffers, (offers) => {
      const told = listPrices(offers, day).flatMap((listing) => [
        ...listing.history,
        ...(listing.state === 'current' ? [listing.offer, ...listing.evidence] : []),
      ])

      expect(new Set(told)).toEqual(new Set(offers.filter(({ validFrom = day }) => validFrom <= day)))
      expect(told).toHaveLength(new Set(told).size)
    }),
  )
})

test('prices for the default workload are kept while another one is asked for', () => {
  const tool = { offers: [from('Anchor')], maker: undefined }
  const { workload: byDefault } = presets[defaultPreset]
  const first = quoteTool(tool, byDefault, day)

  const other = quoteTool(tool, workload, day)

  expect(quoteTool(tool, byDefault, day)).toBe(first)
  expect(quoteTool(tool, workload, day)).toBe(other)
  expect(quoteTool(tool, workload, '2026-11-28')).not.toBe(other)
})
