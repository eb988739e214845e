import { z } from 'zod'
import { publishAnswer } from '@/lib/documents/published-schema'
import type { Endpoint } from './endpoint'
import { Problem } from './problem-schema'

type JsonSchema = Record<string, unknown>

/** The JSON Schemas of all answers. A schema with an id is a component of that name, and what uses it refers to it. */
export function listSchemas(endpoints: readonly Endpoint[]) {
  const answers = Object.fromEntries(endpoints.map(({ name, answer }) => [name, answer]))
  const { $defs = {}, properties = {} } = publishAnswer(z.strictObject({ ...answers, problem: Problem }))
  const schemas = referToComponents($defs)
  const references = referToComponents(properties)
  return { schemas, answerOf: ({ name }: Endpoint) => references[name] }
}

/** zod refers to definitions of the same schema; in an OpenAPI document they are components. */
function referToComponents(schemas: Record<string, unknown>): Record<string, JsonSchema> {
  return JSON.parse(JSON.stringify(schemas).replaceAll('"$ref":"#/$defs/', '"$ref":"#/components/schemas/'))
}
