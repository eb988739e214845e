import { formatRate, nameComponent } from '@/lib/pricing/format'
import type { Quote } from '@/lib/pricing/quote'
import { listUnitPrices } from '@/lib/pricing/use-price'
import { formatOfferPrice } from '@/lib/pricing/use-price-words'
import { PriceSource } from './price-source'

/** The plans and prices of a tool that is not sold by the token: what each is called, costs and comes with. */
export function PlanList({ plans }: { plans: readonly Quote[] }) {
  return (
    <ul className="plans">
      {plans.map((plan) => (
        <li key={`${plan.offer.provider.slug}/${plan.offer.model}`}>
          {plan.offer.isVendors ? plan.offer.model : plan.offer.provider.name}: <b>{formatOfferPrice(plan)}</b>
          <StatedPrices plan={plan} />
          <PriceSource quote={plan} />
        </li>
      ))}
    </ul>
  )
}

/** The prices as the list states them, unless all of them are said already. */
export function StatedPrices({ plan: { offer } }: { plan: Quote }) {
  const said = listUnitPrices(offer).filter(({ isConverted }) => !isConverted)
  if (said.length === offer.components.length) return null
  return offer.components.map((component) => {
    const name = nameComponent(component)
    return <small key={name}>{`${name}: ${formatRate(component)}`}</small>
  })
}
