import type { Answer } from '@/lib/comparison/case/must-haves'
import type { Statement } from './statement'

/** Where a tool stands beside another one. */
export type Relation = 'ahead' | 'even' | 'behind' | 'known of one' | 'known of neither' | 'not comparable'

/**
 * Where a tool stands beside another by the panel or by cost, from statements alone. A statement about one tool says that
 * something is known of it, one about both says how they compare. `not comparable`: known of each, but not beside each other,
 * as where no reviewer judged both, or one is sold by the month and the other by the hour.
 */
export function findRelation(
  statements: readonly Statement[],
  kind: 'panel' | 'cost',
  tool: string,
  other: string,
): Relation {
  const pair = findBetween(statements, kind, tool, other)
  if (pair !== undefined) return !pair.isClear ? 'even' : pair.favours === tool ? 'ahead' : 'behind'
  const known = [tool, other].filter((slug) => isKnown(statements, kind, slug)).length
  return (['known of neither', 'known of one', 'not comparable'] as const)[known] ?? 'not comparable'
}

/** The statement about one tool of a kind that has one for each. */
export function findOne(
  statements: readonly Statement[],
  kind: 'panel' | 'cost' | 'evidence',
  tool: string,
): Statement | undefined {
  return statements.find(({ kind: its, tools }) => its === kind && tools.length === 1 && tools[0] === tool)
}

/** Whether a statement says that something is known of a tool. */
export function isKnown(statements: readonly Statement[], kind: 'panel' | 'cost', tool: string): boolean {
  return findOne(statements, kind, tool) !== undefined
}

/** The statement about two tools by the panel or by cost, if there is one. */
export function findBetween(
  statements: readonly Statement[],
  kind: 'panel' | 'cost',
  tool: string,
  other: string,
): Statement | undefined {
  return statements.find(
    ({ kind: its, tools }) => its === kind && tools.length === 2 && tools.includes(tool) && tools.includes(other),
  )
}

/** What a tool must have and meets, misses or may have. */
export function listAnswers(statements: readonly Statement[], tool: string, answer: Answer): readonly Statement[] {
  return statements.filter((each) => each.kind === 'must-have' && each.answer === answer && each.tools[0] === tool)
}
