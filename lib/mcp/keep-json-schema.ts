import type { StandardSchemaWithJSON } from '@modelcontextprotocol/server'

/**
 * A schema whose JSON Schemas are made once: a server lives for one request, and the SDK would have them made for each. The same
 * object for the same schema.
 */
export function keepJsonSchema<Input, Output>(
  schema: StandardSchemaWithJSON<Input, Output>,
): StandardSchemaWithJSON<Input, Output> {
  const known = kept.get(schema) as StandardSchemaWithJSON<Input, Output> | undefined
  if (known !== undefined) return known
  const own = schema['~standard']
  const { input, output } = own.jsonSchema
  const made = { '~standard': { ...own, jsonSchema: { input: once(input), output: once(output) } } }
  kept.set(schema, made)
  return made
}

const kept = new WeakMap<object, unknown>()

type Convert = StandardSchemaWithJSON['~standard']['jsonSchema']['input']

/** The SDK asks for one version of JSON Schema alone, and changes nothing of what it gets. */
function once(convert: Convert): Convert {
  let made: ReturnType<Convert> | undefined
  return (options) => {
    made ??= convert(options)
    return made
  }
}
