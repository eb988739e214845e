import { type Fault, show } from './fault'
import { findContentDay } from './figures/tool-record'
import type { Records } from './records'
import type { Fact, FactRevision } from './schema'

/** Checks the revisions of facts: in order, none of a day to come, and each one a change. */
export function findFactRevisionFaults(records: Records): Fault[] {
  const contentDay = findContentDay(records)
  return [...records.tools, ...records.facts].flatMap(({ file, facts }) =>
    Object.entries(facts).flatMap(([key, fact]) =>
      fact === 'not known' || fact.revised === undefined ? [] : findFaults(file, key, fact, fact.revised, contentDay),
    ),
  )
}

function findFaults(
  file: string,
  key: string,
  fact: Fact,
  revised: readonly FactRevision[],
  contentDay: string,
): Fault[] {
  return revised.flatMap((before, index) => {
    const earlier = revised[index - 1]?.on ?? ''
    if (before.on <= earlier) {
      return {
        file,
        found: `a revision of ${key} on ${before.on}, not after ${earlier}`,
        expected: 'revisions of a fact with the earliest first, one a day',
        fix: 'Put them in order, or correct the day.',
      }
    }
    if (before.on > contentDay) {
      return {
        file,
        found: `a revision of ${key} on ${before.on}, after every day that a source, check or review has`,
        expected: `a day up to ${contentDay}`,
        fix: 'Correct the day, or give the fact the day of its source as `asOf`.',
      }
    }
    const after = revised[index + 1] ?? (fact.applies ? fact : { value: 'not applicable' })
    if (nameValue(before) !== nameValue(after)) return []
    return {
      file,
      found: `a revision of ${key} on ${before.on} that did not change ${show(before.value)}`,
      expected: 'the value as it was before that day',
      fix: 'State what it was, or remove the revision.',
    }
  })
}

function nameValue({ value, atLeast }: Pick<FactRevision, 'value' | 'atLeast'>): string {
  return JSON.stringify([value, atLeast ?? false])
}
