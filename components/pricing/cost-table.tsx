import { VersusTable } from '@/components/comparison/versus-table'
import type { Tool } from '@/lib/catalogue/catalogue'
import { formatAmount, formatNumber } from '@/lib/catalogue/words'
import type { Side } from '@/lib/comparison/comparison'
import { findBreakEven } from '@/lib/pricing/break-even'
import type { Cost } from '@/lib/pricing/cost'
import { findCheapestSide } from '@/lib/pricing/cost-comparison'
import { formatRate, priceColumns } from '@/lib/pricing/format'
import { getLeadQuote } from '@/lib/pricing/lead-quote'
import type { PriceCase } from '@/lib/pricing/price-case'
import type { Quote, ToolQuote } from '@/lib/pricing/quote'
import { explainNoVendor } from '@/lib/pricing/summary'
import { address, pricesAnchor } from '@/lib/site'
import { BatchNote, CostAmount } from './cost-amount'
import { CostArithmetic } from './cost-arithmetic'
import { listOtherPrices, OtherPrices } from './other-prices'
import { PriceCell } from './price-cell'
import { PriceSource } from './price-source'

type CostTableProps = { sides: readonly Side[]; quotes: readonly ToolQuote[]; priceCase: PriceCase }

/** What each side costs for a workload, from whom, why and as of when. */
export function CostTable({ sides, quotes, priceCase }: CostTableProps) {
  const cheapest = findCheapestSide(quotes)
  const leads = quotes.map(getLeadQuote)
  return (
    <VersusTable sides={sides} caption="Costs side by side" corner="Cost">
      <tbody>
        <Row label="From the vendor" sides={sides}>
          {(_, side) => <OfVendor quote={quotes[side]} lead={side === cheapest ? leads[side] : undefined} />}
        </Row>
        <Row label="From the cheapest provider" sides={sides}>
          {({ slug }, side) => (
            <Cheapest slug={slug} quote={quotes[side]} lead={side === cheapest ? leads[side] : undefined} />
          )}
        </Row>
        <Row label="Prices listed by" sides={sides}>
          {(_, side) => leads[side]?.offer.provider.name ?? <i>Not known</i>}
        </Row>
        {priceColumns.map(({ counts, label }) => (
          <Row key={counts} label={label} sides={sides}>
            {(_, side) => (
              <PriceCell offer={leads[side]?.offer} counts={counts} format={formatRate} none={<i>Not listed</i>} />
            )}
          </Row>
        ))}
        {leads.some((lead) => listOtherPrices(lead?.offer).length > 0) && (
          <Row label="Other prices" sides={sides}>
            {(_, side) => <OtherPrices offer={leads[side]?.offer} />}
          </Row>
        )}
        <Row label="The arithmetic" sides={sides}>
          {(_, side) => <Arithmetic quote={leads[side]} />}
        </Row>
        {priceCase.hardware !== undefined && (
          <Row label="Own hardware" sides={sides}>
            {(tool, side) => <OwnHardware tool={tool} quote={leads[side]} priceCase={priceCase} />}
          </Row>
        )}
      </tbody>
    </VersusTable>
  )
}

type RowProps = {
  label: string
  sides: readonly Side[]
  children: (tool: Tool, side: number) => React.ReactNode
}

function Row({ label, sides, children }: RowProps) {
  return (
    <tr>
      <th scope="row">{label}</th>
      {sides.map(({ tool }, side) => (
        <td key={tool.slug}>{children(tool, side)}</td>
      ))}
    </tr>
  )
}

/** `lead` is the offer that makes its side the cheapest; absent on other sides. */
type OfferedProps = { quote: ToolQuote | undefined; lead: Quote | undefined }

function OfVendor({ quote, lead }: OfferedProps) {
  const own = quote?.vendor
  if (own === undefined) return <i>{explainNoVendor(quote?.listings ?? [])}</i>
  return (
    <>
      <Amount cost={own.cost} isLeast={own === lead} />
      <BatchNote cost={own.cost} />
      <small>{own.offer.provider.name}</small>
      <PriceSource quote={own} />
    </>
  )
}

function Cheapest({ slug, quote, lead }: OfferedProps & { slug: string }) {
  const cheapest = quote?.cheapest
  if (cheapest === undefined) return <i>{quote?.providers ? 'No price to compare' : 'No offers known'}</i>
  const isVendor = cheapest.offer === quote?.vendor?.offer
  const providers = formatAmount(quote?.pricedProviders ?? 0, 'provider', 'providers')
  return (
    <>
      {isVendor ? 'The vendor itself' : <Amount cost={cheapest.cost} isLeast={cheapest === lead} />}
      <small>
        {!isVendor && `${cheapest.offer.provider.name}; `}
        <a href={`${address.tool(slug)}#${pricesAnchor}`}>{providers} with a price</a>
      </small>
      {!isVendor && (
        <>
          <BatchNote cost={cheapest.cost} />
          <PriceSource quote={cheapest} />
          <Arithmetic quote={cheapest} />
        </>
      )}
      {quote?.free !== undefined && <small>{quote.free.offer.provider.name} also offers it free of charge.</small>}
    </>
  )
}

function Amount({ cost, isLeast }: { cost: Cost; isLeast: boolean }) {
  if (!isLeast) return <CostAmount cost={cost} />
  return (
    <>
      <mark>
        <CostAmount cost={cost} />
      </mark>{' '}
      <b>▼ costs least</b>
    </>
  )
}

function Arithmetic({ quote }: { quote: Quote | undefined }) {
  if (quote === undefined) return <i>Not known</i>
  return (
    <details>
      <summary>How it adds up</summary>
      <CostArithmetic quote={quote} />
    </details>
  )
}

function OwnHardware({
  tool,
  quote,
  priceCase: { workload, hardware },
}: {
  tool: Tool
  quote: Quote | undefined
  priceCase: PriceCase
}) {
  const { openWeights } = tool.facts
  if (openWeights?.applies === true && openWeights.value === 'no')
    return <i>Does not apply: the weights are not open</i>
  if (openWeights?.applies === false) return <i>Does not apply</i>
  if (quote === undefined || hardware === undefined) return <i>Cannot be computed: no price is known</i>
  const result = findBreakEven(hardware, quote.cost, workload)
  if (result.state === 'pays') {
    return (
      <>
        Pays from {formatNumber(Number(result.requests))} requests a month
        <small>
          {result.isReached ? 'Your workload has that many.' : 'Your workload has fewer.'} Against{' '}
          {quote.offer.provider.name}; whether the hardware can serve that many is not part of it.
        </small>
      </>
    )
  }
  return <>{result.state === 'never' ? `Never pays: ${result.reason}` : <i>Cannot be computed: {result.reason}</i>}</>
}
