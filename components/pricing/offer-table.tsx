import { RowAnchors } from '@/components/tool/row-anchors'
import type { Offer } from '@/lib/catalogue/catalogue'
import { formatAmount, formatNumber } from '@/lib/catalogue/words'
import { priceColumns } from '@/lib/pricing/format'
import { isSoldByWorkload } from '@/lib/pricing/plans'
import type { Quote } from '@/lib/pricing/quote'
import { rowAnchor } from '@/lib/site'
import { BatchNote, CostAmount } from './cost-amount'
import { OtherPrices } from './other-prices'
import { StatedPrices } from './plan-list'
import { PriceCell } from './price-cell'
import { PriceSource } from './price-source'

type OfferTableProps = {
  name: string
  quotes: readonly Quote[]
  /** The offer that reviews mean where they name no provider: links to rows of prices lead to its cells. */
  target: Quote | undefined
}

/** Every current offer of a tool, one a row. Without prices for tokens it has no columns for those. */
export function OfferTable({ name, quotes, target }: OfferTableProps) {
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
              idOf={(row) => (quote === target ? rowAnchor(row) : undefined)}
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

type IdOf = (row: string) => string | undefined

function OfferRow({ quote, columns, idOf }: { quote: Quote; columns: 'tokens' | 'none'; idOf: IdOf }) {
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
        <CostAmount quote={quote} />
        {offer.basis === 'promotion' && <small>promotion</small>}
        <BatchNote cost={cost} />
        {columns === 'tokens' ? <OtherPrices offer={offer} /> : <StatedPrices plan={quote} />}
      </td>
      {columns === 'tokens' && <TokenCells offer={offer} idOf={idOf} />}
      <td className="source">
        <PriceSource quote={quote} />
        {columns === 'none' && <RowAnchors rows={priceColumns.map(({ row }) => row).filter(idOf)} />}
      </td>
    </tr>
  )
}

function TokenCells({ offer, idOf }: { offer: Offer; idOf: IdOf }) {
  return (
    <>
      {priceColumns.map(({ row, counts, label }) => (
        <td key={counts} id={idOf(row)} className="number" data-label={label}>
          <PriceCell offer={offer} counts={counts} none="–" />
        </td>
      ))}
      <td className="number" data-label="Context">
        {offer.limits?.context === undefined ? '–' : formatNumber(offer.limits.context)}
      </td>
    </>
  )
}
