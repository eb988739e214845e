import { z } from 'zod'
import { budgetNumber, contextNumber, mustHaveParameters, type Reviewers, weightParameter } from '@/lib/comparison/case'
import { mustHaves } from '@/lib/comparison/case/must-haves'
import { maxWeight } from '@/lib/comparison/case/weights'
import type { RawQuery } from '@/lib/lists/query'
import { hardwareParameter } from '@/lib/pricing/break-even'
import { defaultPreset, type PresetKey, presets, type WholeNumber, workloadNumbers } from '@/lib/pricing/workload'

const presetKeys = Object.keys(presets) as [PresetKey, ...PresetKey[]]
const presetWords = Object.entries(presets).map(([key, { description }]) => `${key}: ${description}`)

/** A workload, with the names that it has in the addresses of pages. */
export const workloadInput = {
  workload: z
    .enum(presetKeys)
    .optional()
    .describe(
      `A workload by name; without one ${defaultPreset}. Numbers beside it replace its own. ${presetWords.join('. ')}`,
    ),
  [workloadNumbers.requests.parameter]: number(workloadNumbers.requests, 'Requests a month'),
  [workloadNumbers.input.parameter]: number(workloadNumbers.input, 'Tokens sent with a request: the whole prompt'),
  [workloadNumbers.output.parameter]: number(workloadNumbers.output, 'Tokens received with a request'),
  [workloadNumbers.cached.parameter]: number(workloadNumbers.cached, 'Percent of the input that is read from a cache'),
}

/** What a tool must have. */
export const mustHaveInput = {
  must: z
    .array(z.enum(mustHaves.map(({ key }) => key)))
    .max(mustHaves.length)
    .optional()
    .describe('What a tool must have'),
  [contextNumber.parameter]: number(contextNumber, 'The context window that a tool must have at least, in tokens'),
  [budgetNumber.parameter]: number(budgetNumber, 'What the workload may cost at most, in whole US dollars a month'),
}

/** A case: a workload, must-haves, own hardware, and how much each reviewer of the panel counts. */
export function describeCaseInput(reviewers: Reviewers) {
  const { name, min, max } = hardwareParameter
  const weights = [...reviewers.values()].map(({ slug, name, looksFor }) => [slug, weight(`${name}: ${looksFor}`)])
  return {
    ...workloadInput,
    ...mustHaveInput,
    [name]: z.number().min(min).max(max).multipleOf(0.01).optional().describe(hardwareWords),
    weights: z
      .strictObject(Object.fromEntries(weights) as Record<string, ReturnType<typeof weight>>)
      .optional()
      .describe(`How much each reviewer of the panel counts: 0 to ${maxWeight} in halves; those left out count 1`),
  }
}

const hardwareWords = 'What own hardware would cost a month in US dollars, to see from when on it pays'

/** The values of a case as the query of a page, so that pages and answers read the same. Other values are left aside. */
export function toQuery(values: Readonly<Record<string, unknown>>): RawQuery {
  const { weights, must, ...others } = values
  const query: Record<string, string | string[]> = {}
  for (const name of plainParameters) if (others[name] !== undefined) query[name] = String(others[name])
  if (Array.isArray(must)) query.must = must.map(String)
  for (const [reviewer, weight] of Object.entries(weights ?? {})) {
    if (weight !== undefined) query[weightParameter(reviewer)] = String(weight)
  }
  return query
}

const plainParameters: readonly string[] = [
  ...Object.keys(workloadInput),
  ...mustHaveParameters.filter((name) => name !== 'must'),
  hardwareParameter.name,
]

function number({ min, max }: WholeNumber, description: string) {
  return z.int().min(min).max(max).optional().describe(description)
}

function weight(description: string) {
  return z.number().min(0).max(maxWeight).multipleOf(0.5).optional().describe(description)
}
