import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault } from './fault'
import type { Content, SourceFile } from './source-file'

/** Markdown is slow to parse. JSON is not, and a popular model has a hundred offers. */
const maxBytes = { markdown: 64 * 1024, json: 1024 * 1024 }
const decoder = new TextDecoder('utf-8', { fatal: true })

/** Reads every file of a content folder. Drops byte-order marks, turns CRLF into LF and skips dot files. */
export function readContent(folder: string): Content {
  const files: SourceFile[] = []
  const faults: Fault[] = []
  for (const path of listFiles(folder)) {
    const bytes = readIfPossible(join(folder, path))
    if (bytes === undefined) {
      const fix = 'Remove it, or put a readable file in its place.'
      faults.push({ file: path, found: 'something that cannot be read', expected: 'a file', fix })
      continue
    }
    const max = path.endsWith('.json') ? maxBytes.json : maxBytes.markdown
    if (bytes.length > max) {
      faults.push({
        file: path,
        found: `a file of ${bytes.length} bytes`,
        expected: `at most ${max} bytes`,
        fix: 'Shorten it.',
      })
      continue
    }
    try {
      files.push({ path, text: decoder.decode(bytes).replaceAll('\r\n', '\n') })
    } catch {
      const fix = 'Save the file in the encoding UTF-8.'
      faults.push({ file: path, found: 'bytes that are not UTF-8', expected: 'text in UTF-8', fix })
    }
  }
  return { files, faults, readIcon }
}

function readIcon(name: string): string | undefined {
  return readIfPossible(join('node_modules/@lobehub/icons-static-svg/icons', `${name}.svg`))?.toString()
}

/** A string that changes when a file in the folder is added, removed or written. */
export function readContentState(folder: string): string {
  return listFiles(folder)
    .map((path) => `${path} ${statSync(join(folder, path), { throwIfNoEntry: false })?.mtimeMs}`)
    .join('\n')
}

/** The bytes of a file; nothing for a broken link or a file without read permission. */
function readIfPossible(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

/** Paths below the folder, separated by `/`, in bytewise order. */
function listFiles(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .flatMap((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      return entry.isDirectory() ? listFiles(folder, path) : [path]
    })
    .sort()
}
