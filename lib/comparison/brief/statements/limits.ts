import type { Tool } from '@/lib/catalogue/catalogue'
import { type FactKey, factEntries } from '@/lib/catalogue/facts'
import type { Fact } from '@/lib/catalogue/schema'
import type { Statement } from '@/lib/comparison/brief/statement'
import { minLimitRatio } from '@/lib/comparison/brief/thresholds'
import { isChargedByInput } from '@/lib/pricing/fit-workload'
import { formatRatio } from '@/lib/pricing/format'
import type { Pair } from './paired-panel'

/** The limits that are compared, with how they are said after the tool's name and when they matter. */
const limits: readonly { fact: FactKey; has: string; when: (tools: Pair<Pick<Tool, 'facts'>>) => string }[] = [
  { fact: 'contextWindow', has: 'has a context window of', when: sayLongPrompts },
  { fact: 'maxInput', has: 'takes inputs of up to', when: () => 'your inputs exceed' },
  { fact: 'maxOutput', has: 'gives answers of up to', when: () => 'your answers exceed' },
]

/** The limits of two tools of which one is at least twice as large. */
export function compareLimits(tools: Pair<Pick<Tool, 'slug' | 'name' | 'facts'>>): Statement[] {
  return limits.flatMap(({ fact, has, when }): Statement[] => {
    const [first, second] = [readLimit(tools[0].facts[fact]), readLimit(tools[1].facts[fact])]
    if (first === undefined || second === undefined) return []
    const [larger, smaller, more, less] =
      first >= second ? [tools[0], tools[1], first, second] : [tools[1], tools[0], second, first]
    if (more < minLimitRatio * less) return []
    const { format } = factEntries[fact]
    const times = formatRatio(String(more), String(less)) ?? ''
    return [
      {
        kind: 'limit',
        tools: tools.map(({ slug }) => slug),
        favours: larger.slug,
        isClear: true,
        words: `${larger.name} ${has} ${format(more)}, ${smaller.name} of ${format(less)}: ${times === '2 times' ? 'twice' : times} as many.`,
        arithmetic: `${format(more)} / ${format(less)} = ${times}`,
        row: fact,
        gist: `${format(more)} against ${format(less)}`,
        advantage: {
          size: more / less,
          own: format(more),
          other: format(less),
          does: `${has} ${format(more)}`,
          need: { when: when(tools), what: [format(less)] },
        },
      },
    ]
  })
}

/** When a context window matters. What is turned into vectors is a text and no prompt. */
export function sayLongPrompts(tools: readonly Pick<Tool, 'facts'>[]): string {
  return `your ${tools.every(({ facts }) => isChargedByInput(facts)) ? 'texts' : 'prompts'} exceed`
}

function readLimit(fact: Fact | undefined): number | undefined {
  return fact?.applies ? Number(fact.value) : undefined
}
