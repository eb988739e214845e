import { expect, test } from 'vitest'
import { faultsOf, single } from '@/tests/support/faults'
import { toolFile } from '@/tests/support/records'

const source = 'https://tidewater.example/licence'

test.each([
  ['a source', { checked: '2026-03-01' }],
  ['the day it was checked', { source }],
  ['either', {}],
])('a verified fact without %s is refused', (_, evidence) => {
  const harbor = toolFile({ facts: { licence: { value: 'Apache 2.0', status: 'verified', ...evidence } } })

  const fault = single(faultsOf({ 'tools/harbor.md': harbor }))

  expect(fault.found).toContain('`facts.licence.status`')
  expect(fault.expected).toBe('a verified fact names its `source` and the day it was `checked`')
})

test('a verified fact that lacks its evidence is shown as what it is: verified', () => {
  const harbor = toolFile({ facts: { licence: { value: 'Apache 2.0', status: 'verified' } } })

  const fault = single(faultsOf({ 'tools/harbor.md': harbor }))

  expect(fault.found).toBe('`facts.licence.status` is "verified"')
})

test('a verified fact with its source and date is sound', () => {
  const harbor = toolFile({
    facts: { licence: { value: 'Apache 2.0', status: 'verified', source, checked: '2026-03-01' } },
  })

  const faults = faultsOf({ 'tools/harbor.md': harbor })

  expect(faults).toEqual([])
})

test('what counts something may be a minimum', () => {
  const harbor = toolFile({ facts: { languages: { value: 100, atLeast: true } } })

  expect(faultsOf({ 'tools/harbor.md': harbor })).toEqual([])
})

test.each([
  ['a limit', 'contextWindow', 128_000],
  ['a text', 'licence', 'MIT'],
])('%s is no minimum', (_, key, value) => {
  const harbor = toolFile({ facts: { [key]: { value, atLeast: true } } })

  expect(single(faultsOf({ 'tools/harbor.md': harbor })).found).toContain('atLeast')
})

test('a vendor claim needs no source', () => {
  const harbor = toolFile({ facts: { latency: { value: 'Under 300 ms', status: 'vendor claim' } } })

  const faults = faultsOf({ 'tools/harbor.md': harbor })

  expect(faults).toEqual([])
})

test('a misspelt status is refused and the one probably meant is named', () => {
  const harbor = toolFile({ facts: { licence: { value: 'Apache 2.0', status: 'verifed' } } })

  const fault = single(faultsOf({ 'tools/harbor.md': harbor }))

  expect(fault).toMatchObject({ found: '`facts.licence.status` is "verifed"', fix: 'Did you mean "verified"?' })
})

test('a fact with evidence and no value is refused', () => {
  const harbor = toolFile({ facts: { licence: { status: 'vendor claim' } } })

  const fault = single(faultsOf({ 'tools/harbor.md': harbor }))

  expect(fault.found).toBe('no `facts.licence.value`')
})

test.each([
  ['licence', 2, 'a string'],
  ['contextWindow', '128k', 'a number'],
  ['openWeights', 'maybe', 'one of yes, no'],
  ['openWeights', true, 'one of yes, no'],
])('the fact %s cannot be %j', (key, value, expected) => {
  const harbor = toolFile({ facts: { [key]: value } })

  const fault = single(faultsOf({ 'tools/harbor.md': harbor }))

  expect(fault).toMatchObject({ found: `\`facts.${key}\` is ${JSON.stringify(value)}`, expected })
})

test('a fact that cannot be 0 does not ask for at least 0', () => {
  const harbor = toolFile({ facts: { contextWindow: 0 } })

  const fault = single(faultsOf({ 'tools/harbor.md': harbor }))

  expect(fault.found).toBe('`facts.contextWindow` is 0')
  expect(fault.expected).not.toBe('at least 0')
})
