import { mkdirSync, openSync, readFileSync, readSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Html, RenderedOffer, RenderedRecords, StorableRecords } from './catalogue'

const format = 6

/**
 * Stores rendered records, so that a server starts without parsing thousands of files. The first line is JSON of
 * everything but the prose and the offers; then each text has a line, and then the offers of each tool. The file is
 * renamed into place, so a reader never sees half of it.
 */
export function writeCompiled(file: string, { prose, offers, ...rest }: StorableRecords): void {
  const head = { format, texts: prose.length, ...rest }
  const lines = [head, ...prose, ...offers].map((line) => JSON.stringify(line))
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, `${lines.join('\n')}\n`)
  renameSync(`${file}.new`, file)
}

/**
 * Reads what `writeCompiled` stored. Texts and offers are read on demand from the opened file, even after another file has
 * replaced it. Throws when the file is missing or has another format.
 */
export function readCompiled(file: string): RenderedRecords {
  const lines = openLines(file)
  const head = lines.parse(0) as Head | undefined
  if (head?.format !== format) throw new Error(`${file} was written by another version: run \`npm run content build\``)
  const { format: _, texts, ...rest } = head
  return {
    ...rest,
    // Behind the last text begin the offers.
    prose: { at: (number) => (number < texts ? (lines.parse(1 + number) as Html) : undefined) },
    offers: { at: (number) => lines.parse(1 + texts + number) as RenderedOffer[] | undefined },
  }
}

type Head = { format: number; texts: number } & Omit<RenderedRecords, 'prose' | 'offers'>

/** The lines of a file by number; `parse` returns undefined for a line that does not exist. */
function openLines(file: string): { parse: (line: number) => unknown } {
  const opened = openOrExplain(file)
  // Without the comment, Next's bundler warns about a path it cannot resolve.
  const starts = findStarts(readFileSync(/* turbopackIgnore: true */ opened))
  return {
    parse: (line) => {
      const [start = 0, next] = [starts[line], starts[line + 1]]
      if (next === undefined) return undefined
      const bytes = Buffer.allocUnsafe(next - start)
      readSync(opened, bytes, 0, bytes.length, start)
      return JSON.parse(bytes.toString())
    },
  }
}

function findStarts(bytes: Buffer): number[] {
  const starts = [0]
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, end + 1)) starts.push(end + 1)
  return starts
}

function openOrExplain(file: string): number {
  try {
    return openSync(file, 'r')
  } catch (cause) {
    throw new Error(`${file} cannot be read: run \`npm run content build\``, { cause })
  }
}
