import { z } from 'zod'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import type { Endpoint } from './endpoint'

/**
 * The query parameters of endpoints as OpenAPI has them. A schema that several endpoints use is described once, in `shared`,
 * and referred to.
 */
export function listParameters(catalogue: Catalogue, endpoints: readonly Endpoint[]) {
  const fieldsOf = (endpoint: Endpoint) => Object.entries(endpoint.parameters(catalogue)) as [string, z.ZodType][]
  const uses = endpoints.flatMap(fieldsOf)
  const isShared = ([name, field]: readonly [string, z.ZodType]) =>
    uses.filter((use) => use[0] === name && use[1] === field).length > 1
  return {
    shared: Object.fromEntries(uses.filter(isShared).map(([name, field]) => [name, describeParameter(name, field)])),
    parametersOf: (endpoint: Endpoint) =>
      fieldsOf(endpoint).map(([name, field]) =>
        isShared([name, field]) ? { $ref: `#/components/parameters/${name}` } : describeParameter(name, field),
      ),
  }
}

function describeParameter(name: string, field: z.ZodType) {
  const inner = field instanceof z.ZodOptional || field instanceof z.ZodDefault ? (field.unwrap() as z.ZodType) : field
  const schema = describeText(inner)
  return {
    name,
    in: 'query',
    required: field === inner,
    description: field.description ?? inner.description,
    // Commas between several values; forms that repeat the parameter are read too.
    ...(schema.type === 'array' && { style: 'form', explode: false }),
    schema: field instanceof z.ZodDefault ? { ...schema, default: field.def.defaultValue } : schema,
  }
}

/** The values that a schema reads from text. A schema that makes another type of them says itself what they are. */
function describeText(field: z.ZodType): Record<string, unknown> {
  const { override } = field.meta() ?? {}
  if (typeof override === 'object' && override !== null) return { ...override }
  const { $schema: _, description: __, ...schema } = z.toJSONSchema(field, { io: 'input' })
  return schema
}
