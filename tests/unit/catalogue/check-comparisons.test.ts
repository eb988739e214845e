import { expect, test } from 'vitest'
import { comparisonsFile } from '@/tests/support/content'
import { faultsOf, lineOf, single } from '@/tests/support/faults'

test('a curated comparison cannot name an unknown tool', () => {
  const fault = single(
    faultsOf({ 'comparisons.json': comparisonsFile(['harbor', 'lantern'], ['harbor', 'swichyard']) }),
  )

  expect(fault).toMatchObject({
    file: 'comparisons.json',
    found: 'an unknown tool "swichyard" in comparison 2',
    fix: 'Did you mean "switchyard"?',
  })
})

test('a curated comparison cannot name a tool by its alias', () => {
  const fault = single(faultsOf({ 'comparisons.json': comparisonsFile(['harbor-preview', 'lantern']) }))

  expect(fault.found).toContain('"harbor-preview"')
})

test('a curated comparison cannot name the same tool twice', () => {
  const fault = single(faultsOf({ 'comparisons.json': comparisonsFile(['harbor', 'lantern', 'harbor']) }))

  expect(fault).toMatchObject({ file: 'comparisons.json', found: 'the tool "harbor" twice in comparison 1' })
})

test('two curated comparisons cannot set the same tools side by side', () => {
  const fault = single(
    faultsOf({
      'comparisons.json': comparisonsFile(['harbor', 'lantern'], ['chorus', 'harbor'], ['lantern', 'harbor']),
    }),
  )

  expect(fault.found).toContain('comparison 3')
  expect(fault.found).toContain('comparison 1')
})

test('a curated comparison of three tools is not that of two of them', () => {
  const faults = faultsOf({
    'comparisons.json': comparisonsFile(['harbor', 'lantern'], ['chorus', 'harbor', 'lantern']),
  })

  expect(faults).toEqual([])
})

test.each([
  ['one tool', ['harbor'], 'at least 2 entries'],
  ['five tools', ['harbor', 'lantern', 'chorus', 'switchyard', 'beacon'], 'at most 4 entries'],
])('a curated comparison cannot consist of %s', (_, tools, expected) => {
  const comparisons = comparisonsFile(tools)

  const fault = single(faultsOf({ 'comparisons.json': comparisons }))

  expect(fault).toMatchObject({ line: lineOf(comparisons, '"tools"'), expected })
})

test('a curated comparison cannot hold what is no slug', () => {
  const comparisons = comparisonsFile(['harbor', 'Lantern Mini'])

  const fault = single(faultsOf({ 'comparisons.json': comparisons }))

  expect(fault).toMatchObject({
    line: lineOf(comparisons, 'Lantern Mini'),
    found: expect.stringContaining('Lantern Mini'),
  })
})
