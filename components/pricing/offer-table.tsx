import type { Count } from '@/lib/catalogue/offer-schema'
import { formatAmount, formatNumber } from '@/lib/catalogue/words'
import { formatConditions, formatPrice } from '@/lib/pricing/format'
import type { Quote } from '@/lib/pricing/quote'
import { CostAmount } from './cost-amount'
import { PriceSource } from './price-source'

/** Every current offer of a tool, one a row. */
export function OfferTable({ name, quotes }: { name: string; quotes: readonly Quote[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={`Offers of ${name}`} tabIndex={0} className="offers-scroll">
      <table className="offers">
        <caption className="sr-only">
          {formatAmount(quotes.length, 'offer', 'offers')} of {name}; prices are per 1M tokens unless they say otherwise
        </caption>
        <thead>
          <tr>
            <th scope="col">Provider</th>
            <th scope="col">Your workload</th>
            {columns.map(({ counts, label }) => (
              <th key={counts} scope="col" className="number">
                {label}
              </th>
            ))}
            <th scope="col" className="number">
              Context
            </th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {quotes.map((quote) => (
            <OfferRow key={`${quote.offer.provider.slug}/${quote.offer.model}`} quote={quote} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

const columns: readonly { counts: Count; label: string }[] = [
  { counts: 'input', label: 'Input' },
  { counts: 'cached input', label: 'Cached input' },
  { counts: 'output', label: 'Output' },
]

function OfferRow({ quote }: { quote: Quote }) {
  const { offer, cost } = quote
  return (
    <tr>
      <th scope="row">
        {offer.provider.website === undefined ? (
          offer.provider.name
        ) : (
          <a href={offer.provider.website} rel="noopener nofollow">
            {offer.provider.name}
          </a>
        )}
        <small>
          {offer.model}
          {offer.isVendors && ' · the vendor itself'}
          {offer.isByHand && ' · stated by our editors'}
        </small>
      </th>
      <td>
        <CostAmount cost={cost} />
        {offer.basis === 'promotion' && <small>promotion</small>}
      </td>
      {columns.map(({ counts }) => (
        <td key={counts} className="number">
          <Prices quote={quote} counts={counts} />
        </td>
      ))}
      <td className="number">{offer.limits?.context === undefined ? '–' : formatNumber(offer.limits.context)}</td>
      <td>
        <PriceSource quote={quote} />
      </td>
    </tr>
  )
}

function Prices({ quote: { offer }, counts }: { quote: Quote; counts: Count }) {
  const components = offer.components.filter((component) => component.counts === counts)
  if (components.length === 0) return <span>–</span>
  return components.map(({ amount, currency, per, unit, conditions }) => {
    const price = formatPrice(amount, currency)
    const condition = formatConditions(conditions)
    const measure =
      per === 1_000_000 && unit === 'token' ? '' : ` per ${per === 1 ? unit : `${formatNumber(per)} ${unit}s`}`
    return condition === '' ? price + measure : <small key={condition}>{`${condition}: ${price}${measure}`}</small>
  })
}
