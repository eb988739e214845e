import { scaleLinear } from 'd3-scale'
import type { Tool } from '@/lib/catalogue/catalogue'
import { factEntries } from '@/lib/catalogue/facts'
import type { Tick } from './axis'
import { minWidth } from './cost-bars'

const limitKeys = ['contextWindow', 'maxInput', 'maxOutput'] as const

/** A limit of a side: its value with the width of its bar in per cent, or the word where there is none. */
export type LimitBar = { value: number; width: number } | { word: string }

/** One limit of all sides on a scale from 0. */
export type Limit = { label: string; ticks: readonly Tick[]; bars: readonly LimitBar[] }

/**
 * The limits that are known of two sides or more, in tokens: a bar alone compares nothing. Each has a linear scale of its
 * own from 0: a fiftieth is drawn as a fiftieth, where a logarithm would make it look like half. Only what would be
 * invisible is widened, to 1.5 %.
 */
export function placeLimits(tools: readonly Pick<Tool, 'facts'>[]): readonly Limit[] {
  return limitKeys.flatMap((key) => {
    const values = tools.map(({ facts }) => readLimit(facts[key]))
    const known = values.filter((value) => typeof value === 'number')
    if (known.length < 2) return []
    const scale = scaleLinear([0, Math.max(...known)], [0, 100]).nice(3)
    return [
      {
        label: factEntries[key].label,
        ticks: scale.ticks(3).map((tick) => ({ at: scale(tick), label: compact.format(tick) })),
        bars: values.map((value) =>
          typeof value === 'number' ? { value, width: Math.max(minWidth, scale(value)) } : { word: value },
        ),
      },
    ]
  })
}

/** `500K`, `1M`. */
const compact = new Intl.NumberFormat('en-US', { notation: 'compact' })

function readLimit(fact: Tool['facts']['contextWindow']): number | string {
  if (fact === undefined) return 'Not known'
  return fact.applies ? Number(fact.value) : 'Does not apply'
}
