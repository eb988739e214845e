import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import { type FactKey, factEntries, listWords } from '@/lib/catalogue/facts'
import { memoizeByCatalogue } from '@/lib/catalogue/memoize'
import type { Fact } from '@/lib/catalogue/schema'
import { formatNumber } from '@/lib/catalogue/words'
import { checkBudget } from '@/lib/pricing/budget'
import { formatMoney } from '@/lib/pricing/format'
import type { ToolQuote } from '@/lib/pricing/quote'
import type { MustHaves } from './buyer-case'

/** Something that a tool must have. */
export type MustHave = {
  key: string
  label: string
  /** The fact that tells: `yes`, or a list with `word` in it. */
  fact: FactKey
  word?: string
  /** The filter of lists, and its value, that finds the tools that have it. */
  filter: readonly [key: string, value: string]
}

/** Every must-have that a fact can tell, in the order of pages and addresses. To add one, add an entry. */
export const mustHaves: readonly MustHave[] = [
  { key: 'open-weights', label: 'Open weights', fact: 'openWeights', filter: ['weights', 'yes'] },
  { key: 'self-hosting', label: 'Self-hosting', fact: 'selfHosting', filter: ['self-hosting', 'yes'] },
  { key: 'image-input', label: 'Image input', fact: 'input', word: 'image', filter: ['input', 'image'] },
  { key: 'pdf-input', label: 'PDF input', fact: 'input', word: 'pdf', filter: ['input', 'pdf'] },
  { key: 'audio-input', label: 'Audio input', fact: 'input', word: 'audio', filter: ['input', 'audio'] },
  { key: 'video-input', label: 'Video input', fact: 'input', word: 'video', filter: ['input', 'video'] },
  { key: 'image-output', label: 'Image output', fact: 'output', word: 'image', filter: ['output', 'image'] },
  { key: 'audio-output', label: 'Audio output', fact: 'output', word: 'audio', filter: ['output', 'audio'] },
  { key: 'reasoning', label: 'Reasoning', fact: 'reasoning', filter: ['capability', 'reasoning'] },
  { key: 'tool-calling', label: 'Tool calling', fact: 'toolCalling', filter: ['capability', 'tool-calling'] },
  {
    key: 'structured-output',
    label: 'Structured output',
    fact: 'structuredOutput',
    filter: ['capability', 'structured-output'],
  },
]

export type Answer = 'met' | 'missed' | 'not known'

/** Whether a tool has what it must have. */
export type MustHaveAnswer = {
  key: string
  label: string
  answer: Answer
  /** What was found, as in `Yes`, `128,000 tokens` or `$41 a month from Tidewater`. */
  found: string
  /** The key of the row of the decision table that shows it. */
  row: string
}

/**
 * What a tool meets and misses, one answer for each must-have. A fact that is missing or does not apply is neither met
 * nor missed.
 */
export function checkMustHaves(
  { budget, ...wanted }: MustHaves,
  tool: Pick<Tool, 'facts'>,
  quote: ToolQuote,
): readonly MustHaveAnswer[] {
  return [...checkFacts(wanted, tool), ...(budget === undefined ? [] : [checkCost(budget, quote)])]
}

/** The same without the budget: what facts alone tell. */
export function checkFacts(
  { keys, context }: Omit<MustHaves, 'budget'>,
  tool: Pick<Tool, 'facts'>,
): readonly MustHaveAnswer[] {
  const chosen = mustHaves.filter(({ key }) => keys.includes(key))
  return [
    ...chosen.map((mustHave) => checkFact(mustHave, tool)),
    ...(context === undefined ? [] : [checkContext(context, tool)]),
  ]
}

/** Whether a tool is known to have something. */
export function meets({ fact: key, word }: MustHave, { facts }: Pick<Tool, 'facts'>): boolean {
  return answerFact(facts[key], word) === 'met'
}

/** The must-haves that some tool of these kinds is known to meet: what no tool of a kind can have is not worth asking for. */
export function listMustHaves(catalogue: Catalogue, kinds: readonly string[]): readonly MustHave[] {
  const known = listByKind(catalogue)
  return mustHaves.filter((mustHave) => kinds.some((kind) => known.get(kind)?.has(mustHave)))
}

/** The labels of what a tool must have: `Open weights`, `Context of at least 200,000 tokens`, `At most $100 a month`. */
export function nameMustHaves({ keys, context, budget }: MustHaves): readonly string[] {
  return [
    ...mustHaves.filter(({ key }) => keys.includes(key)).map(({ label }) => label),
    ...(context === undefined ? [] : [nameContext(context)]),
    ...(budget === undefined ? [] : [nameBudget(budget)]),
  ]
}

export function hasMustHaves({ keys, context, budget }: MustHaves): boolean {
  return keys.length > 0 || context !== undefined || budget !== undefined
}

const listByKind = memoizeByCatalogue(
  ({ toolsOfKind }) =>
    new Map(
      [...toolsOfKind].map(([kind, tools]) => [
        kind,
        new Set(mustHaves.filter((mustHave) => tools.some((tool) => meets(mustHave, tool)))),
      ]),
    ),
)

function checkFact({ key, label, fact: factKey, word }: MustHave, { facts }: Pick<Tool, 'facts'>): MustHaveAnswer {
  const fact = facts[factKey]
  return { key, label, answer: answerFact(fact, word), found: formatFact(factKey, fact), row: factKey }
}

function answerFact(fact: Fact | undefined, word: string | undefined): Answer {
  if (fact?.applies !== true) return 'not known'
  const isMet = word === undefined ? fact.value === 'yes' : listWords(fact.value).includes(word)
  return isMet ? 'met' : 'missed'
}

function checkContext(least: number, { facts: { contextWindow } }: Pick<Tool, 'facts'>): MustHaveAnswer {
  const tokens = contextWindow?.applies ? Number(contextWindow.value) : undefined
  return {
    key: 'context',
    label: nameContext(least),
    answer: tokens === undefined ? 'not known' : tokens >= least ? 'met' : 'missed',
    found: formatFact('contextWindow', contextWindow),
    row: 'contextWindow',
  }
}

function checkCost(dollars: number, quote: ToolQuote): MustHaveAnswer {
  const { answer, found, from } = checkBudget(quote, dollars)
  const row = from === 'cheapest' ? 'cheapest' : 'cost'
  return { key: 'budget', label: nameBudget(dollars), answer, found, row }
}

function formatFact(key: FactKey, fact: Fact | undefined): string {
  if (fact === undefined) return 'Not known'
  return fact.applies ? factEntries[key].format(fact.value) : 'Does not apply'
}

export function nameContext(tokens: number): string {
  return `Context of at least ${formatNumber(tokens)} tokens`
}

export function nameBudget(dollars: number): string {
  return `At most ${formatMoney(String(dollars), 'USD')} a month`
}
