import type { Fault } from '@/lib/catalogue/fault'
import { type Files, jsonFile } from './content'
import { faultsOf } from './faults'
import { component, offerEntry, offersFile } from './offers'
import { reviewFile, toolFile } from './records'

/** A model with facts of every kind and prices of its vendor, Tidewater; Lantern is sold by Quayside alone. */
const figureFiles: Files = {
  'providers.json': jsonFile({
    providers: {
      tidewater: { name: 'Tidewater' },
      quayside: { name: 'Quayside' },
      '302ai': { name: '302.AI' },
      pier: { name: 'pier' },
    },
  }),
  'vendors.json': jsonFile({ vendors: { 'Tidewater Labs': { providers: ['tidewater'] } } }),
  'tools/harbor.md': toolFile({
    name: 'Harbor Opus 5.5',
    facts: {
      released: '2026-09-28',
      licence: 'Apache 2.0',
      openWeights: 'yes',
      contextWindow: 1_000_000,
      parameters: 120,
      input: ['text', 'image'],
      latency: 'Under 300 ms',
      providersReached: 'not applicable',
      languages: { value: 100, atLeast: true },
      voices: 54,
    },
  }),
  'offers/harbor.json': offersFile(
    offerEntry({
      components: [
        component({ amount: '4' }),
        component({ counts: 'output', amount: '20' }),
        component({ counts: 'cached input', amount: '0.40' }),
        component({ amount: '2', conditions: { service: 'batch' } }),
        component({ counts: 'search', per: 1_000, unit: 'request', amount: '10' }),
        component({ counts: 'seat', per: 1, unit: 'seat-month', amount: '30' }),
      ],
    }),
    offerEntry({ provider: 'quayside', model: 'harbor', components: [component({ amount: '3.50' })] }),
    offerEntry({ provider: 'pier', model: 'harbor', components: [component({ amount: '3' })] }),
  ),
  'offers/lantern.json': offersFile(offerEntry({ provider: 'quayside', model: 'lantern' })),
}

/** What the check says of a review of that model with this text. */
export function faultsOfReview(body: string, files: Files = {}): Fault[] {
  return faultsOf({ ...figureFiles, 'reviews/harbor/builder.md': reviewFile({}, body), ...files })
}
