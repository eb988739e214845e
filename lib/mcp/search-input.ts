import { z } from 'zod'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { memoizeByCatalogue } from '@/lib/catalogue/memoize'
import { mustHaves } from '@/lib/comparison/case/must-haves'
import { type Filter, filters } from '@/lib/lists/filters'
import { orders } from '@/lib/lists/orders'
import type { RawQuery } from '@/lib/lists/query'
import { maxNameLength } from './answer'
import { mustHaveInput, toQuery, workloadInput } from './case-input'

/** More values of a filter are not listed in a schema; the words of a query find them. */
const maxListedValues = 25

const filtersOfMustHaves: ReadonlySet<string> = new Set(mustHaves.map(({ filter: [key] }) => key))

/** The filters that no must-have stands for. */
const ownFilters: readonly Filter[] = filters.filter(({ key }) => !filtersOfMustHaves.has(key))

const fixed = {
  query: z
    .string()
    .trim()
    .min(1)
    .max(maxNameLength)
    .optional()
    .describe(
      'Words of a name, a vendor, a kind or a category; typos are forgiven. Without it, all tools are looked at',
    ),
  order: z
    .enum(orders.map(({ key }) => key))
    .optional()
    .describe(`Without a query: ${orders.map(({ key, words }) => `${key}: ${words}`).join('; ')}`),
  limit: z.int().min(1).max(20).default(10).describe('The most tools to return'),
}

/** Words, filters of the lists with the values of this catalogue, must-haves and the workload of prices. */
export const describeSearchInput = memoizeByCatalogue((catalogue: Catalogue) =>
  z.strictObject({ ...fixed, ...describeFilters(catalogue), ...mustHaveInput, ...workloadInput }),
)

export type SearchInput = z.output<ReturnType<typeof describeSearchInput>>

/** The filters, must-haves and workload of an input as the query of a list of tools. */
export function toListQuery({ query: _, limit: __, order, ...values }: SearchInput): RawQuery {
  const chosen = ownFilters.flatMap(({ key }) => {
    const value: unknown = values[key as keyof typeof values]
    return typeof value === 'string' ? [[key, value] as const] : []
  })
  return { ...Object.fromEntries(chosen), ...toQuery(values), ...(order !== undefined && { order }) }
}

function describeFilters(catalogue: Catalogue): Record<string, z.ZodOptional<z.ZodEnum<Record<string, string>>>> {
  return Object.fromEntries(
    ownFilters.flatMap(({ key, label, listValues }) => {
      const values = listValues(catalogue)
      if (values.length === 0 || values.length > maxListedValues) return []
      const words = values.map(({ value, label }) => `${value}: ${label}`).join('; ')
      return [
        [
          key,
          z
            .enum(values.map(({ value }) => value))
            .optional()
            .describe(`${label}: ${words}`),
        ],
      ]
    }),
  )
}
