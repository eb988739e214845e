import type { FactKey } from './facts'
import type { Fact, Facts, WrittenFacts } from './schema'

type Origin = { source: string; asOf?: string | undefined }

/**
 * The facts of a tool's record, completed with what an importer found. The record comes first, also where it says that a fact is
 * not known; where the importer found another value, it is kept as what another source says. `origin` is the source of facts that name none.
 */
export function mergeFacts(written: WrittenFacts, found: Facts, origin: Origin | undefined): Facts {
  const merged = Object.entries(written).flatMap(([key, fact]): [string, Fact][] =>
    fact === 'not known' ? [] : [[key, addOther(nameSource(fact, origin), found[key as FactKey])]],
  )
  const missing = Object.entries(found).filter(([key]) => written[key as FactKey] === undefined)
  return Object.fromEntries([...merged, ...missing])
}

function nameSource(fact: Fact, origin: Origin | undefined): Fact {
  return fact.applies && fact.source === undefined && origin !== undefined ? { ...fact, ...origin } : fact
}

function addOther(fact: Fact, other: Fact | undefined): Fact {
  if (!fact.applies || other?.applies !== true || isSameValue(fact.value, other.value)) return fact
  if (fact.others?.some((known) => isSameValue(known.value, other.value))) return fact
  const { value, source, asOf } = other
  return { ...fact, others: [...(fact.others ?? []), { value, source, asOf }] }
}

/** A month agrees with each of its days: `2026-09` and `2026-09-28` are no disagreement. */
function isSameValue(a: unknown, b: unknown): boolean {
  const [first, second] = [JSON.stringify(a), JSON.stringify(b)]
  if (first === second) return true
  return isDate(a) && isDate(b) && (a.startsWith(b) || b.startsWith(a))
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}(-\d{2})?$/.test(value)
}
