import Big from 'big.js'
import type { Count, PriceComponent, PriceConditions, Unit } from '@/lib/catalogue/offer-schema'
import { formatAmount, formatNumber } from '@/lib/catalogue/words'

/**
 * A sum for readers: `$41`, `$41.20`, `$1,234.50`, `$0.004`. Cents from 1 on, three digits below it: `$0.0123` for
 * 0.012345. A sum that is not zero never becomes `$0`. `amount` is a decimal number of `currency`.
 */
export function formatMoney(amount: string, currency: string): string {
  const value = new Big(amount)
  const { minorDigits } = getCurrency(currency)
  const isSmall = value.abs().lt(1) && !value.eq(value.round(minorDigits))
  return writeMoney(isSmall ? value.prec(3) : value.round(minorDigits), currency)
}

/** A price as the list states it, with all its digits: `$0.25`, `$1.875`, `$1.50`. */
export function formatPrice(amount: string, currency: string): string {
  return writeMoney(new Big(amount), currency)
}

/** A price with what it is for: `$0.25 per 1M tokens`, `$5 per 1,000 requests`, `$0.04 per image`. */
export function formatRate(component: PriceComponent): string {
  return `${formatPrice(component.amount, component.currency)} per ${formatUnit(component)}`
}

/** A price under a head that says it is for 1M tokens: `$0.25`, and `$0.04 per image` where it is for something else. */
export function formatPerMillion(component: PriceComponent): string {
  return isPerMillion(component) ? formatPrice(component.amount, component.currency) : formatRate(component)
}

export function isPerMillion({ per, unit }: Pick<PriceComponent, 'per' | 'unit'>): boolean {
  return unit === 'token' && per === 1_000_000
}

/** What a price is for: `1M tokens`, `1,000 requests`, `image`. */
export function formatUnit({ per, unit }: Pick<PriceComponent, 'per' | 'unit'>): string {
  const [one, many] = unitNames[unit]
  return per === 1 ? one : `${formatPer(per)} ${many}`
}

/** `input`, `audio out`, `input above 272,000 tokens`, `output (batch)`. */
export function nameComponent({ counts, direction, conditions }: PriceComponent): string {
  const name = [countNames[counts], direction].filter(Boolean).join(' ')
  const when = formatConditions(conditions)
  if (when === '') return name
  return conditions?.context === undefined ? `${name} (${when})` : `${name} ${when}`
}

/** A price beside another one: with what it is for only where that differs. */
export function formatPriceBeside(price: PriceComponent, other: PriceComponent): string {
  const isSameRate = price.per === other.per && price.unit === other.unit
  return isSameRate ? formatPrice(price.amount, price.currency) : formatRate(price)
}

/** When a price applies: `above 272,000 tokens, batch`. Empty without conditions. */
export function formatConditions(conditions: PriceConditions | undefined): string {
  if (conditions === undefined) return ''
  const { context, service, region, window, cacheMinutes, promotion } = conditions
  return [
    context && formatBoundary(context),
    service,
    region && `in ${region}`,
    window && formatWindow(window),
    cacheMinutes && `cache kept for ${formatAmount(cacheMinutes, 'minute', 'minutes')}`,
    promotion,
  ]
    .filter(Boolean)
    .join(', ')
}

/** `above 272,000 tokens`, or `from 272,000 tokens on` when a prompt of exactly that many pays the price. */
export function formatBoundary({ above, included }: { above: number; included: boolean }): string {
  return included ? `from ${formatNumber(above)} tokens on` : `above ${formatNumber(above)} tokens`
}

type Window = NonNullable<PriceConditions['window']>

/** `Mon–Fri 01:00–04:00 UTC`; the days are left out where it is every day. */
function formatWindow({ days, from, to }: Window): string {
  const prefix = { 'every day': '', weekdays: 'Mon–Fri ', weekends: 'Sat–Sun ' }[days]
  return `${prefix}${from}–${to} UTC`
}

/** `between 01:00 and 04:00 UTC on weekdays`. */
export function describeWindow({ days, from, to }: Window): string {
  return `between ${from} and ${to} UTC${days === 'every day' ? '' : ` on ${days}`}`
}

/**
 * How many times as much: `3.2 times` for 32 and 10, `1.04 times` for 104 and 100, `12,345 times`. `the same` and
 * `almost the same` where there is no more to say; nothing where there is no ratio, because `than` is 0.
 */
export function formatRatio(amount: string, than: string): string | undefined {
  if (new Big(than).eq(0)) return undefined
  const ratio = new Big(amount).div(than)
  if (ratio.eq(1)) return 'the same'
  const rounded = ratio.lt(1.1) ? ratio.prec(3) : ratio.round(ratio.lt(10) ? 1 : 0)
  return rounded.eq(1) ? 'almost the same' : `${group(rounded.toFixed())} times`
}

/** `65 days old`, `1 day old`; `from today` for 0 days. */
export function formatAge(days: number): string {
  return days === 0 ? 'from today' : `${formatAmount(days, 'day', 'days')} old`
}

/** The prices that tables have columns or rows for, and the keys of those rows. */
export const priceColumns: readonly { row: string; counts: Count; label: string }[] = [
  { row: 'price-input', counts: 'input', label: 'Input' },
  { row: 'price-cached-input', counts: 'cached input', label: 'Cached input' },
  { row: 'price-output', counts: 'output', label: 'Output' },
]

/** One and many of each unit, after "per". */
export const unitNames: Record<Unit, readonly [one: string, many: string]> = {
  token: ['token', 'tokens'],
  character: ['character', 'characters'],
  'token-hour': ['token and hour', 'tokens and hour'],
  second: ['second', 'seconds'],
  minute: ['minute', 'minutes'],
  hour: ['hour', 'hours'],
  image: ['image', 'images'],
  pixel: ['pixel', 'pixels'],
  page: ['page', 'pages'],
  request: ['request', 'requests'],
  'seat-month': ['seat and month', 'seats and month'],
  month: ['month', 'months'],
}

/** What is counted, in the middle of a sentence. */
export const countNames: Record<Count, string> = {
  input: 'input',
  output: 'output',
  'cached input': 'cached input',
  'cache write': 'writing to a cache',
  'cache storage': 'keeping a cache',
  reasoning: 'reasoning',
  audio: 'audio',
  image: 'images',
  video: 'video',
  page: 'pages',
  request: 'requests',
  search: 'web search',
  'file search': 'file search',
  'fine-tuning': 'fine-tuning',
  seat: 'seats',
  month: 'monthly fees',
  hour: 'hours',
}

/** `1M` for 1,000,000. */
function formatPer(per: number): string {
  return per >= 1_000_000 ? `${formatNumber(per / 1_000_000)}M` : formatNumber(per)
}

function writeMoney(value: Big, currency: string): string {
  const { symbol, minorDigits } = getCurrency(currency)
  const [whole = '', fraction = ''] = value.toFixed().split('.')
  const padded = fraction === '' ? '' : fraction.padEnd(minorDigits, '0')
  return `${symbol}${group(whole)}${padded === '' ? '' : `.${padded}`}`
}

/** `1,234.5` for `1234.5`. */
function group(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

type Currency = { symbol: string; minorDigits: number }

// Creating a formatter takes longer than writing a hundred sums.
const knownCurrencies = new Map<string, Currency>()

/** `$` and 2 digits for USD. A symbol that is a word, such as `CHF`, has a space after it. */
function getCurrency(code: string): Currency {
  const known = knownCurrencies.get(code)
  if (known !== undefined) return known
  const format = new Intl.NumberFormat('en-US', { style: 'currency', currency: code })
  const written = format.formatToParts(1).find(({ type }) => type === 'currency')?.value ?? code
  const symbol = /^[A-Z]+$/.test(written) ? `${written} ` : written
  const currency = { symbol, minorDigits: format.resolvedOptions().maximumFractionDigits ?? 2 }
  knownCurrencies.set(code, currency)
  return currency
}
