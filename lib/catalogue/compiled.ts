import { mkdirSync, openSync, readFileSync, readSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Html, RenderedRecords } from './catalogue'

const format = 2

/**
 * Stores rendered records, so that a server need not parse tens of thousands of files to start: a line of JSON for
 * everything but the prose, then a line for each text of it. A reader never sees half a file.
 */
export function writeCompiled(file: string, { prose, ...rest }: RenderedRecords & { prose: readonly Html[] }): void {
  const lines = [{ format, ...rest }, ...prose].map((line) => JSON.stringify(line))
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, `${lines.join('\n')}\n`)
  renameSync(`${file}.new`, file)
}

/**
 * Reads what `writeCompiled` stored; each text of the prose when it is asked for, from the file that was opened, even
 * if another one has taken its place. Throws when the file is missing or of another format.
 */
export function readCompiled(file: string): RenderedRecords {
  const lines = openLines(file)
  const head = lines.parse(0) as ({ format: number } & Omit<RenderedRecords, 'prose'>) | undefined
  if (head?.format !== format) throw new Error(`${file} was written by another version: run \`npm run content build\``)
  const { format: _, ...rest } = head
  return { ...rest, prose: { at: (number) => lines.parse(number + 1) as Html | undefined } }
}

/** The lines of a file, by their numbers; one that is not there is undefined. */
function openLines(file: string): { parse: (line: number) => unknown } {
  const opened = openOrExplain(file)
  // Next's bundler warns of files that it cannot know.
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
