import { RowAnchors } from '@/components/tool/row-anchors'
import type { Tool } from '@/lib/catalogue/catalogue'
import { priceRowKeys } from '@/lib/catalogue/row-keys'
import { sayCost } from '@/lib/pricing/cost-comparison'
import { findUsePrice, getLeadQuote } from '@/lib/pricing/lead-quote'
import { type OfferOrder, offerOrders, orderQuotes } from '@/lib/pricing/offer-orders'
import { isSoldByWorkload, listPlans } from '@/lib/pricing/plans'
import { type PriceCase, writePriceCase } from '@/lib/pricing/price-case'
import { tracePrices } from '@/lib/pricing/price-history'
import type { ToolQuote } from '@/lib/pricing/quote'
import { explainNoVendor, summarizeProviders } from '@/lib/pricing/summary'
import { findLeadUse } from '@/lib/pricing/use-price'
import { sayUsePrice } from '@/lib/pricing/use-price-words'
import { getWorkloadUse } from '@/lib/pricing/workload-use'
import { pricesAnchor, rowAnchor } from '@/lib/site'
import { CostArithmetic } from './cost-arithmetic'
import { OfferTable } from './offer-table'
import { OldPricesNote } from './old-prices-note'
import { PriceHistory } from './price-history'
import { PriceSource } from './price-source'
import { WorkloadForm } from './workload-form'

type ToolPricesProps = {
  tool: Tool
  quote: ToolQuote
  priceCase: PriceCase
  order: OfferOrder
  /** The page, with no query but the day that it is shown for. */
  path: string
  /** The day of the prices, and what the chart calls it. */
  day: { date: string; name: string }
}

/** What a tool costs: for a workload, from whom, at which prices, and how they moved. */
export function ToolPrices({ tool, quote, priceCase, order, path, day }: ToolPricesProps) {
  if (quote.state === 'unknown') {
    return (
      <p className="mt-4 text-muted">
        No price list of ours has an offer of it.
        <RowAnchors rows={priceRowKeys} />
      </p>
    )
  }
  const lead = getLeadQuote(quote)
  const isByWorkload = isSoldByWorkload(quote)
  const workloadUse = isByWorkload ? getWorkloadUse(tool.facts, true) : 'nothing'
  const use = findLeadUse(quote.uses)
  const own = order === offerOrders[0] ? [] : [['offers', order.key] as const]
  return (
    <>
      {workloadUse !== 'nothing' && (
        <WorkloadForm path={path} priceCase={priceCase} use={workloadUse} others={own} target={pricesAnchor} />
      )}
      <p className="mt-4 max-w-3xl font-text text-lg">
        <span id={rowAnchor('cost')}>
          {[sayCost(tool.name, quote), use && sayUsePrice(tool.name, use)].filter(Boolean).join(' ')}
        </span>{' '}
        <span id={rowAnchor('cheapest')}>{describeOffers(quote)}</span>
        {quote.quotes.length === 0 && <RowAnchors rows={priceRowKeys.filter((row) => row.startsWith('price-'))} />}
      </p>
      {lead !== undefined && isByWorkload && (
        <div className="price-notes">
          <PriceSource quote={lead} />
          <details>
            <summary>How it adds up</summary>
            <CostArithmetic quote={lead} />
          </details>
        </div>
      )}
      {quote.quotes.length > 0 && (
        <>
          {isByWorkload && <OfferOrders path={path} priceCase={priceCase} order={order} />}
          <OfferTable
            name={tool.name}
            quotes={isByWorkload ? orderQuotes(quote.quotes, order) : listPlans(quote)}
            target={findUsePrice(quote)?.quote ?? quote.vendor ?? lead ?? quote.quotes[0]}
          />
          <OldPricesNote quotes={quote.quotes} />
        </>
      )}
      {isByWorkload && <History quote={quote} day={day} />}
    </>
  )
}

function OfferOrders({ path, priceCase, order }: Pick<ToolPricesProps, 'path' | 'priceCase' | 'order'>) {
  return (
    <nav aria-label="Sort offers" className="offer-orders screen-only">
      <span>Sort by</span>
      {offerOrders.map((each) => (
        <a
          key={each.key}
          href={`${writePriceCase(path, priceCase, each === offerOrders[0] ? [] : [['offers', each.key]])}#${pricesAnchor}`}
          rel="nofollow"
          aria-current={each === order ? 'true' : undefined}
        >
          {each.label}
        </a>
      ))}
    </nav>
  )
}

function describeOffers(quote: ToolQuote): string {
  const { providers, vendor, cheapest } = quote
  const lowest = cheapest === undefined ? '' : ` The lowest price is from ${cheapest.offer.provider.name}.`
  const own = vendor === undefined && providers > 0 ? ` ${explainNoVendor(quote.listings)}.` : ''
  return `${summarizeProviders(quote)}${lowest}${own}`
}

function History({ quote, day }: Pick<ToolPricesProps, 'quote' | 'day'>) {
  const lead = getLeadQuote(quote)?.offer
  const listing =
    quote.listings.find(({ isVendors, history }) => isVendors && history.length > 0) ??
    quote.listings.find(({ offer }) => offer === lead) ??
    quote.listings.find(({ history }) => history.length > 0)
  if (listing === undefined) return null
  return (
    <PriceHistory
      title={`Prices of ${listing.model} at ${listing.provider.name}`}
      steps={tracePrices(listing)}
      day={day}
    />
  )
}
