import { SourceLink } from '@/components/tool/source-link'
import { formatAmount } from '@/lib/catalogue/words'
import { formatAge, formatMoney } from '@/lib/pricing/format'
import { getComparableCost, getLeadQuote } from '@/lib/pricing/lead-quote'
import type { Quote, ToolQuote } from '@/lib/pricing/quote'
import { summarizeCost } from '@/lib/pricing/summary'

/** What a tool in a list costs a month: by the offer that stands for it, from the cheapest provider, and from the vendor. */
export function ListCost({ quote }: { quote: ToolQuote }) {
  const summary = summarizeCost(quote)
  if (summary === undefined) return null
  const lead = getComparableCost(quote) === undefined ? undefined : getLeadQuote(quote)
  if (lead === undefined) {
    return (
      <p className="list-cost">
        <b>{summary.amount}</b> <span className="quiet">{summary.detail}</span>
      </p>
    )
  }
  const { vendor, cheapest, withinBudget, pricedProviders } = quote
  return (
    <p className="list-cost">
      <b>{summary.amount} a month</b> <From quote={lead} />
      {cheapest !== undefined && cheapest.offer !== lead.offer && (
        <>
          ; {formatMoney(cheapest.cost.amount, cheapest.cost.currency)} <From quote={cheapest} />
        </>
      )}
      {pricedProviders > 1 && (
        <span className="quiet">, the cheapest of {formatAmount(pricedProviders, 'provider', 'providers')}</span>
      )}
      {withinBudget !== undefined && vendor?.cost.state === 'computed' && (
        <>
          ; {formatMoney(vendor.cost.amount, vendor.cost.currency)} <From quote={vendor} />
        </>
      )}
    </p>
  )
}

function From({ quote: { offer, age, isOld } }: { quote: Quote }) {
  return (
    <span className="quiet">
      from {offer.provider.name} (<SourceLink source={offer.source} asOf={offer.asOf} />
      {isOld && <b className="warning"> · {formatAge(age)}</b>})
    </span>
  )
}
