import { expect, test } from 'vitest'
import type { Offer } from '@/lib/catalogue/catalogue'
import { type CurrentListing, type Listing, listPrices } from '@/lib/pricing/price-list'
import { above, buildOffer, perMillion } from '@/tests/support/prices'

const day = '2026-11-27'

test('without offers there is no listing', () => {
  expect(listPrices([], day)).toEqual([])
})

test('each model of each provider has one listing, by name of the provider', () => {
  const beacon = { slug: 'beacon', name: 'Beacon' }

  const listings = listPrices(
    [buildOffer({ model: 'b' }), buildOffer({ provider: beacon }), buildOffer({ model: 'a' })],
    day,
  )

  expect(listings.map(({ provider, model }) => `${provider.name} ${model}`)).toEqual([
    'Beacon harbor-70b',
    'Tidewater a',
    'Tidewater b',
  ])
})

test('of several sources the newest is shown, and the others are evidence', () => {
  const older = buildOffer({ source: 'https://older.example', asOf: '2026-10-01' })
  const newer = buildOffer({ source: 'https://newer.example', asOf: '2026-11-02' })

  const listing = current([older, newer])

  expect(listing.offer).toBe(newer)
  expect(listing.evidence).toEqual([older])
  expect(listing.disagreements).toEqual([])
})

test('what editors state by hand comes before newer sources', () => {
  const byHand = buildOffer({ isByHand: true, asOf: '2026-01-01' })

  expect(current([buildOffer(), byHand]).offer).toBe(byHand)
})

test('what editors stated by hand ends with its last day', () => {
  const byHand = buildOffer({ isByHand: true, validUntil: '2026-11-26' })
  const listed = buildOffer({ source: 'https://other.example' })

  expect(current([byHand, listed]).offer).toBe(listed)
})

test('sources that state another amount for the same disagree', () => {
  const shown = buildOffer()
  const other = buildOffer({
    asOf: '2026-10-01',
    components: [perMillion('input', '3.00'), perMillion('output', '12'), perMillion('cache write', '4')],
  })

  expect(current([shown, other]).disagreements).toEqual([
    { offer: other, differences: [{ shown: shown.components[2], stated: other.components[1] }] },
  ])
})

test.each([
  ['per another number of units', { per: 1_000, amount: '0.003' }, false],
  ['above 1 token, written from 2 on', { conditions: { context: { above: 1, included: false } } }, true],
  ['above 2 tokens', { conditions: { context: { above: 2, included: false } } }, false],
  ['in another currency', { currency: 'CNY' }, true],
  ['under other conditions', { conditions: { service: 'batch' }, amount: '1.5' }, false],
] as const)('a price %s disagrees only if it is another price of the same', (_, changes, disagrees) => {
  const base = perMillion('input', '3')
  const boundary = { context: { above: 2, included: true } }
  const shown = buildOffer({ components: [base, perMillion('input', '4', boundary)] })
  const other = buildOffer({ asOf: '2026-10-01', components: [{ ...base, ...changes }] })

  expect(current([shown, other]).disagreements).toHaveLength(disagrees ? 1 : 0)
})

test.each([
  ['its first day', '2026-11-27', undefined, 'current'],
  ['the day before its first', '2026-11-28', undefined, 'announced'],
  ['its last day', undefined, '2026-11-27', 'current'],
  ['the day after its last', undefined, '2026-11-26', 'past'],
])('on %s a price is as it should be: from %s until %s it is %s', (_, validFrom, validUntil, state) => {
  expect(listPrices([buildOffer({ validFrom, validUntil })], day)).toMatchObject([{ state }])
})

test('past prices are the history, oldest first, and the announced one comes next', () => {
  const first = buildOffer({ validUntil: '2026-03-31', asOf: '2026-01-01' })
  const second = buildOffer({ validFrom: '2026-04-01', validUntil: '2026-08-31' })
  const third = buildOffer({ validFrom: '2026-09-01', validUntil: '2026-12-31' })
  const fourth = buildOffer({ validFrom: '2027-01-01', validUntil: '2027-01-31' })
  const fifth = buildOffer({ validFrom: '2027-02-01' })

  const listing = current([fifth, third, second, fourth, first])

  expect(listing.history).toEqual([first, second])
  expect(listing.offer).toBe(third)
  expect(listing.next).toBe(fourth)
  expect(listing.evidence).toEqual([])
})

test('a price that ended without another is past, and its last one is told', () => {
  const first = buildOffer({ validUntil: '2026-03-31' })
  const last = buildOffer({ validFrom: '2026-04-01', validUntil: '2026-08-31' })

  expect(listPrices([last, first], day)).toMatchObject([{ state: 'past', offer: last, history: [first, last] }])
})

test.each([
  ['2026-08-29', undefined, 90, false],
  ['2026-08-28', undefined, 91, true],
  ['2025-08-28', '2026-11-20', 7, false],
  ['2026-11-25', '2026-11-20', 2, false],
  ['2026-12-24', undefined, 0, false],
])('a price as of %s, checked %s, is %i days old', (asOf, checked, age, isOld) => {
  expect(current([buildOffer({ asOf, checked })])).toMatchObject({ age, isOld })
})

test('the order of the offers changes nothing, even where two sources are of the same day', () => {
  const offers = [
    buildOffer({ source: 'https://a.example' }),
    buildOffer({ source: 'https://b.example', components: [perMillion('input', '4')] }),
    buildOffer({ source: 'https://b.example', components: [perMillion('input', '5')] }),
    buildOffer({ validUntil: '2026-01-31' }),
    buildOffer({ validUntil: '2026-01-31', components: [] }),
  ]

  expect(listPrices(offers.toReversed(), day)).toEqual(listPrices(offers, day))
})

function current(offers: readonly Offer[]): CurrentListing {
  const listings: readonly Listing[] = listPrices(offers, day)
  const [listing] = listings
  if (listing?.state !== 'current' || listings.length > 1) throw new Error('not one current listing')
  return listing
}

test('a newer list of base prices confirms an older one with tiers, which is shown with both days', () => {
  const tiered = buildOffer({
    asOf: '2026-06-01',
    components: [perMillion('input', '2'), perMillion('output', '10'), perMillion('input', '4', above(200_000))],
  })
  const base = buildOffer({
    asOf: '2026-11-20',
    source: 'https://list.example',
    components: [perMillion('input', '2'), perMillion('output', '10')],
  })

  const [listing] = listPrices([base, tiered], '2026-11-27')

  expect(listing).toMatchObject({ offer: tiered, confirmedBy: base, age: 7, isOld: false, disagreements: [] })
})

test('a newer list that knows the last day of its price replaces one with tiers that does not', () => {
  const tiered = buildOffer({
    asOf: '2026-06-01',
    components: [perMillion('input', '2'), perMillion('input', '4', above(200_000))],
  })
  const ending = buildOffer({ asOf: '2026-11-20', validUntil: '2026-12-31', components: [perMillion('input', '2')] })

  expect(listPrices([tiered, ending], '2026-11-27')).toMatchObject([{ offer: ending }])
})

test('a newer list with another base price replaces one with tiers', () => {
  const tiered = buildOffer({
    asOf: '2026-06-01',
    components: [perMillion('input', '2'), perMillion('input', '4', above(200_000))],
  })
  const base = buildOffer({
    asOf: '2026-11-20',
    source: 'https://list.example',
    components: [perMillion('input', '3')],
  })

  const [listing] = listPrices([tiered, base], '2026-11-27')

  expect(listing).toMatchObject({ offer: base, confirmedBy: undefined })
  expect(listing?.state === 'current' && listing.disagreements).toHaveLength(1)
})

test('a list from before the first day of the newest price is history, not a disagreement', () => {
  const before = buildOffer({ asOf: '2026-07-02', components: [perMillion('input', '1')] })
  const now = buildOffer({
    asOf: '2026-09-23',
    validFrom: '2026-08-17',
    source: 'https://list.example',
    components: [perMillion('input', '2')],
  })

  const [listing] = listPrices([before, now], '2026-11-27')

  expect(listing).toMatchObject({ offer: now, history: [before], evidence: [], disagreements: [] })
})

test('a list from before a later price that has ended too is no current offer', () => {
  const early = buildOffer({ asOf: '2026-07-02', source: 'https://list.example' })
  const ended = buildOffer({ asOf: '2026-09-01', validFrom: '2026-08-17', validUntil: '2026-09-09' })

  const [listing] = listPrices([early, ended], '2026-11-27')

  expect(listing).toMatchObject({ state: 'past', offer: ended })
})

test('the price of certain hours, stated elsewhere as the only one, is no disagreement', () => {
  const window = { days: 'every day', from: '01:00', to: '04:00' } as const
  const full = buildOffer({ components: [perMillion('input', '1'), perMillion('input', '2', { window })] })
  const peak = buildOffer({
    asOf: '2026-10-01',
    source: 'https://list.example',
    components: [perMillion('input', '2')],
  })

  const [listing] = listPrices([full, peak], '2026-11-27')

  expect(listing?.state === 'current' && listing.disagreements).toEqual([])
})
