import type { OfferEntry, PriceComponent, PriceConditions } from '@/lib/catalogue/offer-schema'
import type { Cost, ListedOffer, Prices } from './models-dev-schema'

/**
 * What `output` counts for a tool: tokens of text, or of images where images are all it answers with. Which, is said by
 * most offers of the tool: single offers of text models claim to answer with images.
 */
export type OutputCount = 'text' | 'image'

/** Whether an offer states 0 for input and output. What that means, a list does not say: free, a plan, a trial, nothing. */
export function isZeroPrice({ cost }: ListedOffer): boolean {
  return cost !== undefined && cost.input === 0 && cost.output === 0
}

/**
 * The prices of an offer. A 0 beside other prices is left out: lists write it for a cache that is not sold (`cache_read`
 * of a model without one), for writes that are billed as input, and for embeddings, which have no output. Taken as a
 * price, it would make them free. `keepZeros` is for a price of 0/0 that somebody has confirmed.
 */
export function listComponents(
  { cost, experimental }: ListedOffer,
  output: OutputCount,
  keepZeros = false,
): PriceComponent[] {
  if (cost === undefined) return []
  const modes = Object.entries(experimental?.modes ?? {})
  return [
    ...makeComponents(cost, output, undefined, keepZeros),
    ...listTiers(cost).flatMap(([size, prices]) => makeComponents(prices, output, { context: readBoundary(size) })),
    ...modes.flatMap(([name, { cost, provider }]) => {
      const service = provider?.body?.service_tier === 'priority' ? 'priority' : services.get(name)
      return cost === undefined || service === undefined ? [] : makeComponents(cost, output, { service })
    }),
  ]
}

const services = new Map<string, NonNullable<PriceConditions['service']>>([
  ['fast', 'fast'],
  ['batch', 'batch'],
  ['flex', 'flex'],
  ['priority', 'priority'],
])

const counted: [key: keyof Prices, counts: Pick<PriceComponent, 'counts' | 'direction'>][] = [
  ['input', { counts: 'input' }],
  ['output', { counts: 'output' }],
  ['reasoning', { counts: 'reasoning' }],
  ['cache_read', { counts: 'cached input' }],
  ['cache_write', { counts: 'cache write' }],
  ['input_audio', { counts: 'audio', direction: 'in' }],
  ['output_audio', { counts: 'audio', direction: 'out' }],
]

function makeComponents(
  prices: Prices,
  output: OutputCount,
  conditions: PriceConditions | undefined,
  keepZeros = false,
): PriceComponent[] {
  return counted.flatMap(([key, counts]) => {
    const usd = prices[key]
    if (usd === undefined || (usd === 0 && !(keepZeros && (key === 'input' || key === 'output')))) return []
    const what = key === 'output' && output === 'image' ? ({ counts: 'image', direction: 'out' } as const) : counts
    return [
      {
        ...what,
        per: 1_000_000,
        unit: 'token' as const,
        amount: formatAmount(usd),
        currency: 'USD',
        ...(conditions && { conditions }),
      },
    ]
  })
}

/**
 * Prices above a boundary. `context_over_200k` is an older way to write a tier; it is left out where `tiers` has the same
 * boundary or the same prices, which is how models.dev repeats a tier of 272,000 in it.
 */
function listTiers({ tiers = [], context_over_200k: older }: Cost): [size: number, prices: Prices][] {
  const listed = tiers.map(({ tier, ...prices }): [number, Prices] => [tier.size, prices])
  const isRepeated = listed.some(([size, prices]) => readBoundary(size).above === 200_000 || isSame(prices, older))
  return older === undefined || isRepeated ? listed : [...listed, [200_000, older]]
}

function isSame(a: Prices, b: Prices | undefined): boolean {
  return counted.every(([key]) => a[key] === b?.[key])
}

/**
 * 271,999, 272,000 and 272,001 are all written for one limit. A tier applies above its size: above 271,999 is 272,000
 * and more, so the boundary counts. 272,001 is taken for the first prompt that pays it, so that the boundary does not.
 */
export function readBoundary(size: number): { above: number; included: boolean } {
  if (!isRound(size) && isRound(size + 1)) return { above: size + 1, included: true }
  if (!isRound(size) && isRound(size - 1)) return { above: size - 1, included: false }
  return { above: size, included: false }
}

function isRound(size: number): boolean {
  return size > 0 && (size % 1000 === 0 || size % 1024 === 0)
}

/**
 * The shortest decimal text of a number, without an exponent: `0.1`, `0.0000001`. What was computed with floats, such as
 * 0.12500000000000003, is rounded to twelve decimals: `0.125`.
 */
export function formatAmount(usd: number): string {
  const text = `${usd}`
  return /^\d+(\.\d{1,12})?$/.test(text) ? text : usd.toFixed(12).replace(/\.?0+$/, '')
}

/** Longest context, input and output of an offer. The list writes 0 for what it does not know. */
export function readLimits({ limit }: ListedOffer): OfferEntry['limits'] {
  const known = Object.entries({ context: limit.context, input: limit.input, output: limit.output }).filter(
    ([, tokens]) => tokens !== undefined && tokens > 0,
  )
  return known.length === 0 ? undefined : Object.fromEntries(known)
}
