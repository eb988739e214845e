import type { Catalogue, Review, Tool } from '@/lib/catalogue/catalogue'
import { newestReview } from '@/lib/catalogue/catalogue'
import { drawBottomLine } from '@/lib/comparison/bottom-line'
import { areSameKind, compare } from '@/lib/comparison/comparison'
import { type Cell, factFacets } from '@/lib/comparison/facets'
import { findRelated, type RelatedComparison, relatedOnComparison, relatedOnTool } from '@/lib/comparison/related'
import { nameComparison } from '@/lib/comparison/slug'
import { getPanelVerdict } from '@/lib/comparison/verdict'
import { address, alternateAddress, reviewAnchor, type SchemaName } from '@/lib/site'
import type { ComparisonAlternate, ToolAlternate } from './alternate-schema'
import { makePortable } from './prose'

type AlternateTool = ToolAlternate['tool']
type AlternateCell = ComparisonAlternate['rows'][number]['cells'][number]

/** A tool's page as JSON. */
export function describeToolAsJson(catalogue: Catalogue, siteAddress: string, tool: Tool): ToolAlternate {
  const path = address.tool(tool.slug)
  return {
    ...describeDocument(siteAddress, path, 'tool', [tool]),
    tool: describeTool(siteAddress, path, tool),
    facts: factFacets.map(({ key, label, read }) => ({ key, label, value: describeCell(read(tool)) })),
    comparisons: findRelated(catalogue, [tool], relatedOnTool).map((related) => describeRelated(siteAddress, related)),
  }
}

/** A comparison's page as JSON. */
export function describeComparisonAsJson(
  catalogue: Catalogue,
  siteAddress: string,
  slugs: readonly string[],
): ComparisonAlternate {
  const path = address.comparison(slugs)
  const comparison = compare(catalogue, slugs)
  const tools = comparison.sides.map(({ tool }) => tool)
  const { verdict, score } = drawBottomLine(comparison)
  return {
    ...describeDocument(siteAddress, path, 'comparison', tools),
    name: nameComparison(tools),
    question: comparison.question ?? null,
    isSameKind: areSameKind(tools),
    bottomLine: { verdict, score: score ?? null },
    tools: tools.map((tool) => describeTool(siteAddress, path, tool)),
    rows: comparison.rows.map(({ key, label, differs, lead, cells }) => {
      const leading = lead && tools[lead.side]
      return {
        key,
        label,
        differs,
        lead: leading === undefined || lead === undefined ? null : { tool: leading.slug, word: lead.word },
        cells: cells.map(describeCell),
      }
    }),
    scorecard: comparison.scorecard.map(({ reviewer, reviews }) => ({
      reviewer: { slug: reviewer.slug, name: reviewer.name },
      reviews: tools.map((tool, side) => describeScore(`${siteAddress}${path}`, tool, reviews[side])),
    })),
    related: findRelated(catalogue, tools, relatedOnComparison).map((related) => describeRelated(siteAddress, related)),
  }
}

function describeDocument(siteAddress: string, path: string, schema: SchemaName, tools: readonly Tool[]) {
  const newest = tools.map(newestReview).sort().at(-1)
  return {
    $schema: `${siteAddress}${address.schema(schema)}`,
    address: `${siteAddress}${alternateAddress(path, 'json')}`,
    page: `${siteAddress}${path}`,
    updated: newest || null,
  }
}

function describeTool(siteAddress: string, path: string, tool: Tool): AlternateTool {
  const page = `${siteAddress}${path}`
  const { shipPercent = null, meanScore = null, verdict, ship, skip, scores } = getPanelVerdict(tool)
  return {
    slug: tool.slug,
    name: tool.name,
    page: `${siteAddress}${address.tool(tool.slug)}`,
    vendor: tool.vendor,
    website: tool.website ?? null,
    category: {
      slug: tool.category.slug,
      name: tool.category.name,
      page: `${siteAddress}${address.category(tool.category.slug)}`,
    },
    kind: { slug: tool.kind.slug, name: tool.kind.name, job: tool.kind.job },
    tagline: tool.tagline,
    html: makePortable(tool.summary, page),
    bestFor: tool.bestFor ?? null,
    notFor: tool.notFor ?? null,
    pricing: tool.pricing === undefined ? null : { entry: tool.pricing.entry, summary: tool.pricing.summary },
    panel: { verdict, ship, skip, shipPercent, scores: [...scores], meanScore },
    reviews: tool.reviews.map((review) => ({
      reviewer: {
        slug: review.reviewer.slug,
        name: review.reviewer.name,
        page: `${siteAddress}${address.reviewer(review.reviewer.slug)}`,
      },
      verdict: review.verdict,
      score: review.score ?? null,
      written: review.written,
      address: addressOf(page, tool, review),
      html: makePortable(review.body, page),
    })),
  }
}

function describeScore(page: string, tool: Tool, review: Review | undefined) {
  if (review === undefined) return null
  return { verdict: review.verdict, score: review.score ?? null, address: addressOf(page, tool, review) }
}

function describeCell(cell: Cell): AlternateCell {
  if (cell.state !== 'known') return { state: cell.state, text: cell.text }
  const { text, amount = null, detail = null, evidence = null, source = null, asOf = null, checked = null } = cell
  const others = (cell.others ?? []).map(({ text, source = null, asOf = null }) => ({ text, source, asOf }))
  return { state: 'known', text, amount, detail, evidence, source, asOf, checked, others }
}

function describeRelated(siteAddress: string, { tools, question }: RelatedComparison) {
  const slugs = tools.map(({ slug }) => slug)
  const path = address.comparison(slugs)
  return {
    tools: slugs,
    question: question ?? null,
    page: `${siteAddress}${path}`,
    json: `${siteAddress}${alternateAddress(path, 'json')}`,
  }
}

function addressOf(page: string, tool: Tool, { reviewer }: Review): string {
  return `${page}#${reviewAnchor(reviewer.slug, tool.slug)}`
}
