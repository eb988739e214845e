import type { Tool } from '@/lib/catalogue/catalogue'
import { factEntries } from '@/lib/catalogue/facts'
import { getReleaseDay } from '@/lib/catalogue/release'
import { compareText } from '@/lib/catalogue/slug'
import { isNews, isToCome, listPriceChanges } from '@/lib/pricing/changes'
import { describeChange } from '@/lib/pricing/describe-change'

/** Something dated that happened to a tool: a verdict, a price or its release. */
export type LogEntry = {
  tool: Tool
  /** `2026-11-27`, or a month where no day is known. */
  date: string
  what: 'verdict' | 'price' | 'release'
  /** A sentence without a full stop. */
  words: string
  /** Fragment or address of what it is about. */
  source?: string | undefined
  isToCome: boolean
}

/** What happened to some tools, newest first, announced changes of price before all. At most `max` entries. */
export function listChanges(tools: readonly Tool[], today: string, max: number): readonly LogEntry[] {
  return tools
    .flatMap((tool) => [...listVerdicts(tool), ...listPrices(tool, today), ...listRelease(tool)])
    .sort(
      (a, b) => compareText(b.date, a.date) || compareText(a.tool.slug, b.tool.slug) || compareText(a.words, b.words),
    )
    .slice(0, max)
}

/** The reviews that were written on one day are one entry. */
function listVerdicts(tool: Tool): LogEntry[] {
  const days = [...new Set(tool.reviews.map(({ written }) => written))]
  return days.map((date) => {
    const names = tool.reviews.filter(({ written }) => written === date)
    const told = names.map(({ reviewer, verdict }) => `${reviewer.name} says ${verdict}`)
    return { tool, date, what: 'verdict', words: told.join(', '), isToCome: false }
  })
}

function listPrices(tool: Tool, today: string): LogEntry[] {
  if (!tool.hasPriceHistory) return []
  return listPriceChanges(tool.offers)
    .filter((change) => isNews(change, today))
    .map((change) => ({
      tool,
      date: change.day,
      what: 'price',
      words: describeChange(change, today).sentence,
      source: change.offer.source,
      isToCome: isToCome(change, today),
    }))
}

function listRelease(tool: Tool): LogEntry[] {
  const { released } = tool.facts
  if (getReleaseDay(tool) === '' || !released?.applies) return []
  const date = String(released.value)
  return [
    {
      tool,
      date,
      what: 'release',
      words: factEntries.released.label,
      source: released.source,
      isToCome: false,
    },
  ]
}
