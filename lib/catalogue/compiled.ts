import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { RenderedRecords } from './catalogue'

const format = 1

/**
 * Stores rendered records, so that a server need not parse tens of thousands of files to start: a line of JSON
 * for all that is small, then a line a tool, then a line a review. A reader never sees half a file.
 */
export function writeCompiled(file: string, { tools, reviews, ...rest }: RenderedRecords): void {
  const lines = [{ format, ...rest }, ...tools, ...reviews].map((line) => JSON.stringify(line))
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, `${lines.join('\n')}\n`)
  renameSync(`${file}.new`, file)
}

/** Reads what `writeCompiled` stored. Throws when the file is missing or of another format. */
export function readCompiled(file: string): RenderedRecords {
  const [first, ...lines] = readLines(file)
  const head = first as { format: number } & Omit<RenderedRecords, 'tools' | 'reviews'>
  if (head?.format !== format) throw new Error(`${file} was written by another version: run \`npm run content build\``)
  const tools: RenderedRecords['tools'] = []
  const reviews: RenderedRecords['reviews'] = []
  for (const line of lines as ((typeof tools)[number] | (typeof reviews)[number])[]) {
    if ('verdict' in line) reviews.push(line)
    else tools.push(line)
  }
  const { format: _, ...rest } = head
  return { ...rest, tools, reviews }
}

function readLines(file: string): unknown[] {
  const bytes = readOrExplain(file)
  const lines: unknown[] = []
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(10, start)
    lines.push(JSON.parse(bytes.toString('utf8', start, end)))
    start = end + 1
  }
  return lines
}

function readOrExplain(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (cause) {
    throw new Error(`${file} cannot be read: run \`npm run content build\``, { cause })
  }
}
