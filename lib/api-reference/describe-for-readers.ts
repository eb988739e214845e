/** What of a document is not drawn: the page says it, or it would stand below every operation. */
const notDrawn = ['servers', 'tags']

/**
 * An OpenAPI document as readers want it, without what only programs need: a second name of a schema, a pattern beside the
 * name of its format, bounds that are those of every number in JavaScript, that there are no other fields, and how several
 * values are joined. Headers are described in words above the operations, and so are the bodies of refusals. Of the fields of an answer it names those that may be absent, instead of all that are there.
 */
export function describeForReaders(document: object): Record<string, unknown> {
  const drawn = Object.entries(document).filter(([name]) => !notDrawn.includes(name))
  return simplifyEntries(drawn)
}

function simplify(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(simplify)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([name, each]) => !isForPrograms(name, each, value))
  return simplifyEntries(markOptional(value, kept))
}

function simplifyEntries(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  return Object.fromEntries(entries.map(([name, each]) => [name, isExample(name) ? each : simplify(each)]))
}

function isExample(name: string): boolean {
  return name === 'example' || name === 'examples'
}

function isForPrograms(name: string, value: unknown, schema: object): boolean {
  switch (name) {
    case 'pattern':
      return typeof value === 'string' && 'format' in schema
    case 'title':
      return typeof value === 'string' && 'type' in schema
    case 'style':
    case 'explode':
      return 'in' in schema
    case 'maximum':
    case 'minimum':
      return typeof value === 'number' && Math.abs(value) === Number.MAX_SAFE_INTEGER
    case 'additionalProperties':
      return value === false
    case 'headers':
      return typeof value === 'object' && isResponse(schema)
    case 'content':
      return isResponse(schema) && isOfProblem(value)
    case 'required':
    case 'tags':
      return Array.isArray(value)
    default:
      return false
  }
}

/** A response, unlike the fields of a schema, has a text for its description. */
function isResponse(value: object): boolean {
  return 'description' in value && typeof value.description === 'string'
}

function isOfProblem(content: unknown): boolean {
  return typeof content === 'object' && content !== null && 'application/problem+json' in content
}

/** The entries of a schema; fields that it does not require say so in their description. */
function markOptional(schema: object, entries: readonly (readonly [string, unknown])[]) {
  if (!('properties' in schema) || typeof schema.properties !== 'object') return entries
  const required = 'required' in schema && Array.isArray(schema.required) ? schema.required : []
  const properties = Object.entries(schema.properties ?? {}).map(([name, field]) => [
    name,
    required.includes(name) ? field : sayOptional(field),
  ])
  return entries.map(([name, each]) => [name, name === 'properties' ? Object.fromEntries(properties) : each] as const)
}

function sayOptional(field: unknown): unknown {
  if (typeof field !== 'object' || field === null) return field
  const description = 'description' in field ? ` ${field.description}` : ''
  return { ...field, description: `May be absent.${description}` }
}
