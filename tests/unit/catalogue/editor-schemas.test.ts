import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { editorSchemas } from '@/lib/catalogue/editor-schemas'
import type { JsonSchema } from '@/lib/catalogue/schema-fault'

const staleSchema = 'content/schemas is out of date: run `npm run content schemas` and commit what it writes'

test.each(Object.entries(editorSchemas))('content/schemas/%s is what the program reads by', (name, schema) => {
  const written: unknown = JSON.parse(readFileSync(`content/schemas/${name}`, 'utf8'))

  expect(written, staleSchema).toEqual(JSON.parse(JSON.stringify(schema)))
})

test('content/schemas holds no schema that the program does not know', () => {
  const written = readdirSync('content/schemas')

  expect(written.sort(), staleSchema).toEqual(Object.keys(editorSchemas).sort())
})

test.each(Object.entries(editorSchemas))('each key of %s says on hover what belongs there', (_, schema) => {
  const silent = listKeys(schema).filter(({ description }) => description === undefined)

  expect(silent.map(({ path }) => path)).toEqual([])
})

test('an editor marks a key that no record of a tool has', () => {
  const tool = editorSchemas['tool.schema.json']

  expect(tool.additionalProperties).toBe(false)
  expect(tool.properties?.pricing?.additionalProperties).toBe(false)
  expect(tool.properties?.facts?.additionalProperties).toBe(false)
})

test('an editor completes the entry prices and the verdicts', () => {
  const price = editorSchemas['tool.schema.json'].properties?.pricing?.properties?.entry
  const verdict = editorSchemas['review.schema.json'].properties?.verdict

  expect(price?.enum).toEqual(['free', 'freemium', 'paid', 'contact'])
  expect(verdict?.enum).toEqual(['ship', 'skip'])
})

/** Every key of a schema with its path, those below other keys and in lists too. */
function listKeys(schema: JsonSchema, above = ''): { path: string; description: string | undefined }[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, below]) => [
    { path: above + key, description: below.description },
    ...listKeys(below, `${above}${key}.`),
  ])
  const entries = typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : []
  const items = schema.items === undefined ? [] : [schema.items]
  return [...own, ...[...entries, ...items, ...(schema.anyOf ?? [])].flatMap((below) => listKeys(below, `${above}*.`))]
}
