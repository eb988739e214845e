import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkContent } from '@/lib/catalogue/catalogue'
import { readContent } from '@/lib/catalogue/read'
import { standardFile, withContentFolder } from '@/tests/support/content'
import { faultsOf, faultsOnDisk, single } from '@/tests/support/faults'
import { reviewFile, toolFile } from '@/tests/support/records'

test('a file over 64 KB is refused with its size', async () => {
  const harbor = toolFile({}, 'Harbor reads long contracts.\n\n'.repeat(2_300))

  const fault = single(await faultsOnDisk({ 'tools/harbor.md': harbor }))

  expect(fault).toMatchObject({ file: 'tools/harbor.md', found: `a file of ${harbor.length} bytes` })
  expect(fault.expected).toBe('at most 65536 bytes')
})

test('a file of exactly 64 KB is sound', async () => {
  const harbor = toolFile({}, 'Harbor reads long contracts.\n\n'.repeat(2_000))

  const faults = await faultsOnDisk({ 'tools/harbor.md': harbor.padEnd(65_536, '\n') })

  expect(faults).toEqual([])
})

test('a review of a tool whose file is too large is not a review of an unknown tool', async () => {
  const faults = await faultsOnDisk({ 'tools/harbor.md': 'x'.repeat(70_000) })

  expect(faults.map((fault) => fault.file)).toEqual(['tools/harbor.md'])
})

test('a file that is not UTF-8 is refused', async () => {
  const harbor = Buffer.from(toolFile({ vendor: 'Café Labs' }), 'latin1')

  const fault = single(await faultsOnDisk({ 'tools/harbor.md': harbor }))

  expect(fault).toMatchObject({ file: 'tools/harbor.md', found: 'bytes that are not UTF-8' })
})

test('a required file that is not UTF-8 is not reported as missing too', async () => {
  const fault = single(await faultsOnDisk({ 'site.json': Buffer.from('{ "name": "Café" }', 'latin1') }))

  expect(fault.found).toBe('bytes that are not UTF-8')
})

test('lines that end as on Windows are fine', async () => {
  const faults = await faultsOnDisk({
    'tools/harbor.md': toolFile().replaceAll('\n', '\r\n'),
    'site.json': standardFile('site.json').replaceAll('\n', '\r\n'),
  })

  expect(faults).toEqual([])
})

test('lines that end as on Windows are read as any others', async () => {
  const harbor = toolFile({}, 'Reads contracts.\n\nSays what changed.')
  const read = (text: string) => withContentFolder({ 'tools/harbor.md': text }, (folder) => readContent(folder).files)

  const fromWindows = await read(harbor.replaceAll('\n', '\r\n'))

  expect(fromWindows).toEqual(await read(harbor))
})

test('a byte-order mark is fine', async () => {
  const faults = await faultsOnDisk({
    'tools/harbor.md': `\uFEFF${toolFile()}`,
    'site.json': `\uFEFF${standardFile('site.json')}`,
  })

  expect(faults).toEqual([])
})

test('dot files and dot folders are passed over', async () => {
  const faults = await faultsOnDisk({ '.DS_Store': 'x', 'tools/.harbor.md.swp': 'x', '.idea/tools/x.md': 'x' })

  expect(faults).toEqual([])
})

test('a link that leads nowhere is a fault of its own and hides no other', async () => {
  const faults = await withContentFolder({ 'tools/lantern.md': toolFile({ name: undefined }) }, (folder) => {
    symlinkSync(join(folder, 'nowhere.md'), join(folder, 'tools', 'lost.md'))
    return checkContent(readContent(folder)).faults
  })

  expect(faults.map((fault) => fault.file).sort()).toEqual(['tools/lantern.md', 'tools/lost.md'])
})

test('a stray file at the top is refused and the name probably meant is given', () => {
  const fault = single(faultsOf({ 'catagories.json': standardFile('categories.json') }))

  expect(fault).toMatchObject({ file: 'catagories.json', found: 'a file that belongs to nothing' })
  expect(fault.fix).toContain('Did you mean "categories.json"?')
})

test('a file in a folder that is nearly a known one is told which folder was meant', () => {
  const fault = single(faultsOf({ 'tool/beacon.md': toolFile({ name: 'Beacon' }) }))

  expect(fault.fix).toContain('Did you mean "tools"?')
})

test.each([
  ['beside the records', 'tools/logo.png'],
  ['with another ending', 'tools/beacon.markdown'],
  ['nested too deep', 'tools/models/beacon.md'],
  ['nested too shallow', 'reviews/builder.md'],
  ['a review of a review', 'reviews/harbor/builder/reply.md'],
  ['among the JSON Schemas', 'schemas/notes.txt'],
])('a stray file is refused: %s', (_, path) => {
  const fault = single(faultsOf({ [path]: reviewFile() }))

  expect(fault).toMatchObject({ file: path, found: 'a file that belongs to nothing' })
})

test.each(['site.json', 'categories.json', 'kinds.json', 'comparisons.json'])(
  'a folder without %s is refused',
  (path) => {
    const faults = faultsOf({ [path]: undefined })

    expect(faults).toEqual([expect.objectContaining({ file: path, found: 'no such file' })])
  },
)

test('a folder of valid records is sound', async () => {
  const faults = await faultsOnDisk({})

  expect(faults).toEqual([])
})
