import type { Tool } from '@/lib/catalogue/catalogue'
import { factEntries } from '@/lib/catalogue/facts'
import { memoizeByDay } from '@/lib/catalogue/memoize'
import { formatAmount, formatNumber } from '@/lib/catalogue/words'
import { getComparableCost } from '@/lib/pricing/lead-quote'
import { summarizeCost } from '@/lib/pricing/summary'
import { type PresetKey, presets } from '@/lib/pricing/workload'
import { address } from '@/lib/site'
import type { RawQuery } from './query'
import { type ListedTool, listTools } from './tool-list'

/** What somebody needs, as a list of tools: its first tools are named with the figure that puts them there. */
type Need = { title: string; rule: string; query: RawQuery; readFigure: (listed: ListedTool) => string | undefined }

/** A need with the tools that lead its list. */
export type AnsweredNeed = {
  title: string
  /** What the list holds and how it is ordered. */
  rule: string
  /** The whole list. */
  href: string
  total: number
  tools: readonly { tool: Tool; figure: string }[]
}

/** Every need, in the order of the page. To add one, add an entry. */
const needs: readonly Need[] = [
  {
    title: 'Cheapest for chat',
    rule: sayCostRule('chat'),
    query: { kind: 'model', order: 'cost' },
    readFigure: readCost,
  },
  {
    title: 'Cheapest for coding agents',
    rule: sayCostRule('coding-agent'),
    query: { capability: 'reasoning tool-calling', order: 'cost', workload: 'coding-agent' },
    readFigure: readCost,
  },
  {
    title: 'Runs on your own hardware',
    rule: 'By mean score of the panel',
    query: { 'self-hosting': 'yes', order: 'score' },
    readFigure: ({ panel: { meanScore } }) => (meanScore === undefined ? undefined : `${meanScore}/100`),
  },
  {
    title: 'Longest context',
    rule: 'By context window, in tokens',
    query: { order: 'context' },
    readFigure: ({ tool: { facts } }) => {
      const { contextWindow } = facts
      return contextWindow?.applies ? formatNumber(Number(contextWindow.value)) : undefined
    },
  },
  {
    title: 'Takes images',
    rule: sayCostRule('chat'),
    query: { input: 'image', order: 'cost' },
    readFigure: readCost,
  },
  {
    title: 'Newest',
    rule: 'By release',
    query: { order: 'release' },
    readFigure: ({ tool: { facts } }) => {
      const { released } = facts
      return released?.applies ? factEntries.released.format(released.value) : undefined
    },
  },
]

/** How many tools of each need are named. */
const maxNamed = 3

/**
 * The needs that the catalogue has an answer to on a day. Of each list the first tools are named as long as their figure is known.
 * A need of which no tool has a figure, or that asks for what this catalogue does not have, is left out.
 */
export const answerNeeds = memoizeByDay((catalogue, day): readonly AnsweredNeed[] =>
  needs.flatMap(({ title, rule, query, readFigure }) => {
    const list = listTools(catalogue, { path: address.tools(), day }, query, maxNamed)
    const tools = list.tools.flatMap((listed) => {
      const figure = readFigure(listed)
      return figure === undefined ? [] : [{ tool: listed.tool, figure }]
    })
    if (tools.length === 0 || list.ignored.length > 0) return []
    return { title, rule, href: list.address, total: list.paging.total, tools }
  }),
)

/** `By cost of 10,000 requests a month`, as the list says it too. */
function sayCostRule(key: PresetKey): string {
  return `By cost of ${formatAmount(presets[key].workload.requests, 'request', 'requests')} a month`
}

function readCost({ quote }: ListedTool): string | undefined {
  return getComparableCost(quote) === undefined ? undefined : summarizeCost(quote)?.amount
}
