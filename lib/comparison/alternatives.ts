import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import { type FactKey, listWords } from '@/lib/catalogue/facts'
import { memoizeByCatalogue } from '@/lib/catalogue/memoize'
import type { EntryPrice } from '@/lib/catalogue/schema'
import { lowerFirst } from '@/lib/catalogue/words'
import { formatEntryPrice } from './format'
import { listByPanel } from './ranking'
import { isJudged } from './verdict'

/** The best alternatives to a tool, judged ones first; how many there are in total, and how many of these are judged. */
export type Alternatives = { tools: readonly Tool[]; total: number; judged: number }

/** A limit that is enough to choose from; worse matches are hardly alternatives. */
const maxAlternatives = 96

/**
 * Ranks the alternatives to a tool. An alternative has the same kind or the same category.
 *
 * Those that the panel judged come first, whatever it says of them. Within them, and within the others, points decide:
 * - 8 for the same kind and 4 for the same category, so kind outweighs all other points;
 * - 1 each for open weights, self-hosting, images as input, reasoning and tool calling, when the tool offers it and the
 *   alternative is known to offer it too;
 * - 1 when the context window is known to be no smaller;
 * - 1 when another vendor makes it;
 * - 1 when the entry price is not higher: free, then freemium, then paid. A price on request is unknown: it neither
 *   earns the point nor lets another tool earn it.
 *
 * Equal points are ordered by panel verdict (ship, split, skip, none), then by mean score with missing scores last,
 * then by newest release with unknown days last, then by name. Missing information earns no point and sorts last, so it never wins.
 *
 * Example: a free, self-hostable model with open weights, all tools in one category and judged. A free model with open weights
 * and unknown self-hosting has 8 + 4 + 1 + 1 = 14 points; a paid one with both has 8 + 4 + 2 = 14. The better panel
 * verdict decides. A free router has 4 + 1 = 5 and comes after both, whatever its verdict,
 * but before a model that nobody judged.
 *
 * Left out: prices beyond the entry price, quality of answers beyond the panel's view, community votes, and other
 * facts. `isFit` tells which tools come into question: all, if nothing is asked of them.
 */
export function rankAlternatives(
  catalogue: Catalogue,
  tool: Tool,
  isFit: (other: Tool) => boolean = () => true,
): Alternatives {
  const byPlace: Ranked[][] = []
  let total = 0
  let judged = 0
  for (const group of groupByTraits(catalogue)) {
    const [{ tool: first }] = group
    if (first.kind !== tool.kind && first.category !== tool.category) continue
    const others = group.filter((each) => each.tool !== tool && isFit(each.tool))
    if (others.length === 0) continue
    const points = reasons.reduce((sum, reason) => sum + (reason.holds(tool, first) ? reason.points : 0), 0)
    const place = isJudged(first) ? maxPoints + 1 + points : points
    total += others.length
    if (isJudged(first)) judged += others.length
    const equals = byPlace[place] ?? []
    equals.push(...others.slice(0, maxAlternatives))
    byPlace[place] = equals
  }
  const ranked = byPlace.reverse().flatMap((equals) => equals.sort((a, b) => a.rank - b.rank))
  return { tools: ranked.slice(0, maxAlternatives).map((each) => each.tool), total, judged }
}

/** Why a tool is an alternative: a phrase for each reason that earned points. */
export function explainAlternative(tool: Tool, other: Tool): string[] {
  return reasons.filter((reason) => reason.holds(tool, other)).map((reason) => reason.format(other, tool))
}

type Trait = string | number | boolean

/** One reason why a tool is a better alternative. It compares only the trait that `read` returns for each tool. */
type Reason = {
  points: number
  read: (tool: Tool) => Trait
  holds: (tool: Tool, other: Tool) => boolean
  format: (other: Tool, tool: Tool) => string
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
  reason(1, takesImages, areBothTrue, () => 'also takes images'),
  reason(1, offers('reasoning'), areBothTrue, () => 'also reasons'),
  reason(1, offers('toolCalling'), areBothTrue, () => 'also calls tools'),
  reason(1, contextWindow, isNoLess, () => 'context window no smaller'),
  reason(
    1,
    ({ vendor }) => vendor,
    (own, other) => own !== other,
    () => 'from another vendor',
  ),
  reason(
    1,
    ({ pricing }) => entrySteps[pricing?.entry ?? 'contact'],
    isNoMore,
    (other, tool) => sayEntryPrice(other.pricing?.entry, tool.pricing?.entry),
  ),
]

const maxPoints = reasons.reduce((sum, { points }) => sum + points, 0)

function reason<T extends Trait>(
  points: number,
  read: (tool: Tool) => T,
  compare: (own: T, other: T) => boolean,
  format: Reason['format'],
): Reason {
  return { points, read, holds: (tool, other) => compare(read(tool), read(other)), format }
}

function offers(key: FactKey): (tool: Tool) => boolean {
  return ({ facts: { [key]: fact } }) => fact?.applies === true && fact.value === 'yes'
}

function takesImages({ facts: { input } }: Tool): boolean {
  return input?.applies === true && listWords(input.value).includes('image')
}

/** Unknown is NaN, which compares false with everything. */
function contextWindow({ facts: { contextWindow: fact } }: Tool): number {
  return fact?.applies ? Number(fact.value) : Number.NaN
}

function isNoLess(own: number, other: number): boolean {
  return other >= own
}

/** A price on request or without an entry is unknown: NaN compares false with everything. */
const entrySteps: Record<EntryPrice, number> = { free: 0, freemium: 1, paid: 2, contact: Number.NaN }

/** `entry price: free`, or `entry price: also paid`, which says nothing of what either costs. */
function sayEntryPrice(price: EntryPrice | undefined, own: EntryPrice | undefined): string {
  return `entry price: ${price === own ? 'also ' : ''}${lowerFirst(formatEntryPrice(price))}`
}

function isSame(own: string, other: string): boolean {
  return own === other
}

function areBothTrue(own: boolean, other: boolean): boolean {
  return own && other
}

function isNoMore(own: number, other: number): boolean {
  return other <= own
}

/** A tool and its position in the panel's order. */
type Ranked = { tool: Tool; rank: number }

/**
 * Groups tools with equal traits, judged ones apart from others, each group in the panel's order. Every reason gives the same
 * result for all tools of a group, so a ranking evaluates a group once. Cached per catalogue.
 */
const groupByTraits = memoizeByCatalogue((catalogue): readonly (readonly [Ranked, ...Ranked[]])[] => {
  const byTraits = new Map<string, [Ranked, ...Ranked[]]>()
  for (const [rank, tool] of listByPanel(catalogue).entries()) {
    const traits = [isJudged(tool), ...reasons.map((reason) => reason.read(tool))].join(' ')
    const group = byTraits.get(traits)
    if (group === undefined) byTraits.set(traits, [{ tool, rank }])
    else group.push({ tool, rank })
  }
  return [...byTraits.values()]
})
