import { z } from 'zod'
import { shortenInput } from '@/lib/catalogue/words'
import { isFromElsewhere } from '@/lib/lists/query'

/** A parameter that cannot be used: its name, what was found, cut to 60 characters, and what is allowed. */
export type ParameterFault = {
  parameter: string
  found: string
  allowed: string
  /** Whether `found` describes what was sent, as `2 values` does, instead of repeating it. */
  isDescribed?: true
}

/** The values of a query, or what is wrong with it: everything, up to 20 faults. */
export type ReadParameters<Values> =
  | { state: 'read'; values: Values }
  | { state: 'faulty'; faults: readonly [ParameterFault, ...ParameterFault[]] }

/** More bytes of a query are not read. */
export const maxQueryBytes = 10 * 1_024

/**
 * Reads the query of an address, without its question mark, by the schemas of its parameters. Nothing is guessed: a
 * parameter that is unknown, repeated or empty of what is allowed is a fault. What other sites add to links is passed over.
 */
export function readParameters<Shape extends z.ZodRawShape>(
  shape: Shape,
  query: string,
): ReadParameters<z.output<z.ZodObject<Shape>>> {
  const bytes = new TextEncoder().encode(query).length
  if (bytes > maxQueryBytes) {
    const allowed = `at most ${maxQueryBytes} bytes`
    return {
      state: 'faulty',
      faults: [{ parameter: 'the whole query', found: `${bytes} bytes`, isDescribed: true, allowed }],
    }
  }
  const given = new URLSearchParams(query)
  const names = [...new Set(given.keys())].filter((name) => !isFromElsewhere(name))
  const found = new Map(names.map((name) => [name, joinValues(shape, name, given.getAll(name))]))
  const result = openSchema(shape).safeParse(Object.fromEntries(found))
  if (result.success) return { state: 'read', values: result.data }
  const [first, ...others] = result.error.issues.flatMap((issue) => toFaults(issue, found, Object.keys(shape)))
  if (first === undefined) throw result.error
  return { state: 'faulty', faults: [first, ...others.slice(0, maxFaults - 1)] }
}

/** No more faults are told: thousands of unknown names fit into a query, and each is answered with all that are known. */
export const maxFaults = 20

// zod compiles a schema when it first reads with it.
const schemas = new WeakMap<z.ZodRawShape, z.ZodObject>()

function openSchema<Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape> {
  const schema = (schemas.get(shape) ?? z.strictObject(shape)) as z.ZodObject<Shape>
  schemas.set(shape, schema)
  return schema
}

/** Values of a parameter that may be repeated are one text; others stay apart, and no schema accepts that. */
function joinValues(shape: z.ZodRawShape, name: string, values: string[]): string | string[] {
  const [only = '', ...others] = values
  if (others.length === 0) return only
  const field = Object.hasOwn(shape, name) ? shape[name] : undefined
  return isRepeatable(field) ? values.join(' ') : values
}

function isRepeatable(field: unknown): boolean {
  if (!(field instanceof z.ZodType)) return false
  const inner = field instanceof z.ZodOptional || field instanceof z.ZodDefault ? field.unwrap() : field
  return inner instanceof z.ZodType && inner.meta()?.isRepeatable === true
}

function toFaults(
  issue: z.core.$ZodIssue,
  found: ReadonlyMap<string, string | string[]>,
  known: readonly string[],
): ParameterFault[] {
  if (issue.code === 'unrecognized_keys') {
    const allowed = known.length === 0 ? 'no parameters' : `the parameters ${known.join(', ')}`
    return issue.keys.map((key) => ({
      parameter: shorten(key),
      found: 'an unknown parameter',
      isDescribed: true,
      allowed,
    }))
  }
  const parameter = String(issue.path[0] ?? 'the whole query')
  const value = found.get(parameter)
  if (Array.isArray(value)) {
    return [{ parameter, found: `${value.length} values`, isDescribed: true, allowed: `${issue.message}, once` }]
  }
  if (value === undefined) return [{ parameter, found: 'nothing', isDescribed: true, allowed: issue.message }]
  return [{ parameter, found: shorten(value), allowed: issue.message }]
}

const maxFound = 60

/** What was sent, cut to 60 characters and without characters that could hide or reverse the words beside it. */
export function shorten(text: string): string {
  return shortenInput(text, maxFound)
}

/** `in: found “many”, allowed: a whole number from 0 to 10,000,000`. Only what was sent is quoted. */
export function formatParameterFault({ parameter, found, isDescribed, allowed }: ParameterFault): string {
  return `${parameter}: found ${isDescribed ? found : `“${found}”`}, allowed: ${allowed}`
}
