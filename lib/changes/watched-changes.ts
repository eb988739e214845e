import type { Tool } from '@/lib/catalogue/catalogue'
import type { BuyerCase } from '@/lib/comparison/case/buyer-case'
import { formatPanel } from '@/lib/comparison/format'
import { address } from '@/lib/site'
import { compareToolChanges, type ToolChange } from './tool-change'
import { getPanelAround, haveOtherCounts, listVerdictDays } from './verdict-changes'
import { findWatchedFacts, listFactDays } from './watched-facts'
import { findWatchedPrice, listPriceDays } from './watched-price'

type Watched = {
  buyerCase: BuyerCase
  today: string
  max: number
  /** What to look at; without it everything. */
  subjects?: readonly ToolChange['subject'][]
  /** The days of prices by tool, where they are known; without it the offers of each tool are read. */
  priceDays?: ReadonlyMap<string, readonly string[]> | undefined
}

/**
 * What a reader with this case would act on, newest first, one a tool, day and subject: another count of ships and skips,
 * another price for the case, another answer to a must-have. Only days are looked at on which something dated happened, until
 * `max` changes are found or 300 days of tools were looked at.
 */
export function listWatchedChanges(tools: readonly Tool[], watched: Watched): readonly ToolChange[] {
  const { subjects = ['verdict', 'price', 'fact'], max } = watched
  const candidates = tools
    .flatMap((tool) => subjects.flatMap((subject) => listCandidates(tool, subject, watched)))
    .sort(compareToolChanges)
  const found: ToolChange[] = []
  for (const candidate of candidates.slice(0, maxCandidates)) {
    if (found.length >= max) break
    const change = findChange(candidate, watched)
    if (change !== undefined) found.push(change)
  }
  return found
}

/** What is further back is not looked at: a category may have thousands of changes at providers that no page shows. */
const maxCandidates = 300

type Candidate = Pick<ToolChange, 'tool' | 'day' | 'subject'>

function listCandidates(tool: Tool, subject: ToolChange['subject'], watched: Watched): Candidate[] {
  return [...new Set(listDays(tool, subject, watched))].map((day) => ({ tool, day, subject }))
}

function listDays(tool: Tool, subject: ToolChange['subject'], { buyerCase, priceDays }: Watched): readonly string[] {
  if (subject === 'verdict') return listVerdictDays(tool)
  if (subject === 'fact') return listFactDays(tool, buyerCase.mustHaves)
  return priceDays === undefined ? listPriceDays(tool) : (priceDays.get(tool.slug) ?? [])
}

function findChange({ tool, day, subject }: Candidate, { buyerCase, today }: Watched): ToolChange | undefined {
  if (subject === 'verdict') return findVerdict(tool, day, today)
  return subject === 'price'
    ? findWatchedPrice(tool, day, { buyerCase, today })
    : findWatchedFacts(tool, day, { wanted: buyerCase.mustHaves, today })
}

function findVerdict(tool: Tool, day: string, today: string): ToolChange | undefined {
  const { before, after } = getPanelAround(tool, day)
  if (!haveOtherCounts(before, after)) return undefined
  const was = before.verdict === 'none' ? undefined : formatPanel(before)
  return {
    id: `verdicts/${tool.slug}/${day}`,
    tool,
    day,
    subject: 'verdict',
    title: `${tool.name}: the panel says ${formatPanel(after)}${was === undefined ? '' : `, before ${was}`}`,
    ...(was !== undefined && { before: was }),
    after: formatPanel(after),
    details: [],
    isToCome: day > today,
    path: `${address.tool(tool.slug)}#reviews`,
    row: 'verdict',
    asOf: day,
  }
}
