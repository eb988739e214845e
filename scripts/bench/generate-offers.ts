import type { OfferEntry } from '@/lib/catalogue/offer-schema'

/** `providers.json` with so many providers. */
export function formatProviders(amount: number): string {
  const providers = Array.from({ length: amount }, (_, index) => [providerSlug(index), { name: `Provider ${index}` }])
  return JSON.stringify({ providers: Object.fromEntries(providers) })
}

/** `offers/<tool>.json` of the n-th tool with so many offers, a tenth of them past ones. */
export function formatOffers(tool: number, amount: number): string {
  return JSON.stringify({ offers: Array.from({ length: amount }, (_, index) => makeOffer(tool, index)) })
}

function makeOffer(tool: number, index: number): OfferEntry {
  const isPast = index % 10 === 9
  const seller = isPast ? index - 1 : index
  return {
    provider: providerSlug(seller),
    model: `model-${tool}`,
    basis: 'list',
    ...(isPast ? { validUntil: '2026-06-30' } : { validFrom: '2026-07-01' }),
    source: 'https://prices.example/list.json',
    asOf: isPast ? '2026-05-01' : '2026-07-02',
    limits: { context: 128_000, output: 16_000 },
    components: [
      price('input', `${1 + (tool % 9)}.${seller % 10}`),
      price('output', `${3 + (tool % 20)}.${seller % 10}`),
      price('cached input', `0.${1 + (seller % 9)}`),
    ],
  }
}

function price(counts: 'input' | 'output' | 'cached input', amount: string): OfferEntry['components'][number] {
  return { counts, per: 1_000_000, unit: 'token', amount, currency: 'USD' }
}

function providerSlug(index: number): string {
  return `provider-${index}`
}
