import { z } from 'zod'
import { memoizeByPart } from '@/lib/catalogue/memoize'
import { budgetNumber, contextNumber, type Reviewers, readCase, weightParameter } from '@/lib/comparison/case'
import type { BuyerCase } from '@/lib/comparison/case/buyer-case'
import { mustHaves } from '@/lib/comparison/case/must-haves'
import { maxWeight } from '@/lib/comparison/case/weights'
import type { RawQuery } from '@/lib/lists/query'
import { hardwareParameter } from '@/lib/pricing/break-even'
import { type PresetKey, presets, type WholeNumber, workloadNumbers } from '@/lib/pricing/workload'
import { oneOf, someOf, wholeNumber } from './parameter'

const presetKeys = Object.keys(presets) as [PresetKey, ...PresetKey[]]
const [firstMustHave, ...otherMustHaves] = mustHaves.map(({ key }) => key)
if (firstMustHave === undefined) throw new Error('there are must-haves')

/** The parameters of a workload, as the addresses of pages have them. */
export const workloadShape = {
  workload: oneOf(presetKeys).optional().describe('A workload by name; the numbers beside it replace its own'),
  [workloadNumbers.requests.parameter]: number(workloadNumbers.requests, 'Requests a month'),
  [workloadNumbers.input.parameter]: number(workloadNumbers.input, 'Tokens sent with a request: the whole prompt'),
  [workloadNumbers.output.parameter]: number(workloadNumbers.output, 'Tokens received with a request'),
  [workloadNumbers.cached.parameter]: number(workloadNumbers.cached, 'Percent of the input that is read from a cache'),
}

/** The parameters of what a tool must have. */
export const mustHaveShape = {
  must: someOf([firstMustHave, ...otherMustHaves])
    .optional()
    .describe('What a tool must have'),
  context: number(contextNumber, 'The context window that a tool must have at least, in tokens'),
  budget: number(budgetNumber, 'What the workload may cost at most, in whole US dollars a month'),
}

/** The parameters of a case: a workload, own hardware, must-haves, and a weight for each reviewer of the panel. */
export const describeCaseShape = memoizeByPart((reviewers: Reviewers) => {
  const weights = Object.fromEntries(
    [...reviewers.values()].map(({ slug, name }) => [weightParameter(slug), weight(name)]),
  )
  return { ...workloadShape, [hardwareParameter.name]: hardware(), ...mustHaveShape, ...weights }
})

/** The case of a query that a schema with `describeCaseShape` has accepted. Other parameters are left aside. */
export function readCheckedCase(query: string, reviewers: Reviewers): BuyerCase {
  const given = new URLSearchParams(query)
  const raw: RawQuery = Object.fromEntries(
    [...given.keys()].map((name) => [name, name === 'must' ? splitWords(given.getAll(name)) : given.getAll(name)]),
  )
  const { ignored: _, ...buyerCase } = readCase(raw, reviewers)
  return buyerCase
}

function splitWords(values: readonly string[]): string[] {
  return values.flatMap((value) => value.split(/[\s,]+/))
}

function number({ min, max }: WholeNumber, description: string) {
  return wholeNumber(min, max).optional().describe(description)
}

function weight(name: string) {
  const allowed = `0 to ${maxWeight} in halves`
  return z
    .string(allowed)
    .regex(/^\d(\.[05])?$/, allowed)
    .transform(Number)
    .pipe(z.number().max(maxWeight, allowed))
    .meta({ override: { type: 'number', minimum: 0, maximum: maxWeight, multipleOf: 0.5 } })
    .optional()
    .describe(`How much ${name} counts; without it 1`)
}

function hardware() {
  const { min, max } = hardwareParameter
  const allowed = `US dollars from ${min} to ${max}, with at most two decimal places`
  return z
    .string(allowed)
    .regex(/^\d{1,9}(\.\d{1,2})?$/, allowed)
    .refine((text) => Number(text) >= min && Number(text) <= max, allowed)
    .optional()
    .describe('What own hardware would cost a month in US dollars')
}
