import type { Catalogue, Review, Reviewer, Tool } from '@/lib/catalogue/catalogue'
import { getBySlug } from '@/lib/catalogue/slug'
import { type Cell, type CommunityVerdict, type Facet, facets } from './facets'
import { getPanelVerdict, type PanelVerdict } from './verdict'

/** One of the tools of a comparison. */
export type Side = { tool: Tool; panel: PanelVerdict; community?: CommunityVerdict | undefined }

/** One row of the decision table; its cells are in the order of the sides. */
export type Row = Pick<Facet, 'key' | 'label'> & {
  cells: readonly Cell[]
  differs: boolean
  /** The word for the leading side and the index of that side; absent when no side leads. */
  lead?: { side: number; word: string }
}

/** One row of the scorecard: a reviewer and their review of each side, if any. */
export type ScorecardRow = { reviewer: Reviewer; reviews: readonly (Review | undefined)[] }

/** Two to four tools side by side, in bytewise order of their slugs. */
export type Comparison = {
  sides: readonly Side[]
  /** Rows that differ come first. Rows with nothing known on any side are left out. */
  rows: readonly Row[]
  /** Only reviewers who reviewed at least one side, in the order of the panel. */
  scorecard: readonly ScorecardRow[]
  /** The short question of a curated comparison. */
  question?: string
}

/** Compares tools. `community` holds the known votes by slug. Throws when a slug belongs to no tool. */
export function compare(
  catalogue: Catalogue,
  slugs: readonly string[],
  community: ReadonlyMap<string, CommunityVerdict> = new Map(),
): Comparison {
  const tools = [...new Set(slugs)].sort().map((slug) => getBySlug(catalogue.tools, slug))
  const sides = tools.map((tool) => ({ tool, panel: getPanelVerdict(tool), community: community.get(tool.slug) }))
  const rows = facets.map((facet) => makeRow(facet, sides)).filter(({ cells }) => cells.some(isKnown))
  const question = findCurated(catalogue, tools)?.question
  return {
    sides,
    rows: [...rows.filter((row) => row.differs), ...rows.filter((row) => !row.differs)],
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
    ?.find((curated) => curated.tools.length === tools.length && curated.tools.every((tool) => tools.includes(tool)))
}

/** Whether all tools do the same kind of job and can replace each other. */
export function areSameKind(tools: readonly Tool[]): boolean {
  return new Set(tools.map((tool) => tool.kind.slug)).size === 1
}

/** Says that tools of different kinds do different jobs. Some of three or four may still replace one another. */
export function explainDifferentKinds(tools: readonly Tool[]): string {
  if (tools.length === 2) return 'These aren’t substitutes; you could use both.'
  const isEachOther = new Set(tools.map((tool) => tool.kind.slug)).size === tools.length
  return `${isEachOther ? 'These aren’t substitutes' : 'Not all of these are substitutes'}; you could use more than one.`
}

function makeRow({ key, label, read, largest }: Facet, sides: readonly Side[]): Row {
  const cells = sides.map(({ tool, panel, community }) => read(tool, panel, community))
  const side = largest === undefined ? undefined : findLeader(cells)
  return {
    key,
    label,
    cells,
    differs: cells.some((cell) => !isSameCell(cell, cells[0])),
    ...(largest !== undefined && side !== undefined && { lead: { side, word: largest } }),
  }
}

/** The side with the largest amount. No side leads on a tie or when an amount is missing. */
function findLeader(cells: readonly Cell[]): number | undefined {
  const amounts = cells.map((cell) => (cell.state === 'known' ? cell.amount : undefined))
  if (!amounts.every((amount) => amount !== undefined)) return undefined
  const largest = Math.max(...amounts)
  return amounts.filter((amount) => amount === largest).length === 1 ? amounts.indexOf(largest) : undefined
}

function makeScorecard({ reviewers }: Catalogue, tools: readonly Tool[]): ScorecardRow[] {
  return [...reviewers.values()]
    .map((reviewer) => ({
      reviewer,
      reviews: tools.map((tool) => tool.reviews.find((review) => review.reviewer === reviewer)),
    }))
    .filter(({ reviews }) => reviews.some((review) => review !== undefined))
}

function isSameCell(cell: Cell, other: Cell | undefined): boolean {
  if (cell.state !== other?.state || cell.text !== other.text) return false
  return cell.state !== 'known' || other.state !== 'known' || cell.detail === other.detail
}

function isKnown(cell: Cell): boolean {
  return cell.state === 'known'
}
