import { jsonFile } from './content'

type Component = { counts: string; amount: string } & Record<string, unknown>

/** A price for a million tokens in US dollars. */
function price(counts: string, amount: string, conditions?: object): Component {
  return { counts, per: 1_000_000, unit: 'token', amount, currency: 'USD', ...(conditions && { conditions }) }
}

function offer(provider: string, components: readonly Component[], changes: object = {}) {
  return {
    provider,
    model: 'quartermaster-1',
    basis: 'list',
    source: `https://${provider}.example/prices`,
    asOf: '2026-11-01',
    components,
    ...changes,
  }
}

const inAndOut = (input: string, output: string) => [price('input', input), price('output', output)]

/** Offers in every state that a price can be in. Days are far from any day that a test runs on, or said to be past. */
const quartermaster = [
  offer(
    'tidewater',
    [
      ...inAndOut('3', '15'),
      price('cached input', '0.30'),
      price('input', '6', { context: { above: 200_000, included: false } }),
      price('output', '22.5', { context: { above: 200_000, included: false } }),
      price('input', '1.5', { service: 'batch' }),
      price('output', '7.5', { service: 'batch' }),
      { counts: 'search', per: 1_000, unit: 'request', amount: '10', currency: 'USD' },
    ],
    { validFrom: '2026-07-01', validUntil: '2098-12-31' },
  ),
  offer('tidewater', inAndOut('4', '15'), { source: 'https://list.example/tidewater', asOf: '2026-07-15' }),
  offer('tidewater', inAndOut('5', '25'), { asOf: '2026-02-01', validFrom: '2026-01-01', validUntil: '2026-06-30' }),
  offer('tidewater', inAndOut('3.5', '17'), { validFrom: '2099-01-01' }),
  offer('anchor', inAndOut('2', '10'), { asOf: '2020-01-01' }),
  offer('beacon', inAndOut('1', '5'), { validUntil: '2021-12-31', asOf: '2021-01-01' }),
  offer('cove', [], {}),
  offer('dock', [], { basis: 'plan' }),
  offer('eddy', [], { basis: 'on request' }),
  offer('fathom', [], { basis: 'free' }),
  offer('gulf', [], { basis: 'free trial' }),
  offer('haven', inAndOut('0', '0')),
  offer(
    'inlet',
    inAndOut('30', '90').map((component) => ({ ...component, currency: 'EUR' })),
  ),
  offer('jetty', inAndOut('2.5', '12'), { basis: 'promotion', validUntil: '2099-12-31', note: 'Half price at first.' }),
  offer('key', [
    ...inAndOut('4', '16'),
    price('input', '8', { window: { days: 'weekdays', from: '01:00', to: '04:00' } }),
  ]),
]

const providerNames = ['anchor', 'beacon', 'cove', 'dock', 'eddy', 'fathom', 'gulf', 'haven', 'inlet', 'jetty', 'key']

/** Files with offers of the awkward catalogue's tools: Quartermaster has one in every state, Lantern only one. */
export function awkwardOffers(): Record<string, string> {
  const others = providerNames.map((slug) => [slug, { name: `${slug.slice(0, 1).toUpperCase()}${slug.slice(1)}` }])
  return {
    'providers.json': jsonFile({
      providers: {
        tidewater: { name: 'Tidewater', website: 'https://tidewater.example' },
        ...Object.fromEntries(others),
      },
    }),
    'vendors.json': jsonFile({ vendors: { 'Tidewater Labs': { providers: ['tidewater'] } } }),
    'offers/quartermaster.json': jsonFile({ offers: quartermaster }),
    'offers/lantern.json': jsonFile({
      offers: [offer('anchor', inAndOut('0.10', '0.40'), { model: 'lantern-mini', asOf: '2026-11-20' })],
    }),
  }
}
