import { expect, test } from 'vitest'
import { CatalogueSnapshot, takeCatalogueSnapshot } from '@/lib/newsletter/catalogue-snapshot'
import { composeDigest, Digest, maxPerIssue, subjectOf } from '@/lib/newsletter/digest'
import { catalogueOf, content, type Files } from '@/tests/support/content'
import { offerEntry, offersFile, pricedFiles } from '@/tests/support/priced-content'
import { perMillion } from '@/tests/support/prices'
import { reviewFile, toolFile } from '@/tests/support/records'

const now = new Date('2026-11-20T09:30:00Z')
const lastIssue = '2026-11-13'

const at = (input: string, keys = {}) =>
  offerEntry({ ...keys, components: [perMillion('input', input), perMillion('output', '4')] })
const dear = priced(at('0.80'))
const cheap = priced(at('0.60'))

/** Half price since 17 November, as a list with dates says it. */
const dated = priced(at('0.80', { validUntil: '2026-11-16' }), at('0.40', { validFrom: '2026-11-17' }))

test('a price that differs from the one in the last issue is told with both', () => {
  expect(compose(cheap, snapshotOf(dear))).toMatchObject({
    tools: [],
    prices: [
      {
        slug: 'harbor',
        name: 'Harbor 70B',
        provider: 'Tidewater',
        changes: [
          {
            counts: 'input',
            before: { amount: '0.8', currency: 'USD', per: 1_000_000 },
            after: { amount: '0.6', currency: 'USD', per: 1_000_000 },
          },
        ],
      },
    ],
    more: { prices: 0 },
  })
})

test('what an issue tells of prices is kept by its schema, and is nothing new for the next', () => {
  const digest = compose(cheap, snapshotOf(dear))

  expect(Digest.parse(JSON.parse(JSON.stringify(digest)))).toEqual(digest)
  expect(compose(cheap, snapshotOf(cheap))).toBeUndefined()
})

test.each<[what: string, before: Files, after: Files]>([
  ['a first price', priced(), cheap],
  ['a price that is gone', cheap, priced()],
  ['the same amount written otherwise', dear, priced(at('0.8'))],
  [
    'a price for a thousand tokens that is as much',
    dear,
    priced(
      offerEntry({
        components: [
          { ...perMillion('input', '0.0008'), per: 1_000 },
          { ...perMillion('output', '0.004'), per: 1_000 },
        ],
      }),
    ),
  ],
  ['another provider in the lead', dear, priced(at('0.60', { provider: 'quayside' }))],
  ['another model in the lead', dear, priced(at('0.60', { model: 'harbor-next' }))],
  [
    'a price of a reseller',
    priced(at('0.80'), at('0.50', { provider: 'quayside' })),
    priced(at('0.80'), at('0.30', { provider: 'quayside' })),
  ],
])('%s is no news', (_, before, after) => {
  expect(compose(after, snapshotOf(before))).toBeUndefined()
})

test('a tool that was renamed is compared with its price before', () => {
  const { 'offers/harbor.json': offers, ...rest } = cheap
  const renamed: Files = {
    ...rest,
    'tools/harbor.md': undefined,
    'tools/port.md': toolFile({ aliases: ['harbor'] }),
    'offers/port.json': offers,
    'reviews/harbor/builder.md': undefined,
    'reviews/harbor/founder.md': undefined,
    'reviews/harbor/skeptic.md': undefined,
    'comparisons.json': '{"comparisons":[]}',
  }

  expect(compose(renamed, { ...snapshotOf(dear), reviews: {} })?.prices).toMatchObject([{ slug: 'port' }])
})

test('after an issue that kept no prices only what changed on a later day is told', () => {
  const { prices: _, ...older } = snapshotOf(dear)

  expect(compose(dated, older, lastIssue)?.prices).toMatchObject([
    { slug: 'harbor', changes: [{ before: { amount: '0.8' }, after: { amount: '0.4' } }] },
  ])
  expect(compose(dated, older, '2026-11-17')).toBeUndefined()
  expect(compose(cheap, older, lastIssue)).toBeUndefined()
  expect(compose(dated, older)).toBeUndefined()
})

test('several changes of one price since then are told as one', () => {
  const { prices: _, ...older } = snapshotOf(dear)
  const files = priced(
    at('0.80', { validUntil: '2026-11-13' }),
    at('0.70', { validFrom: '2026-11-14', validUntil: '2026-11-16' }),
    at('0.40', { validFrom: '2026-11-17' }),
  )

  expect(compose(files, older, lastIssue)?.prices).toMatchObject([
    { changes: [{ before: { amount: '0.8' }, after: { amount: '0.4' } }] },
  ])
})

test('the first issue tells the prices that changed within a week, and none of those that were only imported', () => {
  const ofPrices = (files: Files) => composeDigest(catalogueOf(content(files)), undefined, now)?.prices

  expect(ofPrices(dated)).toHaveLength(1)
  expect(ofPrices(cheap)).toBeUndefined()
})

test('an announced price is no change yet', () => {
  const announced = priced(at('0.80', { validUntil: '2026-12-31' }), at('1', { validFrom: '2027-01-01' }))

  expect(compose(announced, snapshotOf(dear))).toBeUndefined()
})

test('the largest change comes first and stands in the subject, and what is too much is counted', () => {
  const before = fleet(() => '1')
  const after = fleet((index) => (index === 5 ? '9' : `${1.01 + index / 100}`))

  const digest = compose(after, snapshotOf(before))

  expect(digest?.prices).toHaveLength(maxPerIssue.prices)
  expect(digest?.more.prices).toBe(4)
  expect(digest && subjectOf(digest)).toBe('Fleet 5: input now $9, was $1, and 8 more prices')
})

test('verdicts stay in the subject when prices changed too', () => {
  const digest = compose({ ...cheap, 'reviews/chorus/builder.md': reviewFile() }, snapshotOf(dear))

  expect(digest && subjectOf(digest)).toBe('Chorus: Ship')
})

function priced(...offers: Record<string, unknown>[]): Files {
  return {
    ...pricedFiles,
    'offers/harbor.json': offersFile(...offers),
    'offers/lantern.json': undefined,
    'offers/chorus.json': undefined,
  }
}

function fleet(input: (index: number) => string): Files {
  return Object.fromEntries(
    Object.entries(priced()).concat(
      Array.from({ length: maxPerIssue.prices + 4 }, (_, index): [string, string][] => [
        [`tools/fleet-${index}.md`, toolFile({ name: `Fleet ${index}` })],
        [`offers/fleet-${index}.json`, offersFile(at(input(index)))],
      ]).flat(),
    ),
  )
}

function compose(files: Files, readersKnow: CatalogueSnapshot, since?: string) {
  return composeDigest(catalogueOf(content(files)), readersKnow, now, since)
}

/** What readers know once an issue of this content is out, as it comes back from where it is kept. */
function snapshotOf(files: Files): CatalogueSnapshot {
  return CatalogueSnapshot.parse(JSON.parse(JSON.stringify(takeCatalogueSnapshot(catalogueOf(content(files)), now))))
}
