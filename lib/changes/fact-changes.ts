import type { Tool } from '@/lib/catalogue/catalogue'
import { type FactEntry, type FactKey, factList, formatStated } from '@/lib/catalogue/facts'
import type { Fact, FactRevision } from '@/lib/catalogue/schema'
import { lowerFirst } from '@/lib/catalogue/words'
import { address, rowAnchor } from '@/lib/site'
import type { ToolChange } from './tool-change'

/** A fact that became another on a day. */
export type FactChange = {
  key: FactKey
  label: string
  on: string
  before: string
  after: string
  why?: string | undefined
  /** Where the value after it can be read. */
  source?: string | undefined
  asOf?: string | undefined
}

/** The changes of a tool's facts, in the order of tables, the earliest of a fact first. */
export function listFactChanges({ facts }: Pick<Tool, 'facts'>): readonly FactChange[] {
  return factList.flatMap((entry) => listChangesOfFact(entry, facts[entry.key]))
}

function listChangesOfFact(entry: FactEntry & { key: FactKey }, fact: Fact | undefined): readonly FactChange[] {
  if (fact?.revised === undefined) return []
  const { revised } = fact
  const current: Stated = fact.applies ? fact : { value: 'not applicable' }
  return revised.map((revision, index) => {
    const after: Stated = revised[index + 1] ?? current
    return {
      key: entry.key,
      label: entry.label,
      on: revision.on,
      before: formatValue(entry, revision),
      after: formatValue(entry, after),
      why: revision.why,
      source: after.source,
      asOf: after.asOf,
    }
  })
}

type Stated = Pick<FactRevision, 'value' | 'atLeast' | 'source' | 'asOf'>

function formatValue(entry: FactEntry, stated: Stated): string {
  if (stated.value === 'not known') return 'not known'
  return stated.value === 'not applicable' ? 'does not apply' : formatStated(entry, stated)
}

/** A changed fact for everybody, whatever they need it for. */
export function describeFactChange(tool: Tool, change: FactChange, today: string): ToolChange {
  const { key, label, on, before, after, why, source, asOf } = change
  return {
    id: `facts/${tool.slug}/${on}/${key}`,
    tool,
    day: on,
    subject: 'fact',
    title: `${tool.name}: ${lowerFirst(label)} went from ${before} to ${after}`,
    before,
    after,
    details: why === undefined ? [] : [why],
    isToCome: on > today,
    path: `${address.tool(tool.slug)}#${rowAnchor(key)}`,
    row: key,
    ...(source !== undefined && { source }),
    ...(asOf !== undefined && { asOf }),
  }
}
