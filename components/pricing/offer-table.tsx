import type { Offer } from '@/lib/catalogue/catalogue'
import { formatAmount, formatNumber } from '@/lib/catalogue/words'
import { priceColumns } from '@/lib/pricing/format'
import { isSoldByWorkload } from '@/lib/pricing/plans'
import type { Quote } from '@/lib/pricing/quote'
import { BatchNote, CostAmount } from './cost-amount'
import { OtherPrices } from './other-prices'
import { StatedPrices } from './plan-list'
import { PriceCell } from './price-cell'
import { PriceSource } from './price-source'

/** Every current offer of a tool, one a row. Without prices for tokens it has no columns for those. */
export function OfferTable({ name, quotes }: { name: string; quotes: readonly Quote[] }) {
  const isByWorkload = isSoldByWorkload({ quotes })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={`Offers of ${name}`} tabIndex={0} className="offers-scroll">
      <table className="offers">
        <caption className="sr-only">
          {formatAmount(quotes.length, 'offer', 'offers')} of {name}
          {isByWorkload && '; prices are per 1M tokens unless they say otherwise'}
        </caption>
        <thead>
          <tr>
            <th scope="col">Provider</th>
            <th scope="col">{isByWorkload ? 'Your workload' : 'Price'}</th>
            {isByWorkload && <TokenHeads />}
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {quotes.map((quote) => (
            <OfferRow
              key={`${quote.offer.provider.slug}/${quote.offer.model}`}
              quote={quote}
              columns={isByWorkload ? 'tokens' : 'none'}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function TokenHeads() {
  return (
    <>
      {priceColumns.map(({ counts, label }) => (
        <th key={counts} scope="col" className="number">
          {label}
        </th>
      ))}
      <th scope="col" className="number">
        Context
      </th>
    </>
  )
}

function OfferRow({ quote, columns }: { quote: Quote; columns: 'tokens' | 'none' }) {
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
      <td className="cost">
        <CostAmount quote={quote} />
        {offer.basis === 'promotion' && <small>promotion</small>}
        <BatchNote cost={cost} />
        {columns === 'tokens' ? <OtherPrices offer={offer} /> : <StatedPrices plan={quote} />}
      </td>
      {columns === 'tokens' && <TokenCells offer={offer} />}
      <td className="source">
        <PriceSource quote={quote} />
      </td>
    </tr>
  )
}

function TokenCells({ offer }: { offer: Offer }) {
  return (
    <>
      {priceColumns.map(({ counts, label }) => (
        <td key={counts} className="number" data-label={label}>
          <PriceCell offer={offer} counts={counts} none="–" />
        </td>
      ))}
      <td className="number" data-label="Context">
        {offer.limits?.context === undefined ? '–' : formatNumber(offer.limits.context)}
      </td>
    </>
  )
}
