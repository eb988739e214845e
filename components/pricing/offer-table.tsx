import { formatAmount, formatNumber } from '@/lib/catalogue/words'
import { priceColumns } from '@/lib/pricing/format'
import type { Quote } from '@/lib/pricing/quote'
import { rowAnchor } from '@/lib/site'
import { BatchNote, CostAmount } from './cost-amount'
import { OtherPrices } from './other-prices'
import { PriceCell } from './price-cell'
import { PriceSource } from './price-source'

type OfferTableProps = {
  name: string
  quotes: readonly Quote[]
  /** The offer that reviews mean where they name no provider: links to rows of prices lead to its cells. */
  target: Quote | undefined
}

/** Every current offer of a tool, one a row. */
export function OfferTable({ name, quotes, target }: OfferTableProps) {
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
            {priceColumns.map(({ counts, label }) => (
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
            <OfferRow
              key={`${quote.offer.provider.slug}/${quote.offer.model}`}
              quote={quote}
              idOf={(row) => (quote === target ? rowAnchor(row) : undefined)}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function OfferRow({ quote, idOf }: { quote: Quote; idOf: (row: string) => string | undefined }) {
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
      <td id={idOf('price-others')} className="cost">
        <CostAmount cost={cost} />
        {offer.basis === 'promotion' && <small>promotion</small>}
        <BatchNote cost={cost} />
        <OtherPrices offer={offer} />
      </td>
      {priceColumns.map(({ row, counts, label }) => (
        <td key={counts} id={idOf(row)} className="number" data-label={label}>
          <PriceCell offer={offer} counts={counts} none="–" />
        </td>
      ))}
      <td className="number" data-label="Context">
        {offer.limits?.context === undefined ? '–' : formatNumber(offer.limits.context)}
      </td>
      <td className="source">
        <PriceSource quote={quote} />
      </td>
    </tr>
  )
}
