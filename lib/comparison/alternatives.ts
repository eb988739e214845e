import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import type { FactKey } from '@/lib/catalogue/facts'
import { memoizeByCatalogue } from '@/lib/catalogue/memoize'
import type { EntryPrice } from '@/lib/catalogue/schema'
import { listByPanel } from './ranking'

/** The tools that could stand in for another: the closest of them, best first, and how many there are in all. */
export type Alternatives = { tools: readonly Tool[]; total: number }

/** More than these nobody reads, and the last of several thousand is hardly an alternative. */
const maxAlternatives = 96

/**
 * Ranks what could do a tool's job. An alternative is of the same kind or of the same category; any other tool is none.
 *
 * First counts how well it could do the job, in points:
 * - 8 for the same kind, 4 for the same category, so that kind goes before everything else;
 * - 1 for each of open weights and self-hosting that the tool offers and the alternative is known to offer too;
 * - 1 when beginning costs no more: free, then free to begin, then paid. A price on request is not known, so it
 *   neither earns the point nor can be undercut.
 *
 * Equal points are ordered by what the panel says: ship, split, skip, no verdict; then the mean score, those without one
 * last; then the name. What is missing earns no point and comes last, so it never wins.
 *
 * For a free model with open weights that one can host oneself, all of one category: a free model with open weights
 * for which self-hosting is not known has 8 + 4 + 1 + 1 = 14 points, and a paid one with both has 8 + 4 + 2 = 14. The
 * one the panel ships goes first. A free router has 4 + 1 = 5 and comes after both, whatever the panel says.
 *
 * It leaves out how much an alternative costs beyond its entry, how good its answers are apart from the panel's view,
 * the community's votes, and everything else the facts say.
 */
export function rankAlternatives(catalogue: Catalogue, tool: Tool): Alternatives {
  const byPoints: Ranked[][] = []
  let total = 0
  for (const alike of groupAlike(catalogue)) {
    const [{ tool: first }] = alike
    if (first.kind !== tool.kind && first.category !== tool.category) continue
    const others =
      first.kind === tool.kind && first.category === tool.category ? alike.filter((each) => each.tool !== tool) : alike
    const points = reasons.reduce((sum, reason) => sum + (reason.holds(tool, first) ? reason.points : 0), 0)
    total += others.length
    byPoints[points] = [...(byPoints[points] ?? []), ...others.slice(0, maxAlternatives)]
  }
  const ranked = byPoints.reverse().flatMap((equals) => equals.sort((a, b) => a.rank - b.rank))
  return { tools: ranked.slice(0, maxAlternatives).map((each) => each.tool), total }
}

/** Why a tool stands among another's alternatives, in words: one for each thing it earned points for. */
export function explainAlternative(tool: Tool, other: Tool): string[] {
  return reasons.filter((reason) => reason.holds(tool, other)).map((reason) => reason.format(other))
}

type Trait = string | number | boolean

/** One thing that makes a tool a better alternative. It looks at nothing of the two tools but what it reads of each. */
type Reason = {
  points: number
  read: (tool: Tool) => Trait
  holds: (tool: Tool, other: Tool) => boolean
  format: (other: Tool) => string
}

const reasons: readonly Reason[] = [
  reason(
    8,
    ({ kind }) => kind.slug,
    isSame,
    ({ kind }) => `same kind: ${kind.name}`,
  ),
  reason(
    4,
    ({ category }) => category.slug,
    isSame,
    ({ category }) => `same category: ${category.name}`,
  ),
  reason(1, offers('openWeights'), areBothTrue, () => 'also has open weights'),
  reason(1, offers('selfHosting'), areBothTrue, () => 'can also be self-hosted'),
  reason(
    1,
    ({ pricing }) => entrySteps[pricing.entry],
    isNoMore,
    () => 'costs no more to start with',
  ),
]

function reason<T extends Trait>(
  points: number,
  read: (tool: Tool) => T,
  compare: (own: T, other: T) => boolean,
  format: (other: Tool) => string,
): Reason {
  return { points, read, holds: (tool, other) => compare(read(tool), read(other)), format }
}

function offers(key: FactKey): (tool: Tool) => boolean {
  return ({ facts: { [key]: fact } }) => fact?.applies === true && fact.value === 'yes'
}

/** A price on request is no number: it is neither more nor less than any other, nor than itself. */
const entrySteps: Record<EntryPrice, number> = { free: 0, freemium: 1, paid: 2, contact: Number.NaN }

function isSame(own: string, other: string): boolean {
  return own === other
}

function areBothTrue(own: boolean, other: boolean): boolean {
  return own && other
}

function isNoMore(own: number, other: number): boolean {
  return other <= own
}

/** A tool and its place in the order of the panel. */
type Ranked = { tool: Tool; rank: number }

/**
 * Tools for which every reason holds or fails alike, each group in the order of the panel. Made once a catalogue: a
 * thousand tools that differ in nothing a ranking looks at are then looked at once.
 */
const groupAlike = memoizeByCatalogue((catalogue): readonly (readonly [Ranked, ...Ranked[]])[] => {
  const byLikeness = new Map<string, [Ranked, ...Ranked[]]>()
  for (const [rank, tool] of listByPanel(catalogue).entries()) {
    const likeness = reasons.map((reason) => reason.read(tool)).join(' ')
    const group = byLikeness.get(likeness)
    if (group === undefined) byLikeness.set(likeness, [{ tool, rank }])
    else group.push({ tool, rank })
  }
  return [...byLikeness.values()]
})
