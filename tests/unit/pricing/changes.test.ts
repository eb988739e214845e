import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Offer } from '@/lib/catalogue/catalogue'
import { isNews, listPriceChanges, type PriceChange } from '@/lib/pricing/changes'
import { above, buildOffer, perMillion } from '@/tests/support/prices'

const cheap = [perMillion('input', '0.60'), perMillion('output', '4')]
const dear = [perMillion('input', '0.80'), perMillion('output', '4')]

/** A price that ended on the last day of May. */
const untilMay = buildOffer({ components: dear, validUntil: '2026-05-31' })
/** The one that began the day after. */
const fromJune = buildOffer({ components: cheap, validFrom: '2026-06-01', asOf: '2026-06-02' })

const elsewhere = { source: 'https://other.example', asOf: '2026-07-01' }

test('a price that ended and the next are a change on the first day of the next, with source and date', () => {
  expect(listPriceChanges([untilMay, fromJune])).toEqual([
    {
      kind: 'changed',
      day: '2026-06-01',
      before: untilMay,
      offer: fromJune,
      differences: [{ before: dear[0], after: cheap[0], direction: 'down', percent: '25' }],
    },
  ])
})

test('what two sources state in turn is one change', () => {
  const next = { ...fromJune, ...elsewhere }

  expect(listPriceChanges([untilMay, next])).toMatchObject([{ day: '2026-06-01', before: untilMay, offer: next }])
})

test('each step of a history is a change, the newest first', () => {
  const june = { ...fromJune, validUntil: '2026-08-31' }
  const september = buildOffer({ components: dear, validFrom: '2026-09-01' })

  const changes = listPriceChanges([september, untilMay, june])

  expect(changes.map(({ day }) => day)).toEqual(['2026-09-01', '2026-06-01'])
  expect(changes).toMatchObject([{ differences: [{ direction: 'up', percent: '33' }] }, {}])
})

test.each<[what: string, offers: Offer[]]>([
  ['one price without days', [buildOffer()]],
  ['sources that disagree without days', [buildOffer(), buildOffer({ ...elsewhere, components: cheap })]],
  ['a price whose first day is known, beside one without', [fromJune, buildOffer({ ...elsewhere, components: dear })]],
  ['an entry that was closed and begun again at the same price', [untilMay, { ...fromJune, components: dear }]],
  [
    'the same price per thousand tokens',
    [
      untilMay,
      {
        ...fromJune,
        components: [
          { ...perMillion('input', '0.0008'), per: 1_000 },
          { ...perMillion('output', '0.0040'), per: 1_000 },
        ],
      },
    ],
  ],
  [
    'a price that only one of two sources knows',
    [untilMay, { ...fromJune, components: [...dear, perMillion('cached input', '0.1')] }],
  ],
  [
    'another model',
    [{ ...untilMay, model: 'harbor-7b' }, fromJune].map((offer) => ({ ...offer, validUntil: undefined })),
  ],
  ['a list price beside a price by hand that stays', [untilMay, fromJune, buildOffer({ isByHand: true })]],
])('%s is no change', (_, offers) => {
  expect(listPriceChanges(offers).filter((change) => isNews(change, '2026-11-27'))).toEqual([])
})

test('entries of one source that leave a gap are a change, those of two sources are not', () => {
  const untilMarch = { ...untilMay, validUntil: '2026-03-31' }

  expect(kindsOf([untilMarch, fromJune])).toEqual(['changed'])
  expect(kindsOf([untilMarch, { ...fromJune, ...elsewhere }])).toEqual(['began'])
})

test('a change that another source noticed later is told once, on the earlier day', () => {
  const later = [
    { ...untilMay, ...elsewhere, validUntil: '2026-06-09' },
    { ...fromJune, ...elsewhere, validFrom: '2026-06-10' },
  ]

  expect(listPriceChanges([untilMay, fromJune, ...later]).map(({ day }) => day)).toEqual(['2026-06-01'])
})

test('of two sources with the same day the entries of one source are compared', () => {
  const others = [
    { ...untilMay, ...elsewhere, components: [perMillion('input', '0.75')] },
    { ...fromJune, ...elsewhere, components: [perMillion('input', '0.60')] },
  ]

  const [change, ...more] = listPriceChanges([untilMay, ...others, fromJune])

  expect(more).toEqual([])
  expect(change).toMatchObject({ before: others[0], offer: others[1], differences: [{ percent: '20' }] })
})

test('a price that ended with nothing after it is told on the day after, once', () => {
  const other = { ...untilMay, ...elsewhere, validUntil: '2026-04-30' }

  expect(listPriceChanges([untilMay, other])).toEqual([{ kind: 'ended', day: '2026-06-01', offer: untilMay }])
})

test('a price has not ended while a source states it without an end', () => {
  expect(listPriceChanges([untilMay, buildOffer(elsewhere)])).toEqual([])
})

test('a first price is news until it begins', () => {
  const [change] = listPriceChanges([fromJune])

  expect(change).toMatchObject({ kind: 'began', day: '2026-06-01' })
  expect(['2026-05-31', '2026-06-01'].map((day) => change && isNews(change, day))).toEqual([true, false])
})

test('a trial that became a list price is a change without amounts', () => {
  const trial = { ...untilMay, basis: 'free trial' as const, components: [] }

  expect(listPriceChanges([trial, fromJune])).toMatchObject([{ kind: 'changed', differences: [] }])
})

test('a price that is no longer published is a change without amounts, not a change to zero', () => {
  expect(listPriceChanges([untilMay, { ...fromJune, components: [] }])).toMatchObject([
    { kind: 'changed', differences: [] },
  ])
})

test('amounts of two currencies have no direction, and zero has no percentage', () => {
  const euros = { ...perMillion('input', '0.60'), currency: 'EUR' }
  const zero = [perMillion('input', '0')]

  expect(differencesOf([untilMay, { ...fromJune, components: [euros] }])).toEqual([{ before: dear[0], after: euros }])
  expect(differencesOf([untilMay, { ...fromJune, components: zero }])).toEqual([
    { before: dear[0], after: zero[0], direction: 'down' },
  ])
})

test('prices for plain input and output come before the others', () => {
  const at = (amount: string) => [
    perMillion('input', amount, above(200_000)),
    perMillion('cached input', amount),
    perMillion('output', amount),
    perMillion('input', amount),
  ]

  const differences = differencesOf([
    { ...untilMay, components: at('2') },
    { ...fromJune, components: at('1') },
  ])

  expect(differences?.map(({ before }) => [before.counts, before.conditions !== undefined])).toEqual([
    ['input', false],
    ['output', false],
    ['cached input', false],
    ['input', true],
  ])
})

test.each([
  ['0.80', '0.60', '25'],
  ['3', '1', '67'],
  ['100', '103.25', '3.3'],
  ['1000', '1000.1', '0.1'],
  ['1', '12.5', '1150'],
])('from %s to %s is %s percent', (from, to, percent) => {
  const offers = [
    { ...untilMay, components: [perMillion('input', from)] },
    { ...fromJune, components: [perMillion('input', to)] },
  ]

  expect(differencesOf(offers)).toMatchObject([{ percent }])
})

const anyDay = fc.constantFrom('2026-03-31', '2026-04-01', '2026-05-31', '2026-06-01', '2026-12-31', '2027-01-01')
const anyOffer = fc
  .record({
    model: fc.constantFrom('a', 'b'),
    days: fc.tuple(fc.option(anyDay, { nil: undefined }), fc.option(anyDay, { nil: undefined })),
    source: fc.constantFrom('https://one.example', 'https://two.example'),
    asOf: fc.constantFrom('2026-03-01', '2026-07-01'),
    isByHand: fc.boolean(),
    components: fc.constantFrom(cheap, dear, []),
  })
  .filter(({ days: [from = '', until = '9'] }) => from <= until)
  .map(({ days: [validFrom, validUntil], ...rest }) => buildOffer({ validFrom, validUntil, ...rest }))

test('the order of offers changes nothing, and every change differs and has a stated day', () => {
  fc.assert(
    fc.property(fc.array(anyOffer, { maxLength: 8 }), (offers) => {
      const changes = listPriceChanges(offers)

      expect(listPriceChanges(offers.toReversed())).toEqual(changes)
      expect(new Set(changes.map(({ day, offer }) => `${day} ${offer.model}`)).size).toBe(changes.length)
      for (const change of changes) if (change.kind === 'changed') expect(change.offer.validFrom).toBe(change.day)
      for (const { before, after } of changes.flatMap((change) =>
        change.kind === 'changed' ? change.differences : [],
      ))
        expect(before.amount).not.toBe(after.amount)
    }),
  )
})

function kindsOf(offers: readonly Offer[]): string[] {
  return listPriceChanges(offers).map(({ kind }) => kind)
}

function differencesOf(offers: readonly Offer[]) {
  const [change] = listPriceChanges(offers) as [PriceChange]
  return change.kind === 'changed' ? change.differences : undefined
}
