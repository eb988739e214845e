import { expect, test } from 'vitest'
import { type Fault, findNearMiss, formatFaults, show, suggest } from '@/lib/catalogue/fault'

const scoreTooHigh: Fault = {
  file: 'reviews/harbor/builder.md',
  line: 3,
  found: '`score` is 840',
  expected: 'at most 100',
  fix: 'Change the value.',
}

test('a printed fault shows file, line, what was found, what was expected and how to fix it', () => {
  const text = formatFaults([scoreTooHigh])

  expect(text).toMatch(/content\/reviews\/harbor\/builder\.md:3\n/)
  expect(text).toMatch(/found +`score` is 840\n/)
  expect(text).toMatch(/expected +at most 100\n/)
  expect(text).toMatch(/fix +Change the value\.\n/)
})

test('a fault without a line shows the file alone', () => {
  const text = formatFaults([{ ...scoreTooHigh, line: undefined }])

  expect(text).toMatch(/^content\/reviews\/harbor\/builder\.md\n/)
})

test('a single fault is counted as one', () => {
  const text = formatFaults([scoreTooHigh])

  expect(text).toMatch(/\n1 fault in 1 file$/)
})

test('faults and files are counted apart', () => {
  const text = formatFaults([scoreTooHigh, { ...scoreTooHigh, line: 4 }, { ...scoreTooHigh, file: 'site.json' }])

  expect(text).toMatch(/\n3 faults in 2 files$/)
})

test('faults are printed by file and then by line', () => {
  const text = formatFaults([
    { ...scoreTooHigh, file: 'tools/lantern.md' },
    { ...scoreTooHigh, file: 'tools/harbor.md', line: 12 },
    { ...scoreTooHigh, file: 'tools/harbor.md', line: 9 },
  ])

  expect(text.match(/content\/\S+/g)).toEqual([
    'content/tools/harbor.md:9',
    'content/tools/harbor.md:12',
    'content/tools/lantern.md:3',
  ])
})

test('the nearest of several near words is meant', () => {
  const meant = findNearMiss('skip-it', ['ship', 'skip', 'skip-i'])

  expect(meant).toBe('skip-i')
})

test('a word that resembles nothing is no near miss', () => {
  const meant = findNearMiss('lighthouse', ['ship', 'skip'])

  expect(meant).toBeUndefined()
})

test('nothing is near where nothing is known', () => {
  const meant = findNearMiss('ship', [])

  expect(meant).toBeUndefined()
})

test('a long list of known words is cut, and says by how many', () => {
  const known = Array.from({ length: 25 }, (_, index) => `tool-number-${index}`)

  const fix = suggest('zzz', known)

  expect(fix).toContain('tool-number-19 and 5 more')
  expect(fix).not.toContain('tool-number-20')
})

test('a long value is shown shortened and on one line', () => {
  const shown = show(`first line\n${'very '.repeat(100)}`)

  expect(shown.length).toBeLessThanOrEqual(80)
  expect(shown).not.toContain('\n')
})
