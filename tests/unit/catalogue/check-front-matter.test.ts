import { afterEach, expect, test } from 'vitest'
import { faultsOf, lineOf, single } from '@/tests/support/faults'
import { toolFile } from '@/tests/support/records'

const witness = globalThis as { wasExecuted?: boolean }

afterEach(() => {
  delete witness.wasExecuted
})

test('YAML that does not parse is refused at its line', () => {
  const harbor = toolFile({ vendor: undefined }).replace('category:', 'vendor: Tidewater: the Labs\ncategory:')

  const fault = single(faultsOf({ 'tools/harbor.md': harbor }))

  expect(fault).toMatchObject({ line: lineOf(harbor, 'vendor:'), expected: 'YAML that parses' })
  expect(fault.fix).toContain('must be quoted')
})

test('a key that stands twice is refused at the second place', () => {
  const harbor = toolFile().replace('category:', 'name: Harbor 80B\ncategory:')

  const fault = single(faultsOf({ 'tools/harbor.md': harbor }))

  expect(fault).toMatchObject({ line: lineOf(harbor, 'name: Harbor 80B'), found: expect.stringContaining('unique') })
})

test.each(['js', 'javascript', 'json', 'toml', 'coffee', 'constructor'])(
  'front matter in %s is refused',
  (language) => {
    const harbor = toolFile().replace('---', `---${language}`)

    const fault = single(faultsOf({ 'tools/harbor.md': harbor }))

    expect(fault).toMatchObject({ line: 1, found: expect.stringContaining(`---${language}`) })
  },
)

test('executable front matter is not executed', () => {
  const harbor = `---js\n{ name: (() => { globalThis.wasExecuted = true; return 'Harbor 70B' })() }\n---\n\nA model.\n`

  const fault = single(faultsOf({ 'tools/harbor.md': harbor }))

  expect(fault.found).toContain('---js')
  expect(witness.wasExecuted).toBeUndefined()
})

test('front matter of comments only has no keys', () => {
  const faults = faultsOf({ 'tools/harbor.md': '---\n# name: Harbor 70B\n---\n\nA model.\n' })

  expect(faults[0]).toMatchObject({ line: 2, found: 'no `name`' })
})

test('a YAML tag that asks for a function is refused and not executed', () => {
  const code = '(() => { globalThis.wasExecuted = true })()'
  const harbor = toolFile().replace('vendor: Tidewater Labs', `vendor: !!js/function '${code}'`)

  const fault = single(faultsOf({ 'tools/harbor.md': harbor }))

  expect(fault.line).toBe(lineOf(harbor, 'vendor:'))
  expect(witness.wasExecuted).toBeUndefined()
})

test('a file without front matter is refused', () => {
  const fault = single(faultsOf({ 'tools/harbor.md': 'Harbor reads long contracts.\n' }))

  expect(fault).toMatchObject({ file: 'tools/harbor.md', line: 1, found: 'no front matter' })
})

test('an empty file is refused as one without front matter', () => {
  const fault = single(faultsOf({ 'tools/harbor.md': '' }))

  expect(fault.found).toBe('no front matter')
})

test('front matter that is never closed is refused', () => {
  const harbor = toolFile().replace('\n---\n', '\n')

  const fault = single(faultsOf({ 'tools/harbor.md': harbor }))

  expect(fault).toMatchObject({ line: 1, found: 'front matter that never ends' })
})

test.each(['----', '---- ', '---A model.'])('a line %o in front matter is refused at its line', (line) => {
  const harbor = toolFile().replace('\n---\n', `\n${line}\n`)

  const fault = single(faultsOf({ 'tools/harbor.md': harbor }))

  expect(fault).toMatchObject({ line: lineOf(harbor, `\n${line}`) + 1, found: expect.stringContaining(line) })
})

test('a list that is never closed is refused at the line where the front matter ends', () => {
  const harbor = toolFile().replace('\n---\n', '\naliases: [harbor-beta\n---\n')

  const faults = faultsOf({ 'tools/harbor.md': harbor })

  expect(faults[0]).toMatchObject({ line: lineOf(harbor, 'aliases:') + 1, expected: 'YAML that parses' })
})

test('front matter that is a list is refused', () => {
  const fault = single(faultsOf({ 'tools/harbor.md': '---\n- Harbor 70B\n- Tidewater Labs\n---\n\nA model.\n' }))

  expect(fault.expected).toBe('an object')
})

test('a text that begins like a YAML alias is refused at its line', () => {
  const harbor = toolFile().replace('vendor: Tidewater Labs', 'vendor: *Tidewater*')

  const fault = single(faultsOf({ 'tools/harbor.md': harbor }))

  expect(fault).toMatchObject({ file: 'tools/harbor.md', line: lineOf(harbor, 'vendor:') })
})

test('aliases that multiply into billions of values are refused in no time', () => {
  const bomb = ['&a [ship, ship]', ...'abcdefgh'.split('').map(doubleTenTimes)].map((list) => `  - ${list}`).join('\n')
  const harbor = toolFile().replace('vendor: Tidewater Labs', `vendor:\n${bomb}`)

  const fault = single(faultsOf({ 'tools/harbor.md': harbor }))

  expect(fault).toMatchObject({ file: 'tools/harbor.md', fix: expect.stringContaining('YAML aliases') })
})

test.each([
  ['never closed', '['.repeat(10_000)],
  ['closed', '['.repeat(10_000) + ']'.repeat(10_000)],
])('brackets nested ten thousand deep and %s are refused', (_, brackets) => {
  const harbor = toolFile().replace('vendor: Tidewater Labs', `vendor: ${brackets}`)

  const faults = faultsOf({ 'tools/harbor.md': harbor })

  expect(faults[0]).toMatchObject({ file: 'tools/harbor.md', line: lineOf(harbor, 'vendor:') })
})

test('blanks after the three hyphens change nothing', () => {
  const harbor = toolFile().replaceAll('---\n', '---  \n')

  const faults = faultsOf({ 'tools/harbor.md': harbor })

  expect(faults).toEqual([])
})

test('three hyphens in the body belong to the body', () => {
  const harbor = toolFile({}, 'Reads contracts.\n\n---\n\nWrites none.')

  const faults = faultsOf({ 'tools/harbor.md': harbor })

  expect(faults).toEqual([])
})

/** `&b [*a, *a, …]` for `a`. */
function doubleTenTimes(name: string): string {
  const next = String.fromCharCode(name.charCodeAt(0) + 1)
  return `&${next} [${Array.from({ length: 10 }, () => `*${name}`).join(', ')}]`
}
