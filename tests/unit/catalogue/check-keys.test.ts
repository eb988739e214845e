import { expect, test } from 'vitest'
import { jsonFile } from '@/tests/support/content'
import { faultsOf, single } from '@/tests/support/faults'
import { reviewFile, toolFile } from '@/tests/support/records'

test('a misspelt key is refused and the key that was probably meant is named', () => {
  const harbor = toolFile({ taglin: 'A large open model.' })

  const fault = single(faultsOf({ 'tools/harbor.md': harbor }))

  expect(fault).toMatchObject({ file: 'tools/harbor.md', found: expect.stringContaining('`taglin`') })
  expect(fault.fix).toBe('Did you mean "tagline"?')
})

test('a key that resembles nothing is refused and the known ones are listed', () => {
  const harbor = toolFile({ mascot: 'A lighthouse' })

  const fault = single(faultsOf({ 'tools/harbor.md': harbor }))

  expect(fault.found).toContain('`mascot`')
  expect(fault.fix).toMatch(/^Known: name, vendor, /)
})

test('a misspelt key below another key is named with its place and suggested', () => {
  const harbor = toolFile({ pricing: { entry: 'paid', summary: 'Per token.', sumary: 'Per token.' } })

  const fault = single(faultsOf({ 'tools/harbor.md': harbor }))

  expect(fault.found).toContain('`pricing.sumary`')
  expect(fault.fix).toBe('Did you mean "summary"?')
})

test('a fact that is not in the registry is refused and the one probably meant is named', () => {
  const harbor = toolFile({ facts: { contextwindow: 128_000 } })

  const fault = single(faultsOf({ 'tools/harbor.md': harbor }))

  expect(fault.found).toContain('`facts.contextwindow`')
  expect(fault.fix).toBe('Did you mean "contextWindow"?')
})

test('a misspelt key in the evidence of a fact is suggested too', () => {
  const harbor = toolFile({ facts: { licence: { value: 'Apache 2.0', sorce: 'https://tidewater.example/licence' } } })

  const fault = single(faultsOf({ 'tools/harbor.md': harbor }))

  expect(fault.found).toContain('`facts.licence.sorce`')
  expect(fault.fix).toBe('Did you mean "source"?')
})

test('a misspelt key of a JSON file is suggested', () => {
  const site = jsonFile({ name: 'Ship or Skip', tagline: 'One decision.', description: 'Verdicts.', taglin: 'x' })

  const fault = single(faultsOf({ 'site.json': site }))

  expect(fault).toMatchObject({ file: 'site.json', fix: 'Did you mean "tagline"?' })
})

test.each(['name', 'vendor', 'category', 'kind'])('a tool without its %s is refused', (key) => {
  const harbor = toolFile({ [key]: undefined })

  const fault = single(faultsOf({ 'tools/harbor.md': harbor }))

  expect(fault).toMatchObject({
    file: 'tools/harbor.md',
    found: `no \`${key}\``,
    fix: expect.stringMatching(/^Add it/),
  })
})

test.each(['tagline', 'bestFor', 'notFor', 'pricing', 'website', 'facts', 'aliases'])(
  'a tool without %s is complete',
  (key) => {
    const harbor = toolFile({ [key]: undefined })

    const faults = faultsOf({ 'tools/harbor.md': harbor })

    expect(faults).toEqual([])
  },
)

test('a key left empty is refused and its description says what belongs there', () => {
  const harbor = toolFile({ vendor: null })

  const fault = single(faultsOf({ 'tools/harbor.md': harbor }))

  expect(fault.found).toBe('`vendor` without a value')
  expect(fault.fix).toContain('Who makes it')
})

test('a review without its verdict is told which verdicts there are', () => {
  const review = reviewFile({ verdict: undefined })

  const fault = single(faultsOf({ 'reviews/harbor/builder.md': review }))

  expect(fault).toMatchObject({ found: 'no `verdict`', expected: 'one of ship, skip' })
})

test.each(['__proto__', 'constructor', 'toString'])('the key %s is unknown like any other', (key) => {
  const harbor = toolFile().replace('vendor:', `${key}: Tidewater\nvendor:`)

  const fault = single(faultsOf({ 'tools/harbor.md': harbor }))

  expect(fault.found).toContain(`\`${key}\``)
})

test('front matter cannot smuggle in values through __proto__', () => {
  const harbor = toolFile({ vendor: undefined }).replace('category:', '__proto__:\n  vendor: Tidewater Labs\ncategory:')

  const found = faultsOf({ 'tools/harbor.md': harbor }).map((fault) => fault.found)

  expect(found).toEqual(expect.arrayContaining(['no `vendor`', expect.stringContaining('`__proto__`')]))
})
