import { stringify } from 'csv-stringify/sync'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import type { PriceComponent } from '@/lib/catalogue/offer-schema'
import { formatWholeCase } from '@/lib/comparison/case/case-words'
import type { Cell } from '@/lib/comparison/facets'
import type { AskedComparison } from '@/lib/documents/asked-comparison'
import { formatRate, priceColumns } from '@/lib/pricing/format'
import { toBasePrice } from '@/lib/pricing/lead-price'
import { findBasePrice, getLeadQuote } from '@/lib/pricing/lead-quote'
import type { Quote } from '@/lib/pricing/quote'
import { formatOfferPrice } from '@/lib/pricing/use-price-words'

/** What a table says of one tool in one row: the value, the number in it as a decimal number of the row's unit, its source, and the day of the source. */
type CsvCell = { text: string; amount?: string | undefined; source?: string | undefined; asOf?: string | undefined }

type CsvRow = { group: string; point: string; unit?: string | undefined; cells: readonly CsvCell[] }

/**
 * The decision table of a comparison for a spreadsheet: for each tool what is known, in words and as a plain number where there
 * is one, where from and from when. A number in another unit than that of its row is left to the words. Every row has the outcome, the case, the day and the page, so that it keeps them wherever it is pasted. Texts that a spreadsheet would run
 * as a formula have an apostrophe in front.
 */
export function writeComparisonCsv(catalogue: Catalogue, siteAddress: string, asked: AskedComparison): string {
  const { priced, brief, buyerCase, workloadUse, view, day } = asked
  const names = priced.map(({ tool }) => tool.name)
  const stamp = [
    brief.outcome.headline,
    formatWholeCase(buyerCase, catalogue.reviewers, workloadUse),
    day,
    `${siteAddress}${view}`,
  ]
  return stringify(
    [
      [
        'Group',
        'Point',
        ...names,
        ...names.map((name) => `${name}: amount`),
        'Unit of amounts',
        ...names.flatMap((name) => [`${name}: source`, `${name}: source dated`]),
        ...stampHeads,
      ],
      ...listRows(asked).map(({ group, point, unit = '', cells }) => [
        group,
        point,
        ...cells.map(({ text }) => text),
        ...cells.map(({ amount = '' }) => amount),
        unit,
        ...cells.flatMap(({ source = '', asOf = '' }) => [source, asOf]),
        ...stamp,
      ]),
    ],
    { bom: true, escape_formulas: true, record_delimiter: 'windows' },
  )
}

const stampHeads = ['Outcome', 'For the case', 'As of', 'Page']

function listRows({ comparison, priced }: AskedComparison): readonly CsvRow[] {
  const facts: readonly CsvRow[] = comparison.rows.map(({ key, group, label, unit, cells }) => ({
    group,
    point: label,
    unit: unit ?? unitsOfJudgement.get(key),
    cells: cells.map(toCell),
  }))
  const prices = priceRows.map(({ point, unit, read }) => ({
    group: 'Price',
    point,
    unit,
    cells: priced.map(({ quote }) => read(quote.cheapest, getLeadQuote(quote))),
  }))
  const first = facts.findIndex(({ group }) => group === 'Price')
  return first === -1 ? [...facts, ...prices] : facts.toSpliced(first, 0, ...prices)
}

const unitsOfJudgement: ReadonlyMap<string, string> = new Map([
  ['verdict', '% of reviewers who ship'],
  ['score', 'points of 100'],
])

type ReadPrice = (cheapest: Quote | undefined, lead: Quote | undefined) => CsvCell

const aMonth = 'US dollars a month'

const priceRows: readonly { point: string; unit: string; read: ReadPrice }[] = [
  {
    point: 'Cost for the case',
    unit: aMonth,
    read: (_, lead) => toPrice(lead, (quote) => ({ text: formatOfferPrice(quote), amount: findCost(quote) })),
  },
  {
    point: 'Cost from the cheapest provider',
    unit: aMonth,
    read: (cheapest) =>
      toPrice(cheapest, (quote) => ({
        text: `${formatOfferPrice(quote)} from ${quote.offer.provider.name}`,
        amount: findCost(quote),
      })),
  },
  ...priceColumns.map(({ label, counts }) => ({
    point: `${label} price`,
    unit: 'US dollars per 1M tokens',
    read: ((_, lead) =>
      toPrice(lead, ({ offer }) => {
        const price = findBasePrice(offer, counts)
        return price && { text: formatRate(price), amount: findRate(price) }
      })) satisfies ReadPrice,
  })),
]

function toPrice(quote: Quote | undefined, say: (quote: Quote) => CsvCell | undefined): CsvCell {
  const said = quote && say(quote)
  if (quote === undefined || said === undefined) return { text: 'Not known' }
  return { ...said, source: quote.offer.source, asOf: quote.offer.asOf }
}

/** What a month costs in US dollars; nothing for zeros, which say nothing of what one pays. */
function findCost({ cost }: Quote): string | undefined {
  return cost.state === 'computed' && cost.currency === 'USD' && Number(cost.amount) > 0 ? cost.amount : undefined
}

function findRate(price: PriceComponent): string | undefined {
  return price.unit === 'token' && price.currency === 'USD' ? toBasePrice(price).amount : undefined
}

function toCell(cell: Cell): CsvCell {
  if (cell.state !== 'known') return { text: cell.text }
  const { text, detail, amount, source, asOf } = cell
  return { text: detail === undefined ? text : `${text} (${detail})`, amount: amount?.toString(), source, asOf }
}
