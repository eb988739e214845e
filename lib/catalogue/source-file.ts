import matter from 'gray-matter'
import { type Document, isCollection, isMap, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import { type Fault, show } from './fault'
import { type JsonSchema, listSchemaFaults } from './schema-fault'

/** A file of the content folder, unparsed. */
export type SourceFile = { path: string; text: string }

/** The files of a content folder, and faults for those that could not be read. */
export type Content = {
  files: readonly SourceFile[]
  faults: readonly Fault[]
  /** The SVG of the icon with this name, undefined when there is none. Absent where vendors have no logos. */
  readIcon?: (name: string) => string | undefined
}

export type Parsed<T> = { ok: true; value: T } | { ok: false; faults: Fault[] }

/** Parsed data, the line of each key, and faults for keys that an object cannot hold. */
type Located = { data: unknown; protoFaults: Fault[]; lineOf: (path: readonly PropertyKey[]) => number | undefined }

/** A Markdown file split into parsed front matter and prose, with the line where the prose begins. */
export type MarkdownParts = { frontMatter: Parsed<Located>; body: string; bodyLine: number }

/** Checks front matter against its schema. */
export function parseFrontMatter<S extends z.ZodType>(
  path: string,
  { frontMatter }: MarkdownParts,
  schema: S,
  jsonSchema: JsonSchema,
): Parsed<z.output<S>> {
  return frontMatter.ok ? checkAgainst(path, frontMatter.value, schema, jsonSchema) : frontMatter
}

/** Reads a JSON file by its schema. */
export function parseJsonFile<S extends z.ZodType>(
  { path, text }: SourceFile,
  schema: S,
  jsonSchema: JsonSchema,
): Parsed<z.output<S>> {
  try {
    const data: unknown = JSON.parse(text)
    const result = schema.safeParse(data)
    if (result.success && !text.includes('__proto__') && countKeys(data) === countWrittenKeys(text)) {
      return { ok: true, value: result.data }
    }
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
  // JSON is also YAML: the slower YAML parser gives the line of each key and rejects duplicate keys.
  const located = parseYaml(path, text, 0, 'JSON')
  return located.ok ? checkAgainst(path, located.value, schema, jsonSchema) : located
}

/** How many keys the objects in a value have. JSON keeps only the last of duplicate keys. */
function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const own = Array.isArray(value) ? 0 : Object.keys(value).length
  return Object.values(value).reduce<number>((sum, child) => sum + countKeys(child), own)
}

/** How many keys a JSON text has: strings that a colon follows. */
function countWrittenKeys(text: string): number {
  let keys = 0
  for (const [, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)) if (colon !== undefined) keys++
  return keys
}

/** Splits a Markdown file at its `---` lines. Only YAML is parsed; nothing is ever executed. */
export function splitFrontMatter({ path, text }: SourceFile): Parsed<MarkdownParts> {
  if (!matter.test(text) || !text.includes('\n')) {
    return refuse({
      path,
      line: 1,
      found: 'no front matter',
      expected: 'a first line `---`, the keys of the record, and a line `---`',
      fix: 'Begin the file with front matter; docs/content.md shows a complete record.',
    })
  }
  const { name: language } = matter.language(text)
  if (language !== '' && language !== 'yaml') {
    return refuse({
      path,
      line: 1,
      found: `front matter in another language: ${show(`---${language}`)}`,
      expected: 'YAML, after a line that is just `---`',
      fix: 'Write the keys as YAML. Front matter that would be executed is refused.',
    })
  }
  // gray-matter does not call its engine when the front matter is empty.
  let frontMatter = parseYaml(path, '', 1, 'YAML')
  const yaml = (keys: string) => {
    // gray-matter passes the rest of the opening line too, but not the last line break.
    frontMatter = parseYaml(path, `${keys.slice(keys.indexOf('\n') + 1)}\n`, 1, 'YAML')
    return {}
  }
  // Always pass options: without them gray-matter caches every file.
  const { content } = matter(text, { engines: { ...refusedEngines, yaml } })
  const closing = /\n---(?:\r?\n)?$/.exec(text.slice(0, text.length - content.length))
  if (closing === null) {
    return refuse({
      path,
      line: 1,
      found: 'front matter that never ends',
      expected: 'a line `---` after the last key',
      fix: 'Close the front matter with a line `---`.',
    })
  }
  const body = text.slice(closing.index + '\n---'.length)
  const bodyLine = text.slice(0, closing.index).split('\n').length + 1
  const [restOfLine = ''] = body.split('\n', 1)
  if (/[^ \t\r]/.test(restOfLine)) {
    return refuse({
      path,
      line: bodyLine,
      found: `a line ${show(`---${restOfLine}`)} in front matter`,
      expected: 'a line that is just `---` where the front matter ends',
      fix: 'Put the text on a line of its own, or quote it if it belongs to a key.',
    })
  }
  return { ok: true, value: { frontMatter, body, bodyLine } }
}

/** Replace gray-matter's own engines, one of which executes JavaScript. */
const refusedEngines = { javascript: refuseLanguage, json: refuseLanguage, coffee: refuseLanguage }

function refuseLanguage(): never {
  throw new Error('front matter is YAML and nothing else')
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
      protoFaults: findProtoKeys(path, document, toLine),
      lineOf: (at) => findLine(document, at, toLine),
    },
  }
}

/**
 * Reports the first YAML alias. Records do not need aliases, an alias can expand a small file to a huge one, and
 * `*emphasis*` looks like one.
 */
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

/** Reports keys called `__proto__`. They do not become properties, so the schema cannot see them. */
function findProtoKeys(path: string, document: Document.Parsed, toLine: (offset: number) => number): Fault[] {
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

/** Line of the key at a path. For a missing key: the line of its parent. */
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
  { data, protoFaults, lineOf }: Located,
  schema: S,
  jsonSchema: JsonSchema,
): Parsed<z.output<S>> {
  const result = schema.safeParse(data ?? {}, { reportInput: true })
  if (result.success)
    return protoFaults.length === 0 ? { ok: true, value: result.data } : { ok: false, faults: protoFaults }
  const faults = listSchemaFaults(result.error.issues, jsonSchema).map(({ at, ...fault }) => ({
    file: path,
    line: lineOf(at),
    ...fault,
  }))
  // Where zod sees such a key, it has already reported it.
  const isRefused = (line: number | undefined) =>
    faults.some((fault) => fault.line === line && fault.found.includes('__proto__'))
  return { ok: false, faults: [...faults, ...protoFaults.filter((fault) => !isRefused(fault.line))] }
}

function lineOfJsonError(message: string, text: string): number | undefined {
  const position = /position (\d+)/.exec(message)?.[1]
  return position === undefined ? undefined : text.slice(0, Number(position)).split('\n').length
}

function refuse({ path, ...fault }: { path: string } & Omit<Fault, 'file'>): { ok: false; faults: Fault[] } {
  return { ok: false, faults: [{ file: path, ...fault }] }
}
