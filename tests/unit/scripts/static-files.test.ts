import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compressFiles, keepFormerFiles, setAside } from '@/scripts/make/static-files'

let root: string
let folder: string
let former: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ship-or-skip-static-'))
  folder = join(root, 'static')
  former = join(root, 'former')
})

afterEach(() => rmSync(root, { recursive: true }))

test('files of the build before stay for a day after it was replaced, however old it was', () => {
  build('2026-11-01T09:00:00Z', 'chunks/one.js', 'chunks/both.js')
  build('2026-11-20T09:00:00Z', 'chunks/two.js', 'chunks/both.js')
  expect(there('one', 'two', 'both')).toEqual([true, true, true])

  build('2026-11-21T08:59:00Z', 'chunks/three.js')
  expect(there('one', 'two', 'both', 'three')).toEqual([true, true, true, true])

  build('2026-11-21T09:01:00Z', 'chunks/four.js')
  expect(there('one', 'two', 'both', 'three', 'four')).toEqual([false, true, true, true, true])
})

test('a file that a build makes again is no longer one of the builds before it', () => {
  build('2026-11-20T09:00:00Z', 'chunks/one.js')
  build('2026-11-20T10:00:00Z', 'chunks/two.js')
  build('2026-11-20T11:00:00Z', 'chunks/one.js')

  build('2026-11-21T11:30:00Z', 'chunks/three.js')

  expect(there('one', 'two', 'three')).toEqual([true, false, true])
})

test('scripts and styles lie beside themselves compressed, and other files do not', () => {
  write('chunks/one.js', 'media/font.woff2')

  compressFiles(folder)

  const read = (ending: string) => readFileSync(join(folder, `chunks/one.js${ending}`))
  expect([gunzipSync(read('.gz')), brotliDecompressSync(read('.br'))]).toEqual([read(''), read('')])
  expect(existsSync(join(folder, 'media/font.woff2.gz'))).toBe(false)
})

/** What a build does: the folder is set aside, then empty, then has these files. */
function build(now: string, ...files: string[]): void {
  setAside(folder, former)
  write(...files)
  keepFormerFiles(former, folder, new Date(now))
}

function write(...files: string[]): void {
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), `the file ${file}`)
  }
}

function there(...names: string[]): boolean[] {
  return names.map((name) => existsSync(join(folder, `chunks/${name}.js`)))
}
