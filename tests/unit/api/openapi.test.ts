import { readdirSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { endpoints } from '@/lib/api/endpoints'
import { describeApi, writeExamplePath } from '@/lib/api/openapi'
import { apiAddress } from '@/lib/site'
import { readApi } from '@/tests/support/api'
import { awkwardContent } from '@/tests/support/awkward'
import { catalogueOf } from '@/tests/support/content'
import { siteAddress } from '@/tests/support/documents'
import { realCatalogue } from '@/tests/support/real-content'

const awkward = catalogueOf(awkwardContent())
const description = describeApi(realCatalogue, siteAddress)
const sent = JSON.parse(JSON.stringify(description))

describe('the description of the API', () => {
  test.each([
    ['the real content', realCatalogue],
    ['the awkward catalogue', awkward],
  ])('is valid OpenAPI 3.1 with %s', async (_, catalogue) => {
    const result = await new Validator().validate(JSON.parse(JSON.stringify(describeApi(catalogue, siteAddress))))

    expect(result).toEqual({ valid: true })
  })

  test('has every route handler of the API but its own, and no other', () => {
    const handlers = readdirSync('app/api/v1', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('/route.ts') && !path.startsWith('[[...path]]'))
      .map((path) => `/api/v1/${path.replace(/\/route\.ts$/, '').replace(/\[(\w+)\]/g, '{$1}')}`)

    expect(handlers.sort()).toEqual([...Object.keys(description.paths), apiAddress.description()].sort())
  })

  test('refers only to what it has, and uses everything that it has', () => {
    const references = [...JSON.stringify(sent).matchAll(/"\$ref":"#\/components\/(\w+)\/([\w-]+)"/g)]
    const used = new Set(references.map(([, kind, name]) => `${kind}/${name}`))
    const components = Object.entries<object>(sent.components)
    const has = components.flatMap(([kind, named]) => Object.keys(named).map((name) => `${kind}/${name}`))

    expect([...used].sort()).toEqual(has.sort())
  })

  test('says each schema of an object once', () => {
    const places = new Map<string, string[]>()
    for (const [path, schema] of listObjects(sent)) places.set(schema, [...(places.get(schema) ?? []), path])

    expect([...places.values()].filter(({ length }) => length > 1)).toEqual([])
  })

  test('says where corrections go, or does not speak of them', () => {
    const describeFor = (corrections?: string) =>
      describeApi({ ...awkward, site: { ...awkward.site, corrections } }, siteAddress).info.description

    expect(describeFor('https://git.example/issues')).toMatch(
      /## Use and corrections\n[^#]*Corrections: <https:\/\/git\.example\/issues>/,
    )
    expect(describeFor()).not.toMatch(/corrections/i)
  })

  test('forbids no field that may be added to an answer', () => {
    expect(JSON.stringify(sent.components.schemas)).not.toContain('"additionalProperties":false')
  })

  test('explains every parameter and every answer', () => {
    const { parameters, schemas } = sent.components
    const operations = Object.values<{ get: { parameters: { $ref?: string; description?: string }[] } }>(sent.paths)
    const silent = [...operations.flatMap(({ get }) => get.parameters), ...Object.values<object>(parameters)].filter(
      (parameter) => !('$ref' in parameter) && !('description' in parameter && parameter.description),
    )

    expect(silent).toEqual([])
    for (const { name } of endpoints) {
      const { get } = Object.values<{ get: Operation }>(sent.paths).find(({ get }) => get.operationId === name) ?? {}
      const [, component = ''] = get?.responses[200].content['application/json'].schema.$ref.split('/schemas/') ?? []
      expect(schemas[component]).toHaveProperty('description')
    }
  })

  test('says which values a filter has', () => {
    const { parameters } = sent.paths['/api/v1/tools'].get
    const named = (wanted: string) => parameters.find(({ name }: { name: string }) => name === wanted)

    expect(named('kind').schema.enum).toEqual([...realCatalogue.kinds.keys()])
    expect(named('input')).toMatchObject({ style: 'form', explode: false, schema: { type: 'array' } })
    expect(named('vendor').schema).toEqual({ type: 'string' })
  })

  test('describes parameters as their schemas read them', () => {
    const { limit, requests, must, cursor } = sent.components.parameters

    expect(limit).toMatchObject({ required: false, schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 } })
    expect(requests.schema).toMatchObject({ type: 'integer', minimum: 1 })
    expect(must.schema.items.enum).toContain('open-weights')
    expect(cursor.schema).toMatchObject({ type: 'string', pattern: '^[\\w-]{1,200}$' })
    expect(sent.paths['/api/v1/search'].get.parameters[0]).toMatchObject({ name: 'q', required: true })
  })

  test.each(endpoints.map((endpoint) => [endpoint.name, endpoint] as const))(
    'its schema accepts the answer of %s, for programs in other languages',
    async (_, endpoint) => {
      const ajv = formats.default(new Ajv2020({ strict: false, allErrors: true }), { mode: 'fast' })
      ajv.addSchema({ $id: 'https://ship.example/openapi.json', ...sent })
      const { $ref } = sent.paths[endpoint.path].get.responses[200].content['application/json'].schema
      const validate = ajv.getSchema(`https://ship.example/openapi.json${$ref}`)

      const answer = await readApi(realCatalogue, writeExamplePath(endpoint, realCatalogue))

      expect(validate?.(answer)).toBe(true)
    },
  )
})

type Operation = {
  operationId: string
  responses: { 200: { content: { 'application/json': { schema: { $ref: string } } } } }
}

/** Every schema of an object with its path, without what is said of this use of it. */
function listObjects(value: unknown, path = ''): [path: string, schema: string][] {
  if (typeof value !== 'object' || value === null) return []
  const below = Object.entries(value).flatMap(([key, part]) => listObjects(part, `${path}/${key}`))
  if (!('properties' in value && 'type' in value && value.type === 'object')) return below
  const { description: _, ...schema } = value as Record<string, unknown>
  return [[path, JSON.stringify(schema)], ...below]
}
