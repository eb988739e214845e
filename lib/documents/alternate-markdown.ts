import type { RootContent } from 'mdast'
import type { Catalogue, Review, Tool } from '@/lib/catalogue/catalogue'
import { formatDate } from '@/lib/catalogue/dates'
import { type AsOf, explainLaterText, recordedByThen, writeAsOf } from '@/lib/comparison/as-of'
import type { Comparison } from '@/lib/comparison/comparison'
import { type ListedComparison, listHeadlines } from '@/lib/comparison/default-outcome'
import { type Cell, factFacets, type OtherCell } from '@/lib/comparison/facets'
import { formatEntryPrice, formatLine, formatReviewVerdict, formatVerdict } from '@/lib/comparison/format'
import { explainNoVerdict, listMissingForVerdict } from '@/lib/comparison/missing-for-verdict'
import { findRelated, relatedOnComparison, relatedOnTool } from '@/lib/comparison/related'
import { formatReviewChange, listReviewChanges } from '@/lib/comparison/review-changes'
import { explainScore, formatScoreSum } from '@/lib/comparison/score'
import { nameComparison } from '@/lib/comparison/slug'
import type { Standing } from '@/lib/comparison/standing'
import { getPanelVerdict } from '@/lib/comparison/verdict'
import { quoteByDefault } from '@/lib/pricing/quote'
import { address, alternateAddress, reviewAnchor } from '@/lib/site'
import type { AskedComparison } from './asked-comparison'
import { writeOutcome, writeReasons } from './brief-markdown'
import { formatMarkdown, heading, type Inline, link, list, paragraph, strong, table } from './markdown'
import { panelNote } from './panel-note'
import { writeComparisonPrices, writeToolPrices } from './price-markdown'
import { convertToMarkdown } from './prose'

/** A tool's page as Markdown, with the prices of a day. As of an earlier day, `tool` is the tool as it was then. */
export function writeToolAsMarkdown(
  catalogue: Catalogue,
  siteAddress: string,
  tool: Tool,
  day: string,
  asOf?: AsOf,
): string {
  const page = `${siteAddress}${writeAsOf(address.tool(tool.slug), asOf?.day)}`
  return formatMarkdown([
    heading(1, tool.name),
    paragraph(tool.tagline),
    ...writeDay(asOf),
    ...writeOrigin(page),
    heading(2, 'Verdict'),
    list(...listVerdict(catalogue, tool, day, asOf), ...listPurpose(siteAddress, tool)),
    ...(tool.summary === '' ? [] : [heading(2, 'What it is')]),
    ...convertToMarkdown(tool.summary, page, 3).children,
    ...writeToolPrices({ tool, quote: quoteByDefault(tool, day) }, day, alternateAddress(page, 'json')),
    heading(2, 'Facts'),
    table([['Fact'], ['Value']], ...factFacets.map(({ label, read }): Inline[][] => [[label], writeCell(read(tool))])),
    heading(2, 'What the panel says'),
    ...writeReviews(siteAddress, page, tool),
    ...writeRelated(
      siteAddress,
      `Compare ${tool.name} with`,
      asOf === undefined ? listHeadlines(catalogue, findRelated(catalogue, [tool], relatedOnTool), day) : [],
    ),
  ])
}

/** A comparison's page as Markdown. */
export function writeComparisonAsMarkdown(catalogue: Catalogue, siteAddress: string, asked: AskedComparison): string {
  const { comparison, priced, buyerCase, view, day, asOf } = asked
  const page = `${siteAddress}${view}`
  const tools = priced.map(({ tool }) => tool)
  return formatMarkdown([
    heading(1, nameComparison(tools)),
    ...(comparison.question === undefined ? [] : [paragraph(comparison.question)]),
    ...writeDay(asOf),
    ...writeOutcome(asked, catalogue, siteAddress),
    ...writeOrigin(page),
    ...writeReasons(asked, siteAddress),
    ...tools.flatMap((tool) => [
      heading(2, tool.name),
      paragraph(tool.tagline),
      list(...listVerdict(catalogue, tool, day, asOf), ...listPurpose(siteAddress, tool)),
      ...convertToMarkdown(tool.summary, page, 3).children,
    ]),
    ...writeComparisonPrices(priced, buyerCase, day),
    ...rowTables.flatMap(([standing, title]) => writeRows(title, comparison, standing)),
    ...writeScorecard(comparison, tools),
    ...tools.flatMap((tool) => [
      heading(2, `What the panel says of ${tool.name}`),
      ...writeReviews(siteAddress, page, tool),
    ]),
    ...writeRelated(
      siteAddress,
      'Related comparisons',
      asOf === undefined ? listHeadlines(catalogue, findRelated(catalogue, tools, relatedOnComparison), day) : [],
    ),
  ])
}

function writeDay(asOf: AsOf | undefined): RootContent[] {
  if (asOf === undefined) return []
  return [paragraph(strong(`As of ${formatDate(asOf.day)}.`), ` ${[recordedByThen, ...asOf.notes].join(' ')}`)]
}

function writeOrigin(page: string): RootContent[] {
  return [
    paragraph(
      'This is the page ',
      link(page, page),
      ` in Markdown. Visitors’ votes are only there, because they change by the minute. ${panelNote}`,
    ),
  ]
}

/** What the panel says of a tool together, with its arithmetic, as items of a list. */
export function listVerdict(catalogue: Catalogue, tool: Tool, day: string, asOf?: AsOf): Inline[][] {
  const missing = asOf === undefined ? listMissingForVerdict(catalogue, tool, day) : undefined
  const { verdict, ship, skip, shipPercent, scores, meanScore } = getPanelVerdict(tool)
  const arithmetic =
    shipPercent === undefined ? 'not reviewed yet' : `${ship} ship / ${skip} skip, ${shipPercent}% ship`
  return [
    [
      strong('Panel verdict:'),
      ` ${formatVerdict(verdict)} (${arithmetic})`,
      ...(missing === undefined ? [] : [`. ${explainNoVerdict(missing)}`]),
    ],
    [
      strong('Mean score:'),
      meanScore === undefined ? ' not scored' : ` ${meanScore}/100 (mean of ${scores.join(', ')})`,
    ],
  ]
}

/** What a tool is, who makes it and whom it is for, as items of a list. */
export function listPurpose(siteAddress: string, tool: Tool): Inline[][] {
  const { category, kind, vendor, pricing, bestFor, notFor, website, weights } = tool
  return [
    ...(pricing === undefined ? [] : [[strong('Price:'), ` ${formatEntryPrice(pricing.entry)}. ${pricing.summary}`]]),
    ...(bestFor === undefined ? [] : [[strong('Choose it if'), ` ${bestFor}`]]),
    ...(notFor === undefined ? [] : [[strong('Look elsewhere if'), ` ${notFor}`]]),
    [strong('Vendor:'), ` ${vendor}`],
    [strong('Category:'), ' ', link(`${siteAddress}${address.category(category.slug)}`, category.name)],
    [strong('Kind:'), ` ${kind.name}`],
    ...(website === undefined ? [] : [[strong('Website:'), ' ', link(website, website)]]),
    ...(weights === undefined ? [] : [[strong('Weights:'), ' ', link(weights, weights)]]),
  ]
}

const rowTables: readonly (readonly [standing: Standing, title: string])[] = [
  ['differs', 'Key differences'],
  ['known of some', 'Known of some'],
  ['the same', 'No difference'],
  ['known of none', 'Not known'],
]

function writeRows(title: string, { sides, rows }: Comparison, standing: Standing): RootContent[] {
  const wanted = rows.filter((row) => row.standing === standing)
  if (wanted.length === 0) return []
  return [
    heading(2, title),
    table(
      [['Point'], ...sides.map(({ tool }) => [tool.name])],
      ...wanted.map(({ label, cells, lead }) => [
        [label],
        ...cells.map((cell, side) => writeCell(cell, lead?.side === side ? lead.word : undefined)),
      ]),
    ),
  ]
}

/** A value with how far it can be trusted, its source and what other sources say. */
export function writeCell(cell: Cell, lead?: string): Inline[] {
  if (cell.state !== 'known') return [{ type: 'emphasis', children: [{ type: 'text', value: cell.text }] }]
  const { text, detail, evidence, source, asOf, checked, others = [] } = cell
  const trust = checked === undefined ? evidence : `${evidence} on ${formatDate(checked)}`
  return [
    lead === undefined ? text : strong(`${text} ▲ ${lead}`),
    ...(detail === undefined ? [] : [` · ${detail}`]),
    ...(trust === undefined ? [] : [` · ${trust}`]),
    ...(source === undefined ? [] : [' · ', ...writeSource({ text: 'source', source, asOf })]),
    ...others.flatMap((other, index) => [index === 0 ? ' · sources disagree: ' : '; ', ...writeSource(other)]),
  ]
}

/** `source, 28 September 2026`, or what another source says in place of the word. */
function writeSource({ text, source, asOf }: OtherCell): Inline[] {
  return [source === undefined ? text : link(source, text), ...(asOf === undefined ? [] : [`, ${formatDate(asOf)}`])]
}

function writeScorecard({ scorecard }: Comparison, tools: readonly Tool[]): RootContent[] {
  if (scorecard.length === 0) return []
  return [
    heading(2, 'Reviewer scorecard'),
    table(
      [['Reviewer'], ...tools.map(({ name }) => [name])],
      ...scorecard.map(({ reviewer, reviews }) => [
        [reviewer.name],
        ...reviews.map((review) => [review === undefined ? 'no review' : formatReviewVerdict(review)]),
      ]),
    ),
  ]
}

function writeReviews(siteAddress: string, page: string, tool: Tool): RootContent[] {
  if (tool.reviews.length === 0) return [paragraph('No reviews yet.')]
  return tool.reviews.flatMap((review) => writeReview(siteAddress, page, tool, review))
}

function writeReview(siteAddress: string, page: string, { slug }: Tool, review: Review): RootContent[] {
  const { reviewer, written, body } = review
  return [
    heading(3, `${reviewer.name}: ${formatReviewVerdict(review)}`),
    paragraph(
      link(`${page}#${reviewAnchor(reviewer.slug, slug)}`, 'This review on the page'),
      `, written on ${formatDate(written)}`,
    ),
    ...(review.line === '' ? [] : [paragraph(strong(formatLine(review)))]),
    ...(review.textFrom === undefined ? [] : [paragraph(explainLaterText(review.textFrom))]),
    ...convertToMarkdown(body, page, 4).children,
    ...writePoints(siteAddress, review),
    ...listReviewChanges(review).map((change) => paragraph(`Changed ${formatReviewChange(change)}`)),
  ]
}

function writePoints(siteAddress: string, review: Review): RootContent[] {
  const sum = explainScore(review)
  if (sum === undefined) return []
  const { slug, name } = review.reviewer
  return [paragraph(`${formatScoreSum(sum)} · `, link(`${siteAddress}${address.rubric(slug)}`, `How ${name} scores`))]
}

function writeRelated(siteAddress: string, title: string, related: readonly ListedComparison[]): RootContent[] {
  if (related.length === 0) return []
  return [
    heading(2, title),
    list(
      ...related.map(({ tools, question, headline }): Inline[] => {
        const path = address.comparison(tools.map(({ slug }) => slug))
        return [
          link(`${siteAddress}${alternateAddress(path, 'md')}`, nameComparison(tools)),
          `: ${[question, headline].filter(Boolean).join(' ')}`,
        ]
      }),
    ),
  ]
}
