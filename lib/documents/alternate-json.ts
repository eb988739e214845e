import type { Catalogue, Review, Tool } from '@/lib/catalogue/catalogue'
import { newest, newestChange } from '@/lib/catalogue/catalogue'
import { areSameKind } from '@/lib/comparison/comparison'
import { type ListedComparison, listHeadlines } from '@/lib/comparison/default-outcome'
import { type Cell, factFacets } from '@/lib/comparison/facets'
import { listMissingForVerdict } from '@/lib/comparison/missing-for-verdict'
import { findRelated, relatedOnComparison, relatedOnTool } from '@/lib/comparison/related'
import { explainScore } from '@/lib/comparison/score'
import { nameComparison } from '@/lib/comparison/slug'
import { getPanelVerdict, type PanelVerdict } from '@/lib/comparison/verdict'
import type { ToolQuote } from '@/lib/pricing/quote'
import { quoteByDefault } from '@/lib/pricing/quote'
import { defaultPreset, presets } from '@/lib/pricing/workload'
import { address, alternateAddress, reviewAnchor, type SchemaName } from '@/lib/site'
import type { ComparisonAlternate, ToolAlternate } from './alternate-schema'
import type { AskedComparison } from './asked-comparison'
import { describeBrief } from './describe-brief'
import { describeCosts, describeListings, describePricedFor, describeToolPrices } from './describe-prices'
import { makePortable } from './prose'

type AlternateTool = ToolAlternate['tool']
type AlternateCell = ComparisonAlternate['rows'][number]['cells'][number]

/** A tool's page as JSON, with the prices of a day. */
export function describeToolAsJson(catalogue: Catalogue, siteAddress: string, tool: Tool, day: string): ToolAlternate {
  const path = address.tool(tool.slug)
  const quote = quoteByDefault(tool, day)
  return {
    ...describeDocument(siteAddress, path, 'tool', [tool]),
    pricedFor: describePricedFor({ workload: presets[defaultPreset].workload, preset: defaultPreset }, day),
    tool: describeTool(catalogue, siteAddress, path, { tool, quote }, day),
    facts: factFacets.map(({ key, group, label, read }) => ({ key, group, label, value: describeCell(read(tool)) })),
    offers: describeListings(quote, day),
    comparisons: listHeadlines(catalogue, findRelated(catalogue, [tool], relatedOnTool), day).map((related) =>
      describeRelated(siteAddress, related),
    ),
  }
}

/** A comparison's page as JSON. */
export function describeComparisonAsJson(
  catalogue: Catalogue,
  siteAddress: string,
  asked: AskedComparison,
): ComparisonAlternate {
  const { comparison, priced, buyerCase, view, day } = asked
  const tools = priced.map(({ tool }) => tool)
  return {
    ...describeDocument(siteAddress, view, 'comparison', tools),
    pricedFor: describePricedFor(buyerCase, day),
    name: nameComparison(tools),
    question: comparison.question ?? null,
    isSameKind: areSameKind(tools),
    ...describeBrief(asked, catalogue),
    tools: priced.map(({ tool, quote }) => describeTool(catalogue, siteAddress, view, { tool, quote }, day)),
    costs: describeCosts(priced),
    rows: comparison.rows.map(({ key, group, label, standing, lead, cells }) => {
      const leading = lead && tools[lead.side]
      return {
        key,
        group,
        label,
        differs: standing === 'differs',
        lead: leading === undefined || lead === undefined ? null : { tool: leading.slug, word: lead.word },
        cells: cells.map(describeCell),
      }
    }),
    scorecard: comparison.scorecard.map(({ reviewer, reviews }) => ({
      reviewer: { slug: reviewer.slug, name: reviewer.name },
      reviews: tools.map((tool, side) => describeScore(`${siteAddress}${view}`, tool, reviews[side])),
    })),
    related: listHeadlines(catalogue, findRelated(catalogue, tools, relatedOnComparison), day).map((related) =>
      describeRelated(siteAddress, related),
    ),
  }
}

/** `view` is the path of the page, with its query. */
function describeDocument(siteAddress: string, view: string, schema: SchemaName, tools: readonly Tool[]) {
  return {
    $schema: `${siteAddress}${address.schema(schema)}`,
    address: `${siteAddress}${alternateAddress(view, 'json')}`,
    page: `${siteAddress}${view}`,
    updated: newest(tools.map(newestChange)) || null,
  }
}

function describeTool(
  catalogue: Catalogue,
  siteAddress: string,
  view: string,
  { tool, quote }: { tool: Tool; quote: ToolQuote },
  day: string,
): AlternateTool {
  const page = `${siteAddress}${view}`
  return {
    slug: tool.slug,
    name: tool.name,
    page: `${siteAddress}${address.tool(tool.slug)}`,
    vendor: tool.vendor,
    website: tool.website ?? null,
    weights: tool.weights ?? null,
    ...describeSort(siteAddress, tool),
    tagline: tool.tagline,
    html: tool.summary === '' ? null : makePortable(tool.summary, page),
    bestFor: tool.bestFor ?? null,
    notFor: tool.notFor ?? null,
    pricing: tool.pricing === undefined ? null : { entry: tool.pricing.entry, summary: tool.pricing.summary },
    prices: describeToolPrices(quote, day),
    panel: describePanelVerdict(getPanelVerdict(tool)),
    missingForVerdict: listMissingForVerdict(catalogue, tool, day)?.slice() ?? null,
    reviews: tool.reviews.map((review) => ({
      reviewer: {
        slug: review.reviewer.slug,
        name: review.reviewer.name,
        page: `${siteAddress}${address.reviewer(review.reviewer.slug)}`,
      },
      verdict: review.verdict,
      score: review.score ?? null,
      points: describePoints(siteAddress, review),
      line: review.line,
      written: review.written,
      revised: review.revised.map(({ on, verdict, score = null, why }) => ({ on, verdict, score, why })),
      address: addressOf(page, tool, review),
      html: makePortable(review.body, page),
    })),
  }
}

/** What it is used for, and what sort of thing it is. */
export function describeSort(
  siteAddress: string,
  { category, kind }: Pick<Tool, 'category' | 'kind'>,
): Pick<AlternateTool, 'category' | 'kind'> {
  return {
    category: {
      slug: category.slug,
      name: category.name,
      page: `${siteAddress}${address.category(category.slug)}`,
    },
    kind: { slug: kind.slug, name: kind.name, job: kind.job },
  }
}

export function describePanelVerdict(panel: PanelVerdict): AlternateTool['panel'] {
  const { shipPercent = null, meanScore = null, verdict, ship, skip, scores } = panel
  return { verdict, ship, skip, shipPercent, scores: [...scores], meanScore }
}

function describePoints(siteAddress: string, review: Review): AlternateTool['reviews'][number]['points'] {
  const sum = explainScore(review)
  if (sum === undefined) return null
  const rubric = `${siteAddress}${address.rubric(review.reviewer.slug)}`
  return { criteria: [...sum.parts], shipFrom: sum.shipFrom, rubric }
}

function describeScore(page: string, tool: Tool, review: Review | undefined) {
  if (review === undefined) return null
  return { verdict: review.verdict, score: review.score ?? null, address: addressOf(page, tool, review) }
}

function describeCell(cell: Cell): AlternateCell {
  if (cell.state !== 'known') return { state: cell.state, text: cell.text }
  const {
    text,
    amount = null,
    atLeast = false,
    detail = null,
    evidence = null,
    source = null,
    asOf = null,
    checked = null,
  } = cell
  const others = (cell.others ?? []).map(({ text, source = null, asOf = null }) => ({ text, source, asOf }))
  return { state: 'known', text, amount, atLeast, detail, evidence, source, asOf, checked, others }
}

function describeRelated(siteAddress: string, { tools, question, headline }: ListedComparison) {
  const slugs = tools.map(({ slug }) => slug)
  const path = address.comparison(slugs)
  return {
    tools: slugs,
    question: question ?? null,
    headline,
    page: `${siteAddress}${path}`,
    json: `${siteAddress}${alternateAddress(path, 'json')}`,
  }
}

function addressOf(page: string, tool: Tool, { reviewer }: Review): string {
  return `${page}#${reviewAnchor(reviewer.slug, tool.slug)}`
}
