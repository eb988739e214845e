import { expect, test } from 'vitest'
import { type Files, jsonFile } from '@/tests/support/content'
import { faultsOf, lineOf, single } from '@/tests/support/faults'
import { component, offerEntry, offersFile, providersFile } from '@/tests/support/offers'
import { toolFile } from '@/tests/support/records'

const providers = { 'providers.json': providersFile('tidewater', 'quayside') }

test('offers of every kind of basis are fine, in a file and by hand', () => {
  const offers = ['list', 'promotion', 'plan', 'free trial', 'free', 'on request'].map((basis) =>
    offerEntry({ basis: basis as 'list', components: [] }),
  )

  const faults = faultsOf({
    ...providers,
    'offers/harbor.json': offersFile(...offers),
    'tools/lantern.md': toolFile({ name: 'Lantern Mini', offers: [offerEntry()] }),
  })

  expect(faults).toEqual([])
})

test.each(['offers', 'facts'])('%s of an unknown tool are refused and the tool probably meant is named', (folder) => {
  const text = folder === 'offers' ? offersFile(offerEntry()) : jsonFile({ facts: {} })

  const fault = single(faultsOf({ ...providers, [`${folder}/harbour.json`]: text }))

  expect(fault).toMatchObject({
    file: `${folder}/harbour.json`,
    found: `${folder} of an unknown tool "harbour"`,
    fix: 'Did you mean "harbor"?',
  })
})

test.each<[string, Files]>([
  ['offers/harbor.json', { 'offers/harbor.json': offersFile(offerEntry({ provider: 'quaysid' })) }],
  ['tools/harbor.md', { 'tools/harbor.md': toolFile({ offers: [offerEntry({ provider: 'quaysid' })] }) }],
])('an unknown provider in %s is refused and the one probably meant is named', (file, files) => {
  const fault = single(faultsOf({ ...providers, ...files }))

  expect(fault).toMatchObject({
    file,
    found: 'an offer of an unknown provider "quaysid"',
    fix: 'Did you mean "quayside"?',
  })
})

test('without providers.json nobody is known', () => {
  const fault = single(faultsOf({ 'offers/harbor.json': offersFile(offerEntry()) }))

  expect(fault.found).toBe('an offer of an unknown provider "tidewater"')
})

test('an unknown provider is told once, however many offers it has', () => {
  const offers = ['a', 'b', 'c'].map((model) => offerEntry({ provider: 'harborside', model }))

  const faults = faultsOf({ ...providers, 'offers/harbor.json': offersFile(...offers) })

  expect(faults).toHaveLength(1)
})

test('where providers.json has a fault, its providers are not called unknown', () => {
  const fault = single(
    faultsOf({ 'providers.json': '{ "providers": [] }', 'offers/harbor.json': offersFile(offerEntry()) }),
  )

  expect(fault.file).toBe('providers.json')
})

test('a vendor that sells through an unknown provider is refused', () => {
  const vendors = jsonFile({ vendors: { 'Tidewater Labs': { providers: ['tidewatr'] } } })

  const fault = single(faultsOf({ ...providers, 'vendors.json': vendors }))

  expect(fault).toMatchObject({
    file: 'vendors.json',
    found: 'an unknown provider "tidewatr" of the vendor "Tidewater Labs"',
    fix: 'Did you mean "tidewater"?',
  })
})

test.each([
  ['two without an end', {}, {}],
  ['one that begins before the other ends', { validUntil: '2026-06-30' }, { validFrom: '2026-06-30' }],
  ['one within the other', {}, { validFrom: '2026-03-01', validUntil: '2026-03-31' }],
  ['two from the same day', { validFrom: '2026-03-01' }, { validFrom: '2026-03-01' }],
])('two prices at once are refused: %s', (_, first, second) => {
  const offers = offersFile(offerEntry(first), offerEntry(second))

  const fault = single(faultsOf({ ...providers, 'offers/harbor.json': offers }))

  expect(fault.found).toMatch(/^two prices of tidewater\/harbor-70b at once: (from|always)/)
  expect(fault.fix).toContain('`validUntil`')
})

test('a long price that begins first is found to overlap the third', () => {
  const offers = offersFile(
    offerEntry({ validFrom: '2026-01-01', validUntil: '2026-12-31' }),
    offerEntry({ validFrom: '2026-02-01', validUntil: '2026-02-28' }),
    offerEntry({ validFrom: '2026-05-01' }),
  )

  expect(faultsOf({ ...providers, 'offers/harbor.json': offers })).toHaveLength(2)
})

test.each([
  ['one after the other', { validUntil: '2026-06-30' }, { validFrom: '2026-07-01' }],
  ['another provider', {}, { provider: 'quayside' }],
  ['another model', {}, { model: 'harbor-70b-fast' }],
  ['another source', {}, { source: 'https://quayside.example/prices' }],
  ['a promotion beside the list price', {}, { basis: 'promotion' as const }],
])('prices do not collide: %s', (_, first, second) => {
  const offers = offersFile(offerEntry(second), offerEntry(first))

  expect(faultsOf({ ...providers, 'offers/harbor.json': offers })).toEqual([])
})

test.each([
  [
    { unit: 'seat-month' as const },
    '`offers.0.components.0.unit` is "seat-month"',
    'a unit that fits input: token or character',
  ],
  [{ currency: 'XYZ' }, '`offers.0.components.0.currency` is "XYZ"', 'a currency code of ISO 4217, such as USD'],
  [{ currency: 'usd' }, '`offers.0.components.0.currency` is "usd"', 'a currency code of ISO 4217, such as USD'],
  [{ per: 3 }, '`offers.0.components.0.per` is 3', 'a power of ten, such as 1000000'],
  [{ direction: 'in' as const }, '`offers.0.components.0.direction` is "in"', 'no direction for input'],
  [{ counts: 'audio' as const }, 'no `offers.0.components.0.direction`', 'one of in, out'],
])('a component with %j is refused at its line', (keys, found, expected) => {
  const text = offersFile(offerEntry({ components: [component(keys)] }))

  const fault = single(faultsOf({ ...providers, 'offers/harbor.json': text }))

  expect(fault).toMatchObject({ file: 'offers/harbor.json', found, expected })
  expect(fault.line).toBeGreaterThanOrEqual(lineOf(text, '"components"'))
})

test.each(['source', 'asOf', 'provider', 'model', 'basis'])('an offer without its %s is refused at its line', (key) => {
  const text = offersFile({ ...offerEntry(), [key]: undefined })

  const fault = single(faultsOf({ ...providers, 'offers/harbor.json': text }))

  expect(fault).toMatchObject({ line: lineOf(text, '    {'), found: `no \`offers.0.${key}\`` })
  expect(fault.fix).toMatch(/^Add it\. \w/)
})

test.each([
  ['0,25', 'with a comma'],
  ['.25', 'without its first digit'],
  ['1e-7', 'with an exponent'],
  ['-1', 'below 0'],
  ['0.1234567890123', 'with thirteen decimals'],
])('the amount %s is refused: %s', (amount) => {
  const text = offersFile(offerEntry({ components: [component({ amount })] }))

  const fault = single(faultsOf({ ...providers, 'offers/harbor.json': text }))

  expect(fault).toMatchObject({ line: lineOf(text, '"amount"'), fix: expect.stringContaining('such as "0.25"') })
})

test('a price that ends before it begins is refused', () => {
  const text = offersFile(offerEntry({ validFrom: '2026-07-01', validUntil: '2026-06-30' }))

  const fault = single(faultsOf({ ...providers, 'offers/harbor.json': text }))

  expect(fault).toMatchObject({ line: lineOf(text, '"validUntil"'), expected: 'a day from 2026-07-01 on' })
})

test.each(['free', 'on request'] as const)('an offer that is %s has no prices', (basis) => {
  const fault = single(faultsOf({ ...providers, 'offers/harbor.json': offersFile(offerEntry({ basis })) }))

  expect(fault.expected).toBe(`no prices in an offer that is ${basis}`)
})

test('an import table that names an unknown tool is refused', () => {
  const fault = single(faultsOf({ 'imports/models-dev.json': table({ lanten: ['tidewater/lantern'] }) }))

  expect(fault).toMatchObject({
    file: 'imports/models-dev.json',
    found: 'offers of an unknown tool "lanten"',
    fix: 'Did you mean "lantern"?',
  })
})

test.each([
  ['for two tools', { harbor: ['quayside/h'], lantern: ['quayside/h'] }, 'for harbor and for lantern'],
  ['twice for one', { harbor: ['quayside/h', 'quayside/h'] }, 'for harbor and for harbor'],
])('an offer is joined once: %s', (_, tools, found) => {
  const fault = single(faultsOf({ 'imports/models-dev.json': table(tools) }))

  expect(fault.found).toBe(`the offer "quayside/h" twice: ${found}`)
})

test('a basis that is none is refused with those there are', () => {
  const text = jsonFile({ source: 'https://prices.example', basis: { quayside: 'fre' }, tools: {} })

  const fault = single(faultsOf({ 'imports/models-dev.json': text }))

  expect(fault).toMatchObject({ line: lineOf(text, '"quayside"'), fix: 'Did you mean "free"?' })
})

test('an alias that leads to two tools is refused', () => {
  const lantern = toolFile({ name: 'Lantern Mini', aliases: ['harbor-preview'] })

  const fault = single(faultsOf({ 'tools/lantern.md': lantern }))

  expect(fault.found).toBe('the alias "harbor-preview", which is an alias of tools/harbor.md too')
})

function table(tools: Record<string, string[]>): string {
  return jsonFile({ source: 'https://prices.example', tools })
}
