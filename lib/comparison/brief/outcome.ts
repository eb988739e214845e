import type { Kind, Tool } from '@/lib/catalogue/catalogue'
import { listDistinctions } from './distinction'
import { findRelation, listAnswers, type Relation } from './relation'
import type { Outcome, Statement } from './statement'

/** A tool that could be chosen. */
export type Candidate = Pick<Tool, 'slug' | 'name' | 'reviews'> & { kind: Pick<Kind, 'slug' | 'job'> }

/** What a comparison comes to, and between which tools. */
export type Decision = Pick<Outcome, 'kind' | 'choice'> & {
  /** Those that miss no must-have, in the order of the sides. */
  remaining: readonly Candidate[]
}

/**
 * Decides by statements and kinds of tool alone, in this order:
 * 1. Tools of different kinds are not substitutes.
 * 2. A tool that misses a must-have is out. Where all are, none fits; where one is left, it is the choice.
 * 3. A tool is better than another when it is at least as good in panel and cost and clearly better in one of them. One that is
 *    better than every other is the choice.
 * 4. Where cost or the panel's view is known of one of two tools only, or of each but not beside each other, or the panel judged
 *    neither, not enough is known.
 * 5. Where a clear statement favours one of them, it depends; otherwise there is no real difference.
 *
 * A cost that is known of neither counts as even. A judgement that is known of neither does not: cheap is not good.
 */
export function decide(statements: readonly Statement[], candidates: readonly Candidate[]): Decision {
  const remaining = candidates.filter(({ slug }) => listAnswers(statements, slug, 'missed').length === 0)
  if (new Set(candidates.map(({ kind }) => kind.slug)).size > 1) return { kind: 'not substitutes', remaining }
  const [first, ...others] = remaining
  if (first === undefined) return { kind: 'none fits', remaining }
  if (others.length === 0) return { kind: 'choice', choice: first.slug, remaining }
  const best = remaining.find((own) => remaining.every((other) => other === own || isBetter(statements, own, other)))
  if (best !== undefined) return { kind: 'choice', choice: best.slug, remaining }
  const pairs = listPairs(remaining)
  if (pairs.some(([own, other]) => isBlocked(statements, own, other))) return { kind: 'not enough known', remaining }
  const differs = pairs.some(
    ([own, other]) =>
      listDistinctions(statements, own.slug, [other.slug]).length > 0 ||
      listDistinctions(statements, other.slug, [own.slug]).length > 0,
  )
  return { kind: differs ? 'depends' : 'no real difference', remaining }
}

type Named = Pick<Candidate, 'slug'>

/** Whether a tool is at least as good as another in panel and cost, and clearly better in one. */
function isBetter(statements: readonly Statement[], own: Named, other: Named): boolean {
  if (isBlocked(statements, own, other)) return false
  const relations = (['panel', 'cost'] as const).map((kind) => findRelation(statements, kind, own.slug, other.slug))
  return !relations.includes('behind') && relations.includes('ahead')
}

/** Whether what is missing keeps two tools from being ranked. */
function isBlocked(statements: readonly Statement[], own: Named, other: Named): boolean {
  const panel = findRelation(statements, 'panel', own.slug, other.slug)
  const cost = findRelation(statements, 'cost', own.slug, other.slug)
  const isMissing = (relation: Relation) => relation === 'known of one' || relation === 'not comparable'
  return isMissing(panel) || panel === 'known of neither' || isMissing(cost)
}

/** Each two of some items, in their order. */
export function listPairs<T>(items: readonly T[]): (readonly [T, T])[] {
  return items.flatMap((own, index) => items.slice(index + 1).map((other) => [own, other] as const))
}
