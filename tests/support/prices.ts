import type { Offer } from '@/lib/catalogue/catalogue'
import type { PriceComponent, PriceConditions } from '@/lib/catalogue/offer-schema'
import type { Workload } from '@/lib/pricing/workload'

/** A price for a million tokens in US dollars. */
export function perMillion(
  counts: PriceComponent['counts'],
  amount: string,
  conditions?: PriceConditions,
): PriceComponent {
  return { counts, per: 1_000_000, unit: 'token', amount, currency: 'USD', ...(conditions && { conditions }) }
}

/** Above this many tokens of a prompt. */
export function above(tokens: number, included = false): PriceConditions {
  return { context: { above: tokens, included } }
}

/** A current list price of $3, $0.30 from a cache and $15 per 1M tokens, from the vendor itself. */
export function buildOffer(changes: Partial<Offer> = {}): Offer {
  return {
    provider: { slug: 'tidewater', name: 'Tidewater' },
    model: 'harbor-70b',
    basis: 'list',
    source: 'https://prices.example',
    asOf: '2026-11-01',
    components: [perMillion('input', '3'), perMillion('cached input', '0.30'), perMillion('output', '15')],
    isVendors: false,
    isByHand: false,
    ...changes,
  }
}

/** 10,000 requests a month of 2,000 tokens in, half of them from a cache, and 500 out. */
export function buildWorkload(changes: Partial<Workload> = {}): Workload {
  return { requests: 10_000, input: 2_000, output: 500, cached: 50, ...changes }
}
