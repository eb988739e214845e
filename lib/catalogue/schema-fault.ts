import type { z } from 'zod'
import { type Fault, show, suggest } from './fault'

/** The part of JSON Schema that fault reports use: names, descriptions and nested schemas. */
export type JsonSchema = {
  description?: string
  properties?: Record<string, JsonSchema>
  additionalProperties?: JsonSchema | boolean
  items?: JsonSchema
  enum?: unknown[]
  anyOf?: JsonSchema[]
}

type Issue = z.core.$ZodIssue
type SchemaFault = Omit<Fault, 'file' | 'line'> & { at: PropertyKey[] }

/** Turns zod's issues into faults that say how to fix them. */
export function listSchemaFaults(issues: readonly Issue[], schema: JsonSchema): SchemaFault[] {
  return issues.flatMap(unfoldUnion).flatMap((issue) => explain(issue, schema))
}

/** A union fails with the issues of each branch. Use the branch whose type the value has: it was probably meant. */
function unfoldUnion(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const branches = issue.errors.map((branch) =>
    branch.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })),
  )
  const meant = branches.find((branch) =>
    branch.every(({ code, path }) => matchesType(code, path.length > issue.path.length)),
  )
  return (meant ?? branches.at(1) ?? []).flatMap(unfoldUnion)
}

function matchesType(code: Issue['code'], deeper: boolean): boolean {
  return deeper || (code !== 'invalid_type' && code !== 'invalid_value')
}

function explain(issue: Issue, schema: JsonSchema): SchemaFault[] {
  const at = [...issue.path]
  const name = at.length === 0 ? 'the file' : `\`${at.join('.')}\``
  const here = descend(schema, at)
  const about = here?.description === undefined ? '' : ` ${here.description}.`

  if (issue.code === 'unrecognized_keys') {
    const known = here === undefined ? [] : keysOf(here)
    return issue.keys.map((key) => ({
      at: [...at, key],
      found: `an unknown key \`${[...at, key].join('.')}\``,
      expected: `only known keys${at.length === 0 ? '' : ` in ${name}`}`,
      fix: suggest(key, known),
    }))
  }
  if (issue.code === 'invalid_key') {
    const key = at.at(-1)
    return [
      { at, found: `a key ${show(key)}`, expected: 'a slug', fix: 'Use lowercase letters, digits and single hyphens.' },
    ]
  }
  const missing = here?.enum === undefined ? `a value for ${name}` : `one of ${here.enum.join(', ')}`
  if (issue.input === undefined) {
    return [{ at, found: `no ${name}`, expected: missing, fix: `Add it.${about}` }]
  }
  if (issue.input === null) {
    return [{ at, found: `${name} without a value`, expected: missing, fix: `Fill it in.${about}` }]
  }
  const found = `${name} is ${show(issue.input)}`
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String)
    return [{ at, found, expected: `one of ${allowed.join(', ')}`, fix: suggest(String(issue.input), allowed) }]
  }
  return [{ at, found, expected: expectedBy(issue), fix: `Change the value.${about}` }]
}

function expectedBy(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'int' ? 'a whole number' : `${article(issue.expected)} ${issue.expected}`
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return 'some text'
      return `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}${unitOf(issue.origin)}`
    case 'too_big':
      return `at most ${issue.maximum}${unitOf(issue.origin)}`
    case 'invalid_format':
      return formats[issue.format] ?? `a text that matches ${issue.format}`
    default:
      return issue.message
  }
}

const formats: Record<string, string> = {
  date: 'a valid date, written like 2026-11-20',
  url: 'a full web address',
  regex: 'a text of the form described',
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters'
  return origin === 'array' ? ' entries' : ''
}

function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? 'an' : 'a'
}

function descend(schema: JsonSchema, path: readonly PropertyKey[]): JsonSchema | undefined {
  return path.reduce<JsonSchema | undefined>((node, step) => node && stepInto(node, step), schema)
}

/** The keys an object may have, also where an object is one of several alternatives. */
function keysOf({ properties, anyOf = [] }: JsonSchema): string[] {
  return properties === undefined ? anyOf.flatMap(keysOf) : Object.keys(properties)
}

function stepInto(node: JsonSchema, step: PropertyKey): JsonSchema | undefined {
  if (typeof step === 'number') return node.items
  const own = Object.hasOwn(node.properties ?? {}, step) ? node.properties?.[String(step)] : undefined
  if (own !== undefined) return own
  if (typeof node.additionalProperties === 'object') return node.additionalProperties
  return node.anyOf?.map((branch) => stepInto(branch, step)).find((found) => found !== undefined)
}
