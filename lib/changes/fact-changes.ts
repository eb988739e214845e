import type { Tool } from '@/lib/catalogue/catalogue'
import { type FactEntry, type FactKey, type FactValue, factList, formatStated } from '@/lib/catalogue/facts'
import type { Fact } from '@/lib/catalogue/schema'
import { lowerFirst } from '@/lib/catalogue/words'
import { address, rowAnchor } from '@/lib/site'
import type { ToolChange } from './tool-change'

/** A fact that became another on a day. */
export type FactRevision = {
  key: FactKey
  on: string
  before: string
  after: string
  why?: string | undefined
  source?: string | undefined
  asOf?: string | undefined
}

/** The revisions of all facts of a tool, in the order of tables, the earliest of a fact first. */
export function listFactRevisions({ facts }: Pick<Tool, 'facts'>): readonly FactRevision[] {
  return factList.flatMap((entry) => {
    const fact: (Fact & Revised) | undefined = facts[entry.key]
    const revised = fact?.revised ?? []
    return revised.map(({ on, value, why }, index) => {
      const next = revised[index + 1]
      return {
        key: entry.key,
        on,
        before: formatEarlier(entry, value),
        after: next === undefined ? formatCurrent(entry, fact) : formatEarlier(entry, next.value),
        why,
        ...(next === undefined && fact?.applies === true && { source: fact.source, asOf: fact.asOf }),
      }
    })
  })
}

/** A revised fact as a change for everybody. */
export function describeFactRevision(tool: Tool, revision: FactRevision, today: string): ToolChange {
  const { key, on, before, after, why, source, asOf } = revision
  const label = factList.find((entry) => entry.key === key)?.label ?? key
  return {
    tool,
    day: on,
    subject: 'fact',
    title: `${tool.name}: ${lowerFirst(label)} goes from ${before} to ${after}`,
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

type Revised = { revised?: readonly { on: string; value: EarlierValue; why?: string | undefined }[] | undefined }
type EarlierValue = FactValue | 'not known' | 'not applicable'

function formatEarlier({ format }: FactEntry, value: EarlierValue): string {
  if (value === 'not known') return 'not known'
  return value === 'not applicable' ? 'does not apply' : format(value)
}

function formatCurrent(entry: FactEntry, fact: Fact | undefined): string {
  if (fact === undefined) return 'not known'
  return fact.applies ? formatStated(entry, fact) : 'does not apply'
}
