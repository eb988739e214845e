import { SourceLink } from '@/components/tool/source-link'
import { ValueText } from '@/components/tool/value-text'
import type { Cost } from '@/lib/pricing/cost'
import { formatCost } from '@/lib/pricing/cost-words'
import { formatMoney } from '@/lib/pricing/format'
import { getLeadQuote } from '@/lib/pricing/lead-quote'
import type { Quote, ToolQuote } from '@/lib/pricing/quote'
import { countProviders, explainNoVendor } from '@/lib/pricing/summary'
import { address, pricesAnchor } from '@/lib/site'
import { BatchNote } from './cost-amount'
import { CostArithmetic } from './cost-arithmetic'
import { PriceSource } from './price-source'

/** `lead` is the word for the side that costs least, `ratio` how many times the least another one costs. */
type Rank = { lead?: string | undefined; ratio?: string | undefined }

/** What the workload costs from the offer that stands for a tool: whose it is, why, and from when. */
export function CostCell({ quote, ...rank }: Rank & { quote: ToolQuote }) {
  const price = getLeadQuote(quote)
  if (price === undefined) return <i>{quote.providers > 0 ? 'No price to compare' : 'No offers known'}</i>
  return (
    <>
      <Amount cost={price.cost} {...rank} />
      <small>from {price.offer.provider.name}</small>
      {!price.offer.isVendors && <VendorNote quote={quote} />}
      <PriceDetails price={price} />
    </>
  )
}

/** What it costs from the cheapest provider, how many providers offer it and how many were compared. */
export function CheapestCell({ slug, quote, ...rank }: Rank & { slug: string; quote: ToolQuote }) {
  const cheapest = quote.cheapest
  if (cheapest === undefined) return <i>{quote.providers > 0 ? 'No price to compare' : 'No offers known'}</i>
  const provider = cheapest.offer === quote.vendor?.offer ? 'the vendor itself' : cheapest.offer.provider.name
  return (
    <>
      <Amount cost={cheapest.cost} {...rank} />
      <small>
        from {provider}; <a href={`${address.tool(slug)}#${pricesAnchor}`}>{countProviders(quote)}</a>
      </small>
      {cheapest.offer !== getLeadQuote(quote)?.offer && <PriceDetails price={cheapest} />}
      {quote.free !== undefined && <small>{quote.free.offer.provider.name} also offers it free of charge.</small>}
    </>
  )
}

function Amount({ cost, ...rank }: Rank & { cost: Cost }) {
  if (cost.state === 'not computable') return <i>{formatCost(cost)}</i>
  return <ValueText text={cost.state === 'free' ? 'Free' : formatMoney(cost.amount, cost.currency)} {...rank} />
}

/** What the vendor asks where another offer stands for the tool. */
function VendorNote({ quote: { vendor, listings } }: { quote: ToolQuote }) {
  if (vendor === undefined) return <small>{explainNoVendor(listings)}</small>
  return (
    <small>
      From the vendor: {formatCost(vendor.cost)} (<SourceLink source={vendor.offer.source} asOf={vendor.offer.asOf} />)
    </small>
  )
}

function PriceDetails({ price }: { price: Quote }) {
  return (
    <>
      <BatchNote cost={price.cost} />
      <PriceSource quote={price} />
      <details className="sum">
        <summary>How it adds up</summary>
        <CostArithmetic quote={price} />
      </details>
    </>
  )
}
