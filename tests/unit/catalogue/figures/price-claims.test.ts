import { expect, test } from 'vitest'
import { single } from '@/tests/support/faults'
import { faultsOfReview } from '@/tests/support/figures'
import { component, offerEntry, offersFile } from '@/tests/support/offers'
import { toolFile } from '@/tests/support/records'

test.each([
  '[$4](#row-price-input)',
  '[$4 per 1M tokens](#row-price-input)',
  '[$4.00](#row-price-input)',
  '[$20](#row-price-output)',
  '[forty cents](#row-price-cached-input "$0.40")',
  '[$3.50 at Quayside](#row-price-input)',
  '[$3 at pier](#row-price-input)',
  '[Quayside takes less](#row-price-input "$3.50")',
  '[$2 in batch](#row-price-input)',
  '[$10 per 1,000 requests](#row-price-others)',
  '[$10 for a thousand searches](#row-price-others)',
  '[$30 per seat a month](#row-price-others)',
  '[3 providers](#row-cheapest)',
  '[three providers](#row-cheapest "3 providers")',
  '[what chat comes to](#row-cost)',
  '[no cached price at Quayside](#row-price-cached-input "not known")',
  '[$0.50 at Quayside](/tools/lantern#row-price-input)',
])('a claim that a current offer supports is no fault: %s', (link) => {
  expect(faultsOfReview(`It costs ${link}.`)).toEqual([])
})

test.each([
  ['another price', '[$5](#row-price-input)'],
  ['the price of another row', '[$20](#row-price-input)'],
  ['a price beside a wrong one', '[$4, or $5](#row-price-input)'],
  ['a price of another provider than the one it names', '[$4 at Quayside](#row-price-input)'],
  ['a price of somebody else as the price of the vendor', '[$3.50](#row-price-input)'],
  ['a price of a provider without an offer', '[$4 at 302.AI](#row-price-input)'],
  ['a price under conditions as the usual one', '[$2](#row-price-input)'],
  ['no price', '[little](#row-price-input)'],
  ['a price for another amount', '[$4 per 2M tokens](#row-price-input)'],
  ['the usual price as another one', '[$4](#row-price-others)'],
  ['a price for one where it is for a thousand', '[$10 a request](#row-price-others)'],
  ['a price in another unit', '[$30 an hour](#row-price-others)'],
  ['a price of another service', '[$2 with priority](#row-price-input)'],
  ['a price for long prompts as the usual one', '[$4 above 1,000 tokens](#row-price-input)'],
  ['the usual price as one of peak hours', '[$4 at peak](#row-price-input)'],
  ['a price of tokens as another one', '[$2 in batch](#row-price-others)'],
  ['another number of providers', '[4 providers](#row-cheapest)'],
  ['a number that is not said to be of providers', '[3](#row-cheapest)'],
  ['a cost in figures', '[$40 a month](#row-cost)'],
  ['that a stated price is not known', '[nobody says](#row-price-input "not known")'],
  ['a price of a rival’s vendor that has none', '[$0.50](/tools/lantern#row-price-input)'],
])('a link that claims %s is a fault', (_, link) => {
  expect(faultsOfReview(`It costs ${link}.`)).toHaveLength(1)
})

test('a fault names the current prices and their providers', () => {
  const fault = single(faultsOfReview('It costs [$5](#row-price-input).'))

  expect(fault.expected).toMatch(
    /^what holds of Harbor Opus 5.5: Input price: \$4 per 1,000,000 tokens at Tidewater; \$2 .*batch/,
  )
})

test('without an offer of the vendor the fault says who sells it', () => {
  const fault = single(faultsOfReview('Lantern costs [$0.50](/tools/lantern#row-price-input).'))

  expect(fault.expected).toContain('at Quayside')
  expect(fault.fix).toContain('name a provider')
})

test('a provider within the name of a tool is not named', () => {
  const files = { 'tools/lantern.md': toolFile({ name: 'Quayside Lantern 2' }) }

  expect(faultsOfReview('[$4, and not like Quayside Lantern 2](#row-price-input)', files)).toEqual([])
})

test('offers stated by hand take the place of those of the same provider and model', () => {
  const byHand = offerEntry({ asOf: '2026-01-01', components: [component({ amount: '6' })] })
  const files = {
    'tools/harbor.md': toolFile({ offers: [byHand] }),
    'offers/harbor.json': offersFile(offerEntry({ components: [component({ amount: '4' })] })),
  }

  expect(faultsOfReview('It costs [$6](#row-price-input).', files)).toEqual([])
  expect(faultsOfReview('It costs [$4](#row-price-input).', files)).toHaveLength(1)
})

test('what is current is so on the newest day in the content', () => {
  const prices = offersFile(
    offerEntry({ validUntil: '2026-07-31', components: [component({ amount: '4' })] }),
    offerEntry({ validFrom: '2026-08-01', components: [component({ amount: '5' })] }),
  )
  const later = offersFile(offerEntry({ provider: 'quayside', asOf: '2026-08-02' }))

  const before = faultsOfReview('It costs [$4](#row-price-input).', { 'offers/harbor.json': prices })
  const after = faultsOfReview('It costs [$4](#row-price-input).', {
    'offers/harbor.json': prices,
    'offers/lantern.json': later,
  })

  expect(before).toEqual([])
  expect(after).toHaveLength(1)
})

test('of two sources the newer one counts', () => {
  const files = {
    'offers/harbor.json': offersFile(
      offerEntry({ asOf: '2026-06-01', source: 'https://old.example', components: [component({ amount: '3' })] }),
      offerEntry({ components: [component({ amount: '4' })] }),
    ),
  }

  expect(faultsOfReview('It costs [$4](#row-price-input).', files)).toEqual([])
  expect(faultsOfReview('It costs [$3](#row-price-input).', files)).toHaveLength(1)
})
