import type { Tool } from '@/lib/catalogue/catalogue'
import { formatDate, moveDay } from '@/lib/catalogue/dates'
import type { FactKey } from '@/lib/catalogue/facts'
import { formatList } from '@/lib/catalogue/words'
import type { MustHaves } from '@/lib/comparison/case/buyer-case'
import { checkFacts, type MustHaveAnswer, mustHaves } from '@/lib/comparison/case/must-haves'
import { address, rowAnchor } from '@/lib/site'
import { factOn, factsOn } from './state-on-day'
import type { ToolChange } from './tool-change'

/** The days on which a fact was revised that tells whether a tool has what it must have. */
export function listFactDays({ facts }: Tool, wanted: MustHaves): readonly string[] {
  const chosen = mustHaves.filter(({ key }) => wanted.keys.includes(key)).map(({ fact }) => fact)
  const keys = new Set<FactKey>([...chosen, ...(wanted.context === undefined ? [] : (['contextWindow'] as const))])
  return [...keys].flatMap((key) => (facts[key]?.revised ?? []).map(({ on }) => on))
}

/** The must-haves that got another answer on a day; nothing where none did. */
export function findWatchedFacts(
  tool: Tool,
  day: string,
  { wanted, today }: { wanted: MustHaves; today: string },
): ToolChange | undefined {
  const before = checkFacts(wanted, { facts: factsOn(tool.facts, moveDay(day, -1)) })
  const after = checkFacts(wanted, { facts: factsOn(tool.facts, day) })
  const changed = after.flatMap((now, index) => {
    const was = before[index]
    return was === undefined || was.answer === now.answer ? [] : [{ was, now }]
  })
  const [first] = changed
  if (first === undefined) return undefined
  const { source, asOf } = readSource(tool, first.now.row as FactKey, day)
  return {
    id: `facts/${tool.slug}/${day}/${changed.map(({ now }) => identify(now, wanted)).join('+')}`,
    tool,
    day,
    subject: 'fact',
    title: `${tool.name}: ${formatList(changed.map(sayAnswers))} from ${formatDate(day)} on`,
    before: changed.map(({ was }) => sayAnswer(was)).join('; '),
    after: changed.map(({ now }) => sayAnswer(now)).join('; '),
    details: [],
    isToCome: day > today,
    path: `${address.tool(tool.slug)}#${rowAnchor(first.now.row)}`,
    row: first.now.row,
    ...(source !== undefined && { source }),
    ...(asOf !== undefined && { asOf }),
  }
}

/** `Open weights was met and is missed`. */
function sayAnswers({ was, now }: { was: MustHaveAnswer; now: MustHaveAnswer }): string {
  return `${now.label} was ${was.answer} and is ${now.answer}`
}

/** `Open weights: missed (No)`. */
function sayAnswer({ label, answer, found }: MustHaveAnswer): string {
  return answer === 'not known' ? `${label}: not known` : `${label}: ${answer} (${found})`
}

function identify({ key }: MustHaveAnswer, { context }: MustHaves): string {
  return key === 'context' ? `context-${context}` : key
}

function readSource({ facts }: Tool, key: FactKey, day: string): { source?: string; asOf?: string } {
  const fact = factOn(facts[key], day)
  if (!fact?.applies) return {}
  const { source, asOf } = fact
  return { ...(source !== undefined && { source }), ...(asOf !== undefined && { asOf }) }
}
