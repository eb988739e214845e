import { expect, test } from 'vitest'
import { parseModelsDev } from '@/lib/imports/models-dev-schema'
import { formatListFaults } from '@/lib/imports/report'
import { jsonFile } from '@/tests/support/content'
import { listedOffer, priceList, readList } from '@/tests/support/price-lists'

test('keys that nobody knows yet are tolerated, in the provider, the offer and its prices', () => {
  const text = priceList({
    'tidewater/harbor-70b': listedOffer({ description: 'New.', cost: { input: 1, output: 2, per_dream: 3 } }),
  }).replace('"env"', '"since": 2026, "env"')

  expect(readList(text).offers.size).toBe(1)
})

test.each([
  ['text that is not JSON', '# Prices', /expected JSON in UTF-8/],
  ['an empty file', '', /expected JSON in UTF-8/],
  ['a list', '[]', /found \[\], expected an object of providers/],
  ['no providers', '{}', /found no offers/],
])('%s is refused', (_, text, message) => {
  expect(faultsOf(text)).toEqual([expect.stringMatching(message)])
})

test('bytes that are not UTF-8 are refused', () => {
  const parsed = parseModelsDev(Uint8Array.of(0x7b, 0xff, 0x7d))

  expect(parsed).toEqual({ ok: false, faults: ['the file: found bytes that are not UTF-8, expected JSON in UTF-8'] })
})

test.each([
  ['a negative price', { cost: { input: -1, output: 2 } }, 'cost.input: found -1, expected 0 or more'],
  ['a price in quotes', { cost: { input: '1', output: 2 } }, 'cost.input: found "1", expected a number'],
  ['no output price', { cost: { input: 1 } }, 'cost.output: found nothing, expected a number'],
  ['a price no decimal can hold', { cost: { input: 1e-15, output: 2 } }, 'cost.input: found 1e-15, expected 0 or'],
  ['a price beyond reason', { cost: { input: 1e15, output: 2 } }, 'cost.input: found 1000000000000000, expected less'],
  [
    'a tier of another type',
    { cost: { input: 1, output: 2, tiers: [{ input: 1, output: 2, tier: { type: 'day', size: 5 } }] } },
    'cost.tiers.0.tier.type: found "day", expected "context"',
  ],
  [
    'a tier without size',
    { cost: { input: 1, output: 2, tiers: [{ input: 1, output: 2, tier: { type: 'context' } }] } },
    'cost.tiers.0.tier.size: found nothing, expected a whole number',
  ],
  ['a limit below 0', { limit: { context: -1, output: 1 } }, 'limit.context: found -1, expected 0 or more'],
  ['half a token', { limit: { context: 1.5, output: 1 } }, 'limit.context: found 1.5, expected a whole number'],
  ['a date in words', { release_date: 'soon' }, 'release_date: found "soon", expected a day or a month'],
  ['no modalities', { modalities: undefined }, 'modalities: found nothing, expected an object with input and output'],
  ['an id that is not its key', { id: 'harbor-7b' }, 'id: found "harbor-7b", expected "harbor-70b", its key'],
])('%s is refused with what was found and what was expected', (_, keys, message) => {
  const faults = faultsOf(priceList({ 'tidewater/harbor-70b': listedOffer(keys) }))

  expect(faults).toEqual([expect.stringContaining(`tidewater/harbor-70b ${message}`)])
})

test('an infinite price is refused: JSON can write one', () => {
  const text = priceList({ 'tidewater/harbor-70b': listedOffer() }).replace('0.5', '1e999')

  expect(faultsOf(text)).toEqual([expect.stringContaining('cost.input')])
})

test('a provider without a name, or with a name no address can hold, is refused', () => {
  const text = jsonFile({
    tidewater: { id: 'tidewater', models: {} },
    'Quay Side': { id: 'Quay Side', name: 'Q', models: {} },
  })

  expect(faultsOf(text)).toEqual([
    expect.stringContaining('tidewater name: found nothing'),
    expect.stringContaining('Quay Side id: found "Quay Side"'),
  ])
})

test('all faults are listed, a line for each', () => {
  const broken = listedOffer({ cost: { input: -1, output: -2 }, limit: { context: -1, output: 0 } })

  const faults = faultsOf(priceList({ 'tidewater/harbor-70b': broken, 'quayside/harbor': broken }))

  expect(faults).toHaveLength(6)
  expect(faults.join('')).not.toContain('\n')
})

test('of very many faults fifty are printed, and how many there are', () => {
  const faults = Array.from({ length: 212 }, (_, index) => `tidewater/model-${index} cost: found 1, expected an object`)

  const report = formatListFaults('api.json', faults)

  expect(report.split('\n').filter((line) => line.includes('tidewater/'))).toHaveLength(50)
  expect(report).toMatch(/^api.json cannot be imported; nothing was changed\./)
  expect(report).toMatch(/and 162 more\n212 faults$/)
})

function faultsOf(text: string): string[] {
  const parsed = parseModelsDev(new TextEncoder().encode(text))
  return parsed.ok ? [] : parsed.faults
}
