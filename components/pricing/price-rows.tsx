import { type DecisionRow, placeOf } from '@/components/comparison/decision-row'
import type { Tool } from '@/lib/catalogue/catalogue'
import type { Count, PriceComponent } from '@/lib/catalogue/offer-schema'
import { priceRowKeys } from '@/lib/catalogue/row-keys'
import { joinQuotes, type Priced } from '@/lib/comparison/brief/priced'
import { findStanding } from '@/lib/comparison/standing'
import { formatCost } from '@/lib/pricing/cost-words'
import { formatRate, isPerMillion, nameComponent, priceColumns } from '@/lib/pricing/format'
import { findBasePrice, getComparableCost, getLeadQuote } from '@/lib/pricing/lead-quote'
import { isSoldByWorkload, listPlans } from '@/lib/pricing/plans'
import type { PriceCase } from '@/lib/pricing/price-case'
import type { Quote, ToolQuote } from '@/lib/pricing/quote'
import { findLowest, listRatios } from '@/lib/pricing/ratio'
import { sayFreeUse } from '@/lib/pricing/summary'
import { findCommonUses, listShownUses, type UsePrice } from '@/lib/pricing/use-price'
import { formatOfferPrice, formatUsePrice } from '@/lib/pricing/use-price-words'
import { CheapestCell, CostCell } from './cost-cells'
import { listOtherPrices, OtherPrices } from './other-prices'
import { OwnHardware } from './own-hardware'
import { PlanList } from './plan-list'
import { PriceCell } from './price-cell'
import { UseCell } from './use-cell'

type PriceRowsProps = {
  sides: readonly { tool: Tool }[]
  /** In the order of the sides. */
  quotes: readonly ToolQuote[]
  priceCase: PriceCase
}

/**
 * The rows of the decision table that prices make: what the workload costs, from whom at least, the prices behind it, and
 * whether own hardware pays. Tools that are sold by use have their price and plans first; where no tool has a price for
 * tokens, there are no rows for those.
 */
export function listPriceRows({ sides: all, quotes, priceCase }: PriceRowsProps): readonly DecisionRow[] {
  const sides = joinQuotes(all, quotes).map((priced) => ({ ...priced, lead: getLeadQuote(priced.quote) }))
  // Nobody asks for the parts of a price that no list has.
  if (sides.every(({ quote }) => quote.state === 'unknown')) {
    return [{ ...drawCosts(sides), anchors: priceRowKeys.filter((row) => row !== 'cost') }]
  }
  const hardware = priceCase.hardware === undefined ? [] : [drawHardware(sides, priceCase)]
  if (!sides.some(({ quote }) => isSoldByWorkload(quote))) {
    const cost = nameOnly(
      drawCosts(sides),
      priceColumns.map(({ row }) => row),
    )
    return [drawUses(sides), drawPlans(sides), cost, nameOnly(drawCheapest(sides)), ...hardware]
  }
  const byWorkload = [drawCosts(sides), drawCheapest(sides), ...priceColumns.map((column) => drawPrices(column, sides))]
  return sides.some(({ quote }) => quote.uses.length > 0)
    ? [drawUses(sides), drawPlans(sides), ...byWorkload, ...hardware]
    : [...byWorkload, drawOthers(sides), ...hardware]
}

/** A row that says nothing of any tool. `anchors` are rows that are not drawn, and that links lead to all the same. */
function nameOnly(row: DecisionRow, anchors: readonly string[] = []): DecisionRow {
  return { ...row, place: 'named', anchors }
}

type PricedSide = Priced & {
  /** The offer that stands for it, if there is one. */
  lead: Quote | undefined
}

function drawUses(sides: readonly PricedSide[]): DecisionRow {
  const all = sides.map(({ quote }) => quote.uses)
  const uses = listShownUses(all)
  const common = findCommonUses(all)
  const rank = rankAmounts(sides.map((_, side) => common?.[side]?.amount))
  return {
    key: 'plans',
    group: 'Price',
    label: 'Price by use',
    place: placeBy(sides.map(({ quote }, side) => formatUse(uses[side]) ?? sayFreeUse(quote))),
    cells: sides.map(({ tool, quote }, side) => (
      <UseCell key={tool.slug} quote={quote} use={uses[side]} {...rank(side)} />
    )),
  }
}

function formatUse(use: UsePrice | undefined): string | undefined {
  return use && formatUsePrice(use)
}

/** What else a tool is sold by; of one that is sold by the token, its other prices. */
function drawPlans(sides: readonly PricedSide[]): DecisionRow {
  const plans = sides.map(({ quote }) => listPlans(quote).filter(isPublished))
  const others = sides.map(({ lead }) => listOtherPrices(lead?.offer))
  return {
    key: 'price-others',
    group: 'Price',
    label: 'Plans and prices',
    place: placeBy(sides.map((_, side) => plans[side]?.map(identifyPlan).join() || identifyPrices(others[side]))),
    cells: sides.map(({ tool, lead }, side) => {
      const own = plans[side] ?? []
      if (own.length > 0) return <PlanList key={tool.slug} plans={own} />
      return others[side]?.length ? (
        <OtherPrices key={tool.slug} offer={lead?.offer} />
      ) : (
        <i key={tool.slug}>Not listed</i>
      )
    }),
  }
}

/** A provider that publishes no price is one of those on the page of the tool. */
function isPublished({ cost }: Quote): boolean {
  return cost.state !== 'not computable' || cost.because !== 'not published'
}

function identifyPlan(plan: Quote): string {
  return `${plan.offer.model} ${formatOfferPrice(plan)}`
}

function drawCosts(sides: readonly PricedSide[]): DecisionRow {
  const rank = rankAmounts(sides.map(({ quote }) => getComparableCost(quote)?.toFixed()))
  return {
    key: 'cost',
    group: 'Price',
    label: 'Cost for your workload',
    unit: 'a month',
    place: placeBy(sides.map(({ lead }) => identifyCost(lead))),
    cells: sides.map(({ tool, quote }, side) => <CostCell key={tool.slug} quote={quote} {...rank(side)} />),
  }
}

function drawCheapest(sides: readonly PricedSide[]): DecisionRow {
  const rank = rankAmounts(sides.map(({ quote }) => quote.cheapest?.cost.amount))
  return {
    key: 'cheapest',
    group: 'Price',
    label: 'Cheapest provider',
    unit: 'a month',
    place: placeBy(sides.map(({ quote }) => identifyCost(quote.cheapest))),
    cells: sides.map(({ tool, quote }, side) => (
      <CheapestCell key={tool.slug} slug={tool.slug} quote={quote} {...rank(side)} />
    )),
  }
}

function drawPrices({ row, counts, label }: (typeof priceColumns)[number], sides: readonly PricedSide[]): DecisionRow {
  const rank = rankAmounts(sides.map(({ lead }) => readPrice(lead, counts)))
  return {
    key: row,
    group: 'Price',
    label: `${label} price`,
    unit: 'per 1M tokens',
    place: placeBy(
      sides.map(({ lead }) => identifyPrices(lead?.offer.components.filter((each) => each.counts === counts))),
    ),
    cells: sides.map(({ tool, lead }, side) => (
      <PriceCell key={tool.slug} offer={lead?.offer} counts={counts} none={<i>Not listed</i>} {...rank(side)} />
    )),
  }
}

function drawOthers(sides: readonly PricedSide[]): DecisionRow {
  return {
    key: 'price-others',
    group: 'Price',
    label: 'Other prices',
    place: placeBy(sides.map(({ lead }) => identifyPrices(listOtherPrices(lead?.offer)))),
    cells: sides.map(({ tool, lead }) => {
      const isEmpty = listOtherPrices(lead?.offer).length === 0
      return isEmpty ? <i key={tool.slug}>Not listed</i> : <OtherPrices key={tool.slug} offer={lead?.offer} />
    }),
  }
}

function drawHardware(sides: readonly PricedSide[], priceCase: PriceCase): DecisionRow {
  return {
    key: 'own-hardware',
    group: 'Price',
    label: 'Own hardware',
    place: 'first',
    cells: sides.map(({ tool, lead }) => (
      <OwnHardware key={tool.slug} tool={tool} quote={lead} priceCase={priceCase} />
    )),
  }
}

function placeBy(values: readonly (string | undefined)[]) {
  return placeOf[findStanding(values)]
}

/** Says for a side whether its amount is the lowest, and otherwise how many times the lowest it is. */
function rankAmounts(amounts: readonly (string | undefined)[]) {
  const lowest = findLowest(amounts)
  const ratios = listRatios(amounts)
  return (side: number) => ({ lead: side === lowest ? 'lowest' : undefined, ratio: ratios[side] })
}

function identifyCost(quote: Quote | undefined): string | undefined {
  return quote === undefined || quote.cost.state === 'not computable' ? undefined : formatCost(quote.cost)
}

function identifyPrices(prices: readonly PriceComponent[] | undefined): string | undefined {
  return prices?.length ? prices.map((price) => `${nameComponent(price)} ${formatRate(price)}`).join() : undefined
}

/** The price for 1M tokens in US dollars, which can be compared with others. */
function readPrice(lead: Quote | undefined, counts: Count): string | undefined {
  const price = lead && findBasePrice(lead.offer, counts)
  return price !== undefined && isPerMillion(price) && price.currency === 'USD' ? price.amount : undefined
}
