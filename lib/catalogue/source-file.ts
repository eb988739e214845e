import { type Document, isCollection, isMap, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import { type Fault, show } from './fault'
import { type JsonSchema, listSchemaFaults } from './schema-fault'

/** A file of the content folder as it was read. */
export type SourceFile = { path: string; text: string }

/** A content folder as it was read, with the faults of the files that could not be. */
export type Content = { files: readonly SourceFile[]; faults: readonly Fault[] }

export type Parsed<T> = { ok: true; value: T } | { ok: false; faults: Fault[] }

/** Data whose keys know the line they stand on, and the faults of keys that no data can have. */
type Located = { data: unknown; unnamed: Fault[]; lineOf: (path: readonly PropertyKey[]) => number | undefined }

const openingFence = /^---([^\n]*)\n/
const closingFence = /^---[ \t]*$/m

/** A Markdown file taken apart: its front matter as text, and its prose with the line on which that begins. */
export type MarkdownParts = { yaml: string; body: string; bodyLine: number }

/** Reads front matter by its schema. Only YAML is read: nothing in a file is ever run. */
export function parseFrontMatter<S extends z.ZodType>(
  path: string,
  { yaml }: MarkdownParts,
  schema: S,
  jsonSchema: JsonSchema,
): Parsed<z.output<S>> {
  const located = parseYaml(path, yaml, 1, 'YAML')
  return located.ok ? checkAgainst(path, located.value, schema, jsonSchema) : located
}

/** Reads a JSON file by its schema. */
export function parseJsonFile<S extends z.ZodType>(
  { path, text }: SourceFile,
  schema: S,
  jsonSchema: JsonSchema,
): Parsed<z.output<S>> {
  try {
    JSON.parse(text)
  } catch (error) {
    const message = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ')
    const line = lineOfJsonError(message, text)
    return refuse({
      path,
      line,
      found: message,
      expected: 'valid JSON',
      fix: 'Fix the syntax at or just before this line.',
    })
  }
  // JSON is YAML too: the YAML parser says where each key stands, and refuses a key that stands twice.
  const located = parseYaml(path, text, 0, 'JSON')
  return located.ok ? checkAgainst(path, located.value, schema, jsonSchema) : located
}

/** Parts a Markdown file at its `---` lines. */
export function splitFrontMatter({ path, text }: SourceFile): Parsed<MarkdownParts> {
  const opening = openingFence.exec(text)
  if (opening === null) {
    return refuse({
      path,
      line: 1,
      found: 'no front matter',
      expected: 'a first line `---`, the keys of the record, and a line `---`',
      fix: 'Begin the file with front matter; docs/content.md shows a complete record.',
    })
  }
  const language = (opening[1] ?? '').trim()
  if (language !== '' && language !== 'yaml') {
    return refuse({
      path,
      line: 1,
      found: `front matter in another language: ${show(`---${language}`)}`,
      expected: 'YAML, after a line that is just `---`',
      fix: 'Write the keys as YAML. Front matter that would be executed is refused.',
    })
  }
  const rest = text.slice(opening[0].length)
  const closing = closingFence.exec(rest)
  if (closing === null) {
    return refuse({
      path,
      line: 1,
      found: 'front matter that never ends',
      expected: 'a line `---` after the last key',
      fix: 'Close the front matter with a line `---`.',
    })
  }
  const yaml = rest.slice(0, closing.index)
  const body = rest.slice(closing.index + closing[0].length)
  return { ok: true, value: { yaml, body, bodyLine: yaml.split('\n').length + 1 } }
}

const hints = {
  JSON: 'Fix the line.',
  YAML: 'Fix the line. A text that holds ": " or " #" must be quoted.',
}

function parseYaml(path: string, yaml: string, linesBefore: number, language: keyof typeof hints): Parsed<Located> {
  const lineCounter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter })
  const toLine = (offset: number) => lineCounter.linePos(offset).line + linesBefore
  const faults = [...document.errors, ...document.warnings].map((problem) => ({
    file: path,
    line: toLine(problem.pos[0]),
    found: (problem.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, ''),
    expected: `${language} that parses`,
    fix: hints[language],
  }))
  const aliases = findAliases(path, document, toLine)
  if (faults.length + aliases.length > 0) return { ok: false, faults: [...faults, ...aliases] }
  return {
    ok: true,
    value: {
      data: document.toJS(),
      unnamed: findUnnamed(path, document, toLine),
      lineOf: (at) => findLine(document, at, toLine),
    },
  }
}

/** The first YAML alias: records have no use for one, it can make a small file huge, and `*emphasis*` looks like one. */
function findAliases(path: string, document: Document.Parsed, toLine: (offset: number) => number): Fault[] {
  const faults: Fault[] = []
  visit(document, {
    Alias: (_, { source, range }) => {
      const line = toLine(range?.[0] ?? 0)
      const fix = 'Quote a text that begins with *, and write values out instead of using YAML aliases.'
      faults.push({ file: path, line, found: `an alias \`*${source}\``, expected: 'plain values', fix })
      return visit.BREAK
    },
  })
  return faults
}

/** Keys called `__proto__`: an object cannot hold them, so that no schema would ever see them. */
function findUnnamed(path: string, document: Document.Parsed, toLine: (offset: number) => number): Fault[] {
  const faults: Fault[] = []
  visit(document, {
    Pair: (_, { key }) => {
      if (!isScalar(key) || key.value !== '__proto__') return
      const line = toLine(key.range?.[0] ?? 0)
      faults.push({ file: path, line, found: 'a key `__proto__`', expected: 'another name', fix: 'Remove it.' })
    },
  })
  return faults
}

/** Line of the key at a path; for a key that is missing, the line of what should hold it. */
function findLine(
  document: Document.Parsed,
  path: readonly PropertyKey[],
  toLine: (offset: number) => number,
): number | undefined {
  let node: unknown = document.contents
  let offset = 0
  for (const step of path) {
    if (!isCollection(node)) break
    const child: unknown = isMap(node)
      ? node.items.find((pair) => String(pair.key) === String(step))
      : node.items[Number(step)]
    const start = startOf(isPair(child) ? child.key : child)
    if (start === undefined) break
    offset = start
    node = isPair(child) ? child.value : child
  }
  return toLine(offset)
}

function startOf(node: unknown): number | undefined {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : undefined
}

function checkAgainst<S extends z.ZodType>(
  path: string,
  { data, unnamed, lineOf }: Located,
  schema: S,
  jsonSchema: JsonSchema,
): Parsed<z.output<S>> {
  const result = schema.safeParse(data ?? {}, { reportInput: true })
  if (result.success) return unnamed.length === 0 ? { ok: true, value: result.data } : { ok: false, faults: unnamed }
  const faults = listSchemaFaults(result.error.issues, jsonSchema).map(({ at, ...fault }) => ({
    file: path,
    line: lineOf(at),
    ...fault,
  }))
  // Where zod keeps such a key, it has refused it already.
  const isRefused = (line: number | undefined) =>
    faults.some((fault) => fault.line === line && fault.found.includes('__proto__'))
  return { ok: false, faults: [...faults, ...unnamed.filter((fault) => !isRefused(fault.line))] }
}

function lineOfJsonError(message: string, text: string): number | undefined {
  const position = /position (\d+)/.exec(message)?.[1]
  return position === undefined ? undefined : text.slice(0, Number(position)).split('\n').length
}

function refuse({ path, ...fault }: { path: string } & Omit<Fault, 'file'>): { ok: false; faults: Fault[] } {
  return { ok: false, faults: [{ file: path, ...fault }] }
}
