import type { OfferEntry, PriceComponent } from '@/lib/catalogue/offer-schema'
import { jsonFile } from './content'

/** Tidewater's own price for Harbor 70B, 0.5 and 1.5 dollars, with these keys in place of its own. */
export function offerEntry(keys: Partial<OfferEntry> = {}): OfferEntry {
  return {
    provider: 'tidewater',
    model: 'harbor-70b',
    basis: 'list',
    source: 'https://prices.example/list.json',
    asOf: '2026-07-02',
    components: [component({}), component({ counts: 'output', amount: '1.5' })],
    ...keys,
  }
}

/** Half a dollar for a million tokens of input, with these keys in place of its own. */
export function component(keys: Partial<PriceComponent>): PriceComponent {
  return { counts: 'input', per: 1_000_000, unit: 'token', amount: '0.5', currency: 'USD', ...keys }
}

/** An `offers/<tool>.json`. */
export function offersFile(...offers: unknown[]): string {
  return jsonFile({ offers })
}

/** A `providers.json` of these providers. */
export function providersFile(...slugs: string[]): string {
  return jsonFile({ providers: Object.fromEntries(slugs.map((slug) => [slug, { name: slug }])) })
}
