import { type Files, jsonFile } from './content'
import { perMillion } from './prices'
import { toolFile } from './records'

/** The day on which the prices of `pricedFiles` are looked at. */
export const pricedDay = '2026-11-27'

type Entry = Record<string, unknown>

/** An offer as a file of content writes it: $3, $0.30 from a cache and $15 per 1M tokens, from the vendor itself. */
export function offerEntry(keys: Entry = {}): Entry {
  return {
    provider: 'tidewater',
    model: 'harbor-70b',
    basis: 'list',
    source: 'https://prices.example/list',
    asOf: '2026-11-01',
    components: [perMillion('input', '3'), perMillion('cached input', '0.30'), perMillion('output', '15')],
    ...keys,
  }
}

/** An `offers/<tool>.json`. */
export function offersFile(...offers: Entry[]): string {
  return jsonFile({ offers })
}

/**
 * Prices for the standard content on 27 November 2026. Harbor: its vendor's price, that of an older source which says
 * less, the one before it and the one announced; a cheaper reseller whose price is old; and a plan. Lantern is free at a
 * host, Chorus on request, and Switchyard has no offer.
 */
export const pricedFiles: Files = {
  'providers.json': jsonFile({
    providers: {
      dockpass: { name: 'Dockpass' },
      quayside: { name: 'Quayside', website: 'https://quayside.example' },
      railhead: { name: 'Railhead' },
      tidewater: { name: 'Tidewater' },
    },
  }),
  'vendors.json': jsonFile({
    vendors: { 'Tidewater Labs': { providers: ['tidewater'] }, Railhead: { providers: ['railhead'] } },
  }),
  'tools/harbor.md': toolFile({ aliases: ['harbor-preview'], weights: 'https://weights.example/harbor' }),
  'offers/harbor.json': offersFile(
    offerEntry({ validFrom: '2026-10-01', validUntil: '2026-12-31', limits: { context: 128_000 } }),
    offerEntry({ validUntil: '2026-09-30', asOf: '2026-06-01', components: harborPrices('4', '20') }),
    offerEntry({ validFrom: '2027-01-01', asOf: '2026-11-20', components: harborPrices('5', '25') }),
    offerEntry({
      source: 'https://other.example/list',
      asOf: '2026-10-10',
      checked: '2026-10-12',
      components: harborPrices('2.5', '15'),
    }),
    offerEntry({ provider: 'quayside', model: 'harbor', asOf: '2026-07-01', components: harborPrices('1', '8') }),
    offerEntry({ provider: 'dockpass', basis: 'plan', components: [] }),
  ),
  'offers/lantern.json': offersFile(
    offerEntry({ provider: 'quayside', model: 'lantern', basis: 'free', components: [] }),
    offerEntry({ provider: 'quayside', model: 'lantern-fast', components: harborPrices('0.10', '0.40') }),
  ),
  'offers/chorus.json': offersFile(
    offerEntry({ provider: 'railhead', model: 'chorus', basis: 'on request', components: [] }),
  ),
}

function harborPrices(input: string, output: string) {
  return [perMillion('input', input), perMillion('output', output)]
}
