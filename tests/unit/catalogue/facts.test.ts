import { expect, test } from 'vitest'
import { editorSchemas } from '@/lib/catalogue/editor-schemas'
import { factEntries, factList } from '@/lib/catalogue/facts'
import { type Fact, ToolFrontMatter } from '@/lib/catalogue/schema'
import { catalogueOf, content } from '@/tests/support/content'
import { toolFile } from '@/tests/support/records'

/** A value each kind of fact may have. */
const samples = ['Apache 2.0', 'yes', 128_000, '2026-09-28', ['text']] as const

test('a bare value says the same as the value with its evidence left out', () => {
  const bare = factOf('Apache 2.0')

  expect(bare).toEqual(factOf({ value: 'Apache 2.0' }))
})

test('a fact without evidence is unverified', () => {
  const fact = factOf('Apache 2.0')

  expect(fact).toEqual({ applies: true, value: 'Apache 2.0', evidence: 'unverified' })
})

test('a fact keeps its evidence, source, date and note', () => {
  const source = 'https://tidewater.example/licence'

  const fact = factOf({ value: 'MIT', status: 'verified', source, checked: '2026-03-01', note: 'Weights only' })

  expect(fact).toEqual({
    applies: true,
    value: 'MIT',
    evidence: 'verified',
    source,
    checked: '2026-03-01',
    note: 'Weights only',
  })
})

test.each(factList.map(({ key }) => key))('%s may be not applicable', (key) => {
  const { tools } = catalogueOf(content({ 'tools/harbor.md': toolFile({ facts: { [key]: 'not applicable' } }) }))

  expect(tools.get('harbor')?.facts[key]).toEqual({ applies: false })
})

test('a fact that was left out is absent, not empty', () => {
  const { tools } = catalogueOf(content({ 'tools/harbor.md': toolFile({ facts: { licence: 'MIT' } }) }))

  expect(Object.keys(tools.get('harbor')?.facts ?? {})).toEqual(['licence'])
})

test.each(factList)(
  '$key has a label, a description and prints its value as text',
  ({ label, description, value, format }) => {
    const sample = samples.find((candidate) => value.safeParse(candidate).success) ?? ''

    const formatted = format(sample)

    expect(label).not.toBe('')
    expect(description).not.toBe('')
    expect(formatted).toMatch(/\w/)
  },
)

test.each(factList)('$key is refused when it is empty', ({ value }) => {
  expect(value.safeParse('').success).toBe(false)
  expect(value.safeParse(0).success).toBe(false)
  expect(value.safeParse(null).success).toBe(false)
  expect(value.safeParse([]).success).toBe(false)
})

test.each(['2026-02-30', '2026-13', '2026-9', 'September 2026', '1899-01-01'])(
  'a release on %s is refused: no calendar has it, or nobody can sort by it',
  (date) => {
    expect(factEntries.released.value.safeParse(date).success).toBe(false)
  },
)

test('a month stays a month: no day is made up for it', () => {
  const formatted = ['2026-09', '2026-09-28'].map(factEntries.released.format)

  expect(formatted).toEqual(['September 2026', '28 September 2026'])
})

test('a list is kept in the order of the registry and printed with commas', () => {
  const value = factEntries.input.value.parse(['pdf', 'text'])

  expect(value).toEqual(['text', 'pdf'])
  expect(factEntries.input.format(value)).toBe('text, PDF')
})

test('a word that is no modality is refused', () => {
  expect(factEntries.input.value.safeParse(['text', 'smell']).success).toBe(false)
})

test('what the registry holds is what a record may state, in the same order', () => {
  const inSchema = editorSchemas['tool.schema.json'].properties?.facts?.properties

  expect(Object.keys(inSchema ?? {})).toEqual(Object.keys(factEntries))
})

test('a large number is printed with its thousands apart and its unit', () => {
  const formatted = factEntries.contextWindow.format(256_000)

  expect(formatted).toBe('256,000 tokens')
})

test('yes and no are printed as words', () => {
  const formatted = ['yes', 'no'].map(factEntries.openWeights.format)

  expect(formatted).toEqual(['Yes', 'No'])
})

function factOf(licence: unknown): Fact | 'not known' | undefined {
  const harbor = {
    name: 'Harbor 70B',
    vendor: 'Tidewater Labs',
    category: 'developer-tools',
    kind: 'model',
    tagline: 'A large open model.',
    bestFor: 'Lawyers',
    notFor: 'Phones',
    pricing: { entry: 'free', summary: 'The weights are free.' },
  }
  return ToolFrontMatter.parse({ ...harbor, facts: { licence } }).facts.licence
}
