import { z } from 'zod'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { memoizeByCatalogue } from '@/lib/catalogue/memoize'
import { type Filter, filters } from '@/lib/lists/filters'
import { orders } from '@/lib/lists/orders'
import { offersFilter } from '@/lib/lists/price-index'
import { mustHaveShape, workloadShape } from '@/lib/parameters/case-parameters'
import { oneOf, someOf, wholeNumber } from '@/lib/parameters/parameter'
import { cursorParameter } from './cursor'

/** How many entries of a list one answer may have, and has unless the query says otherwise. */
export const limitParameter = wholeNumber(1, 100).default(20).describe('How many entries of the list the answer has')

/** The parameters of a list of tools: every filter and order of the site's lists, a workload and must-haves. */
export const describeToolListShape = memoizeByCatalogue((catalogue) => ({
  ...Object.fromEntries([...filters, offersFilter].map((filter) => [filter.key, describeFilter(filter, catalogue)])),
  order: oneOf(toChoices(orders.map(({ key }) => key)))
    .optional()
    .describe(
      `The order of the list: ${orders.map(({ key, words }) => `${key}: ${words}`).join('; ')}. Without it latest`,
    ),
  ...workloadShape,
  ...mustHaveShape,
  limit: limitParameter,
  cursor: cursorParameter,
}))

/** Longer lists of values are not repeated in errors and descriptions. */
const maxNamed = 40

function describeFilter({ key, label, values, listValues }: Omit<Filter, 'read'>, catalogue: Catalogue): z.ZodType {
  const choices = listValues(catalogue).map(({ value }) => value)
  if (choices.length > maxNamed) return describeLongFilter({ key, label }, choices)
  const field = values === 'several' ? someOf(toChoices(choices)) : oneOf(toChoices(choices))
  const all = values === 'several' ? '; of several a tool has all' : ''
  return field.optional().describe(`Only tools with this value: ${label}${all}`)
}

function describeLongFilter({ key, label }: Pick<Filter, 'key' | 'label'>, choices: readonly string[]): z.ZodType {
  const known = new Set(choices)
  const allowed = `a ${key} of the catalogue by its slug, such as ${choices.slice(0, 3).join(', ')}`
  return z
    .string(allowed)
    .refine((text) => known.has(text), allowed)
    .optional()
    .describe(`Only tools with this value: ${label}, by its slug, such as ${choices[0]}`)
}

function toChoices(values: readonly string[]): [string, ...string[]] {
  const [first, ...others] = values
  if (first === undefined) throw new Error('a filter has values')
  return [first, ...others]
}
