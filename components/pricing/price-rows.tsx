import { type DecisionRow, placeOf } from '@/components/comparison/decision-row'
import type { Tool } from '@/lib/catalogue/catalogue'
import { priceRows } from '@/lib/catalogue/figures/row-address'
import type { Count, PriceComponent } from '@/lib/catalogue/offer-schema'
import { joinQuotes, type Priced } from '@/lib/comparison/brief/priced'
import { findStanding } from '@/lib/comparison/standing'
import { formatCost } from '@/lib/pricing/cost-words'
import { formatRate, isPerMillion, nameComponent, priceColumns } from '@/lib/pricing/format'
import { findBasePrice, getComparableCost, getLeadQuote } from '@/lib/pricing/lead-quote'
import type { PriceCase } from '@/lib/pricing/price-case'
import type { Quote, ToolQuote } from '@/lib/pricing/quote'
import { findLowest, listRatios } from '@/lib/pricing/ratio'
import { CheapestCell, CostCell } from './cost-cells'
import { listOtherPrices, OtherPrices } from './other-prices'
import { OwnHardware } from './own-hardware'
import { PriceCell } from './price-cell'

type PriceRowsProps = {
  sides: readonly { tool: Tool }[]
  /** In the order of the sides. */
  quotes: readonly ToolQuote[]
  priceCase: PriceCase
}

/**
 * The rows of the decision table that prices make: what the workload costs, from whom at least, the prices behind it, and
 * whether own hardware pays.
 */
export function listPriceRows({ sides: all, quotes, priceCase }: PriceRowsProps): readonly DecisionRow[] {
  const sides = joinQuotes(all, quotes).map((priced) => ({ ...priced, lead: getLeadQuote(priced.quote) }))
  // Nobody asks for the parts of a price that no list has.
  if (sides.every(({ quote }) => quote.state === 'unknown')) {
    return [{ ...drawCosts(sides), anchors: priceRows.filter((row) => row !== 'cost') }]
  }
  return [
    drawCosts(sides),
    drawCheapest(sides),
    ...priceColumns.map((column) => drawPrices(column, sides)),
    drawOthers(sides),
    ...(priceCase.hardware === undefined ? [] : [drawHardware(sides, priceCase)]),
  ]
}

type PricedSide = Priced & {
  /** The offer that stands for it, if there is one. */
  lead: Quote | undefined
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
