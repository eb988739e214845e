import { stringify } from 'csv-stringify/sync'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { formatCase } from '@/lib/comparison/case/case-words'
import type { Cell } from '@/lib/comparison/facets'
import type { AskedComparison } from '@/lib/documents/asked-comparison'
import { formatRate, priceColumns } from '@/lib/pricing/format'
import { findBasePrice, getLeadQuote } from '@/lib/pricing/lead-quote'
import type { Quote } from '@/lib/pricing/quote'
import { formatOfferPrice } from '@/lib/pricing/use-price-words'

/** What a table says of one tool in one row: the value, its source, and the day of the source. */
type CsvCell = { text: string; source?: string | undefined; asOf?: string | undefined }

type CsvRow = { group: string; point: string; cells: readonly CsvCell[] }

/**
 * The decision table of a comparison for a spreadsheet: for each tool what is known, where from and from when. Every row has
 * the outcome, the case, the day and the page, so that it keeps them wherever it is pasted. Texts that a spreadsheet would run
 * as a formula have an apostrophe in front.
 */
export function writeComparisonCsv(catalogue: Catalogue, siteAddress: string, asked: AskedComparison): string {
  const { priced, brief, buyerCase, workloadUse, view, day } = asked
  const names = priced.map(({ tool }) => tool.name)
  const stamp = [
    brief.outcome.headline,
    formatCase(buyerCase, catalogue.reviewers, workloadUse),
    day,
    `${siteAddress}${view}`,
  ]
  return stringify(
    [
      [
        'Group',
        'Point',
        ...names,
        ...names.flatMap((name) => [`${name}: source`, `${name}: source dated`]),
        ...stampHeads,
      ],
      ...listRows(asked).map(({ group, point, cells }) => [
        group,
        point,
        ...cells.map(({ text }) => text),
        ...cells.flatMap(({ source = '', asOf = '' }) => [source, asOf]),
        ...stamp,
      ]),
    ],
    { bom: true, escape_formulas: true, record_delimiter: 'windows' },
  )
}

const stampHeads = ['Outcome', 'For the case', 'As of', 'Page']

function listRows({ comparison, priced }: AskedComparison): readonly CsvRow[] {
  const facts: readonly CsvRow[] = comparison.rows.map(({ group, label, cells }) => ({
    group,
    point: label,
    cells: cells.map(toCell),
  }))
  const prices = priceRows.map(({ point, read }) => ({
    group: 'Price',
    point,
    cells: priced.map(({ quote }) => read(quote.cheapest, getLeadQuote(quote))),
  }))
  const first = facts.findIndex(({ group }) => group === 'Price')
  return first === -1 ? [...facts, ...prices] : facts.toSpliced(first, 0, ...prices)
}

type ReadPrice = (cheapest: Quote | undefined, lead: Quote | undefined) => CsvCell

const priceRows: readonly { point: string; read: ReadPrice }[] = [
  { point: 'Cost for the case', read: (_, lead) => toPrice(lead, (quote) => formatOfferPrice(quote)) },
  {
    point: 'Cost from the cheapest provider',
    read: (cheapest) => toPrice(cheapest, (quote) => `${formatOfferPrice(quote)} from ${quote.offer.provider.name}`),
  },
  ...priceColumns.map(({ label, counts }) => ({
    point: `${label} price`,
    read: ((_, lead) =>
      toPrice(lead, ({ offer }) => {
        const price = findBasePrice(offer, counts)
        return price && formatRate(price)
      })) satisfies ReadPrice,
  })),
]

function toPrice(quote: Quote | undefined, say: (quote: Quote) => string | undefined): CsvCell {
  const text = quote && say(quote)
  if (quote === undefined || text === undefined) return { text: 'Not known' }
  return { text, source: quote.offer.source, asOf: quote.offer.asOf }
}

function toCell(cell: Cell): CsvCell {
  if (cell.state !== 'known') return { text: cell.text }
  const { text, detail, source, asOf } = cell
  return { text: detail === undefined ? text : `${text} (${detail})`, source, asOf }
}
