import { expect, test } from 'vitest'
import { jsonFile, standardFile } from '@/tests/support/content'
import { faultsOf, lineOf, single } from '@/tests/support/faults'

test('JSON with a comma too many is refused at its line', () => {
  const site = '{\n  "name": "Ship or Skip",\n  "tagline": "One decision.",\n}\n'

  const fault = single(faultsOf({ 'site.json': site }))

  expect(fault).toMatchObject({ file: 'site.json', line: lineOf(site, '\n}') + 1, expected: 'valid JSON' })
})

test('JSON that ends too early is refused', () => {
  const fault = single(faultsOf({ 'site.json': '{ "name": "Ship or Skip"' }))

  expect(fault).toMatchObject({ file: 'site.json', expected: 'valid JSON' })
})

test('what is wrong with JSON is said on one line', () => {
  const site = '{\n  "name": Ship,\n  "tagline": "One decision."\n}\n'

  const fault = single(faultsOf({ 'site.json': site }))

  expect(fault.expected).toBe('valid JSON')
  expect(fault.found).not.toContain('\n')
})

test('YAML is not JSON, though it could be read', () => {
  const fault = single(
    faultsOf({ 'site.json': 'name: Ship or Skip\ntagline: One decision.\ndescription: Verdicts.\n' }),
  )

  expect(fault.expected).toBe('valid JSON')
})

test('a key that stands twice in JSON is refused at the second place', () => {
  const site = standardFile('site.json').replace('"description"', '"name": "Skip or Ship",\n  "description"')

  const fault = single(faultsOf({ 'site.json': site }))

  expect(fault).toMatchObject({ line: lineOf(site, 'Skip or Ship'), found: expect.stringContaining('unique') })
})

test('a category that stands twice is refused', () => {
  const entry = '"developer-tools": { "name": "Developer Tools", "description": "For developers." }'

  const fault = single(faultsOf({ 'categories.json': `{ "categories": { ${entry}, ${entry} } }` }))

  expect(fault).toMatchObject({ file: 'categories.json', found: expect.stringContaining('unique') })
})

test('the editor of a JSON file is not told to fix YAML', () => {
  const site = standardFile('site.json').replace('"description"', '"name": "Skip or Ship",\n  "description"')

  const { expected, fix } = single(faultsOf({ 'site.json': site }))

  expect(`${expected} ${fix}`).not.toMatch(/YAML|must be quoted/)
})

test('JSON may be indented with tabs', () => {
  const site = standardFile('site.json').replaceAll('  ', '\t')

  const faults = faultsOf({ 'site.json': site })

  expect(faults).toEqual([])
})

test('JSON may name the schema that editors complete from', () => {
  const site = { $schema: './schemas/site.schema.json', ...JSON.parse(standardFile('site.json')) }

  const faults = faultsOf({ 'site.json': jsonFile(site) })

  expect(faults).toEqual([])
})

test('a list where a JSON file needs an object is refused', () => {
  const fault = single(faultsOf({ 'site.json': '["Ship or Skip"]' }))

  expect(fault).toMatchObject({ file: 'site.json', expected: 'an object' })
})

test('a key __proto__ in JSON is unknown like any other', () => {
  const site = standardFile('site.json').replace('"name"', '"__proto__": { "admin": true },\n  "name"')

  const fault = single(faultsOf({ 'site.json': site }))

  expect(fault.found).toContain('`__proto__`')
})
