import type { Advantage, Statement, StatementKind } from './statement'

type Favouring = Statement & { advantage: Advantage }

/** What distinguishes a tool from each of some others in one respect: the clear statement beside each of them, in their order. */
export type Distinction = {
  kind: StatementKind
  row: string
  /** What all statements have in common: when it matters. */
  need: Advantage['need']
  statements: readonly [Favouring, ...Favouring[]]
}

/**
 * What clearly favours a tool beside every one of some others: panel, cost, limits (largest first), capabilities. The longest
 * input is left out beside a context window, which bounds it: two limits for the same prompts only confuse.
 */
export function listDistinctions(
  statements: readonly Statement[],
  tool: string,
  others: readonly string[],
): readonly Distinction[] {
  const found = findDistinctions(statements, tool, others)
  const hasContext = found.some(({ row }) => row === 'contextWindow')
  return hasContext ? found.filter(({ row }) => row !== 'maxInput') : found
}

function findDistinctions(statements: readonly Statement[], tool: string, others: readonly string[]): Distinction[] {
  const own = statements.filter((statement): statement is Favouring => {
    return statement.isClear && statement.favours === tool && statement.advantage !== undefined
  })
  const [first, ...rest] = others
  if (first === undefined) return []
  return own
    .filter(({ tools }) => tools.includes(first))
    .flatMap((statement): Distinction[] => {
      const { kind } = statement
      const found = rest.flatMap(
        (other) => own.find((each) => each.tools.includes(other) && isAlike(each, statement)) ?? [],
      )
      const all: Distinction['statements'] = [statement, ...found]
      const need = shareNeed(kind, all)
      if (found.length < rest.length || need === undefined) return []
      // Of two rows always the same one, whichever tool stands first: the scores, where there are some.
      const [row = statement.row] = all.map((each) => each.row).sort()
      return [{ kind, row, need, statements: all }]
    })
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || getLeastSize(b) - getLeastSize(a))
}

const kinds: readonly StatementKind[] = ['panel', 'cost', 'limit', 'capability']

/** The panel's view is shown by its scores or, without them, by its verdicts. Costs are alike where they are for the same unit. */
function isAlike(a: Statement, b: Statement): boolean {
  return a.kind === b.kind && (a.kind === 'panel' || (a.row === b.row && a.per === b.per))
}

/** Of limits the closest one; of capabilities what none of the others has, if anything. */
function shareNeed(kind: StatementKind, [first, ...rest]: Distinction['statements']): Advantage['need'] | undefined {
  if (kind !== 'capability') {
    return rest.reduce((least, each) => (each.advantage.size < least.advantage.size ? each : least), first).advantage
      .need
  }
  const { when, what } = first.advantage.need
  const shared = what.filter((each) => rest.every(({ advantage }) => advantage.need.what.includes(each)))
  return shared.length === 0 ? undefined : { when, what: shared }
}

function getLeastSize({ statements }: Distinction): number {
  return Math.min(...statements.map(({ advantage }) => advantage.size))
}

/** Limits and capabilities; panel and cost decide before them. */
export function isOther({ kind }: Pick<Distinction, 'kind'>): boolean {
  return kind === 'limit' || kind === 'capability'
}

/** `you need open weights or tool calling, or you send images`: needs that begin alike are joined, each said once. */
export function joinNeeds(
  needs: readonly Advantage['need'][],
  formatAll: (words: readonly string[]) => string,
): string {
  const byBegin = new Map<string, Set<string>>()
  for (const { when, what } of needs) byBegin.set(when, new Set([...(byBegin.get(when) ?? []), ...what]))
  return [...byBegin].map(([when, what]) => `${when} ${formatAll([...what])}`.trim()).join(', or ')
}
