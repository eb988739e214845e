import type { PriceComponent } from '@/lib/catalogue/offer-schema'
import type { PriceRowKey } from '@/lib/catalogue/row-keys'
import { formatNumber } from '@/lib/catalogue/words'
import type { Claim, Compared } from './fact-claims'
import { holdsOfPrices, listRowPrices } from './row-prices'
import type { ToolRecord } from './tool-record'

/** A claim on a price: `sellers` are the slugs of the providers that it names. */
type PriceClaim = Claim & { sellers: readonly string[] }

/** Whether a claim says what the current offers of a tool say of a price. */
export function compareWithPrices(
  claim: PriceClaim,
  row: PriceRowKey,
  tool: ToolRecord,
  nameProvider: (slug: string) => string,
): Compared {
  if (row === 'cost') {
    const form = 'A cost depends on the workload: leave figures out, or link to the price.'
    return { holds: claim.figures.length === 0, record: () => 'Cost for your workload: no figure of its own', form }
  }
  if (row === 'cheapest') return compareWithProviders(claim, tool.prices.size)
  const own = tool.vendors.find((vendor) => tool.prices.get(vendor)?.length)
  const asked = claim.sellers.length > 0 ? claim.sellers : own === undefined ? undefined : [own]
  const meant = (asked ?? [...tool.prices.keys()]).map((seller) => ({
    seller,
    prices: listRowPrices(row, tool.prices.get(seller) ?? []),
  }))
  const prices = meant.flatMap(({ prices }) => prices)
  const record = () => `${labels[row]}: ${listPrices(meant, nameProvider)}`
  if (claim.words.toLowerCase() === 'not known') return { holds: prices.length === 0, record, form: 'Write the price.' }
  if (asked === undefined) {
    return {
      holds: false,
      record,
      form: 'The vendor has no current price: name a provider, as in $0.30 at DeepInfra.',
    }
  }
  return { holds: holdsOfPrices(claim, prices), record, form: forms[row] }
}

function compareWithProviders({ words, figures }: Claim, providers: number): Compared {
  const isCount = figures.length > 0 && figures.every(({ value, sign }) => sign === '' && value.eq(providers))
  return {
    holds: words.toLowerCase() === 'not known' ? providers === 0 : isCount && /\bproviders?\b/i.test(words),
    record: () => `Providers with a current offer: ${formatNumber(providers)}`,
    form: 'Write the number with the word, or in the title: [ten providers](#row-cheapest "10 providers").',
  }
}

type BaseRow = Exclude<PriceRowKey, 'cost' | 'cheapest'>

const labels: Readonly<Record<BaseRow, string>> = {
  'price-input': 'Input price',
  'price-output': 'Output price',
  'price-cached-input': 'Cached input price',
  'price-others': 'Other prices',
}

const perMillionTokens =
  'Write the price of 1M tokens, and when it applies, as in $4 above 200,000 tokens, $2 at peak hours or $1 in batch; name the provider unless it is the vendor.'

const forms: Readonly<Record<BaseRow, string>> = {
  'price-input': perMillionTokens,
  'price-output': perMillionTokens,
  'price-cached-input': perMillionTokens,
  'price-others': 'Write the price in the unit of the offer: $20 a month, $10 per 1,000 requests.',
}

const maxShown = 4

/** `$3 per 1,000,000 tokens at Tidewater`. */
function listPrices(
  offers: readonly { seller: string; prices: readonly PriceComponent[] }[],
  nameProvider: (slug: string) => string,
): string {
  const all = offers.flatMap(({ seller, prices }) =>
    prices.map((price) => `${formatPrice(price)} at ${nameProvider(seller)}`),
  )
  const rest = all.length - maxShown
  return [...all.slice(0, maxShown), ...(rest > 0 ? [`${rest} more`] : [])].join('; ') || 'none in a current offer'
}

function formatPrice({ amount, currency, per, unit, counts, conditions }: PriceComponent): string {
  const sum = currency === 'USD' ? `$${amount}` : `${amount} ${currency}`
  const when = conditions === undefined ? '' : ` (${counts}, ${JSON.stringify(conditions)})`
  return `${sum} per ${per === 1 ? unit : `${formatNumber(per)} ${unit}s`}${when}`
}
