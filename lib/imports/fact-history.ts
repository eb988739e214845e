import type { Fact, Facts } from '@/lib/catalogue/schema'
import { keepFirstDay } from './apply-offers'

type Stated = Extract<Fact, { applies: true }>

/** A record has no more revisions. */
const maxRevisions = 20

/**
 * Facts of a list with what is stored of their past. The same value keeps the first day of it; another one makes a revision of the
 * stored value. What an import of the same day did is undone first, as it is with offers.
 */
export function keepHistory(found: Facts, stored: Facts, asOf: string): Facts {
  const past = new Map(Object.entries(stored))
  return Object.fromEntries(
    Object.entries(found).map(([key, fact]) => {
      const before = past.get(key)
      return [key, fact.applies && before?.applies ? followUp(fact, undoDay(before, asOf), asOf) : fact]
    }),
  )
}

function followUp({ evidence, ...fact }: Stated, before: Stated, asOf: string): Stated {
  const { value, source, revised = [] } = before
  const { firstAsOf } = keepFirstDay(before, asOf)
  const isSame = JSON.stringify(value) === JSON.stringify(fact.value)
  // A value of this day alone is corrected.
  const isChange = !isSame && firstAsOf !== undefined
  const history = isChange ? [...revised, { on: asOf, value, source, asOf: firstAsOf }].slice(-maxRevisions) : revised
  // The keys are in the order of the schema, so that the same list changes no file.
  return {
    ...fact,
    ...(isSame && firstAsOf !== undefined && { firstAsOf }),
    ...(history.length > 0 && { revised: history }),
    evidence,
  }
}

/** The fact as it was before an import of this day replaced it. */
function undoDay(fact: Stated, asOf: string): Stated {
  const last = fact.revised?.at(-1)
  if (last?.on !== asOf) return fact
  const { firstAsOf: _, ...rest } = fact
  return { ...rest, value: last.value, asOf: last.asOf, revised: fact.revised?.slice(0, -1) }
}
