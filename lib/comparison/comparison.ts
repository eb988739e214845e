import type { Catalogue, Review, Reviewer, Tool } from '@/lib/catalogue/catalogue'
import { factEntries, rowGroups } from '@/lib/catalogue/facts'
import { getBySlug } from '@/lib/catalogue/slug'
import { listRatios } from '@/lib/pricing/ratio'
import { listAskedFacts, listCitedFacts } from './asked-facts'
import { minLimitRatio } from './brief/thresholds'
import { type Cell, type Facet, facets } from './facets'
import { findStanding, type Standing, standings } from './standing'
import { getPanelVerdict, type PanelVerdict } from './verdict'

/** One of the tools of a comparison. */
export type Side = { tool: Tool; panel: PanelVerdict }

/** One row of the decision table; its cells are in the order of the sides. */
export type Row = Pick<Facet, 'key' | 'group' | 'label' | 'unit'> & {
  cells: readonly Cell[]
  standing: Standing
  /** What a number is of the lowest one, where that helps: `2.6 times`. */
  ratios?: readonly (string | undefined)[]
  /** The word for the leading side and the index of that side; absent when no side leads. */
  lead?: { side: number; word: string }
}

/** One row of the scorecard: a reviewer and their review of each side, if any. */
export type ScorecardRow = { reviewer: Reviewer; reviews: readonly (Review | undefined)[] }

/** Two to four tools side by side, in bytewise order of their slugs. */
export type Comparison = {
  sides: readonly Side[]
  /**
   * In groups, as far as they can be asked of such tools or a review of theirs links to them. Within a group what differs comes
   * first, then what is the same, then what is known of some sides, then what is known of none.
   */
  rows: readonly Row[]
  /** Only reviewers who reviewed at least one side, in the order of the panel. */
  scorecard: readonly ScorecardRow[]
  /** The short question of a curated comparison. */
  question?: string
}

/** Compares tools. Throws when a slug belongs to no tool. */
export function compare(catalogue: Catalogue, slugs: readonly string[]): Comparison {
  const tools = [...new Set(slugs)].sort().map((slug) => getBySlug(catalogue.tools, slug))
  const sides = tools.map((tool) => ({ tool, panel: getPanelVerdict(tool) }))
  const asked = new Set(
    tools.flatMap(({ kind, reviews }) => [...listAskedFacts(catalogue, kind.slug), ...listCitedFacts(reviews)]),
  )
  const isAsked = ({ key }: Row) => !(key in factEntries) || asked.has(key)
  const question = findCurated(catalogue, tools)?.question
  return {
    sides,
    rows: facets
      .map((facet) => makeRow(facet, sides))
      .filter(isAsked)
      .sort(compareRows),
    scorecard: makeScorecard(catalogue, tools),
    ...(question !== undefined && { question }),
  }
}

/** The curated comparison of exactly these tools, if there is one. */
export function findCurated({ comparisonsOf }: Catalogue, tools: readonly Tool[]) {
  const [first] = tools
  if (first === undefined) return undefined
  return comparisonsOf
    .get(first.slug)
    ?.find(
      (curated) =>
        curated.tools.length === tools.length &&
        curated.tools.every(({ slug }) => tools.some((tool) => tool.slug === slug)),
    )
}

/** Whether all tools do the same kind of job and can replace each other. */
export function areSameKind(tools: readonly Tool[]): boolean {
  return new Set(tools.map((tool) => tool.kind.slug)).size === 1
}

function compareRows(a: Row, b: Row): number {
  return (
    rowGroups.indexOf(a.group) - rowGroups.indexOf(b.group) ||
    standings.indexOf(a.standing) - standings.indexOf(b.standing)
  )
}

function makeRow({ key, group, label, unit, read, largest }: Facet, sides: readonly Side[]): Row {
  const cells = sides.map(({ tool, panel }) => read(tool, panel))
  const side = largest === undefined ? undefined : findLeader(cells, group === 'Limits' ? minLimitRatio : 1)
  return {
    key,
    group,
    label,
    unit,
    cells,
    standing: findStanding(cells.map((cell) => identify(cell, key in factEntries))),
    ...(unit !== undefined && {
      ratios: listRatios(cells.map((cell) => (isMinimum(cell) ? undefined : readAmount(cell)?.toString()))),
    }),
    ...(largest !== undefined && side !== undefined && { lead: { side, word: largest } }),
  }
}

/** What a cell says, so that two can be told apart. Where it is from is not part of it, nor is the note on a fact. */
function identify(cell: Cell, isFact: boolean): string | undefined {
  if (cell.state !== 'known') return undefined
  return isFact ? cell.text : `${cell.text}\n${cell.detail ?? ''}`
}

function readAmount(cell: Cell): number | undefined {
  return cell.state === 'known' ? cell.amount : undefined
}

/**
 * The side with the largest amount, where it is at least `minRatio` times the next. No side leads on a tie, when an amount is
 * missing, or beside a minimum, which may be more.
 */
function findLeader(cells: readonly Cell[], minRatio: number): number | undefined {
  const amounts = cells.map(readAmount)
  if (!amounts.every((amount) => amount !== undefined)) return undefined
  const [largest = 0, next = 0] = amounts.toSorted((a, b) => b - a)
  const side = amounts.indexOf(largest)
  const isSure = cells.every((cell, index) => index === side || !isMinimum(cell))
  return isSure && largest > next && largest >= minRatio * next ? side : undefined
}

function isMinimum(cell: Cell): boolean {
  return cell.state === 'known' && cell.atLeast === true
}

/** The reviews of some tools side by side. */
export function makeScorecard({ reviewers }: Pick<Catalogue, 'reviewers'>, tools: readonly Tool[]): ScorecardRow[] {
  return [...reviewers.values()]
    .map((reviewer) => ({
      reviewer,
      reviews: tools.map((tool) => tool.reviews.find((review) => review.reviewer === reviewer)),
    }))
    .filter(({ reviews }) => reviews.some((review) => review !== undefined))
}
