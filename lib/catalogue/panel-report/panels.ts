import { groupBy } from '@/lib/catalogue/catalogue'
import type { Records, ReviewerRecord, ReviewRecord } from '@/lib/catalogue/records'
import { compareText } from '@/lib/catalogue/slug'

/** The number of reviews from which the report counts a tool as judged. Pages do so from the first. */
export const fullPanel = 4

/** The reviews of one tool: how many ship and skip, and what follows. */
export type Panel = {
  tool: string
  ships: number
  skips: number
  verdict: 'ship' | 'skip' | 'split'
  isUnanimous: boolean
}

/** The panels of tools with at least four reviews, in the order of their first reviews. */
export function listFullPanels({ reviews }: Pick<Records, 'reviews'>): Panel[] {
  return [...groupBy(reviews, ({ tool }) => tool)].flatMap(([tool, given]) =>
    given.length >= fullPanel ? [countPanel(tool, given)] : [],
  )
}

function countPanel(tool: string, reviews: readonly ReviewRecord[]): Panel {
  const skips = countSkips(reviews)
  const ships = reviews.length - skips
  const verdict = ships === skips ? 'split' : ships > skips ? 'ship' : 'skip'
  return { tool, ships, skips, verdict, isUnanimous: ships === 0 || skips === 0 }
}

/** Reviewers in the order in which pages name them. */
export function inPanelOrder(reviewers: readonly ReviewerRecord[]): ReviewerRecord[] {
  return reviewers.toSorted((a, b) => a.order - b.order || compareText(a.slug, b.slug))
}

export function countSkips(reviews: readonly ReviewRecord[]): number {
  return reviews.filter(({ verdict }) => verdict === 'skip').length
}

/** Coverage of one kind: tools, those with a full panel, and those with some reviews but fewer. */
export type Coverage = { kind: string; tools: number; judged: number; begun: number }

/** Every kind that has tools, in the order of `kinds.json`. */
export function countCoverage({ kinds, tools, reviews }: Records): Coverage[] {
  const byTool = groupBy(reviews, ({ tool }) => tool)
  const byKind = groupBy(tools, ({ kind }) => kind)
  return Object.entries(kinds).flatMap(([slug, { name }]) => {
    const ofKind = byKind.get(slug) ?? []
    const amounts = ofKind.map((tool) => byTool.get(tool.slug)?.length ?? 0)
    const judged = amounts.filter((amount) => amount >= fullPanel).length
    const begun = amounts.filter((amount) => amount > 0).length - judged
    return ofKind.length > 0 ? [{ kind: name, tools: ofKind.length, judged, begun }] : []
  })
}
