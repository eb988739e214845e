import type { z } from 'zod'
import { editorSchemas } from './editor-schemas'
import { type Fault, show, suggest } from './fault'
import { type Marks, readMarks } from './figures/read-marks'
import { findMarkdownFaults } from './markdown'
import { ImportFile, OffersFile, ProvidersFile, VendorsFile } from './offer-files'
import {
  CategoriesFile,
  ComparisonsFile,
  FactsFile,
  KindsFile,
  PageFrontMatter,
  ReviewerFrontMatter,
  ReviewFrontMatter,
  SiteFile,
  ToolFrontMatter,
} from './schema'
import { isSlug } from './slug'
import {
  type Content,
  type Parsed,
  parseFrontMatter,
  parseJsonFile,
  type SourceFile,
  splitFrontMatter,
} from './source-file'

/** A record from a Markdown file: its front matter, its prose and the path of the file. */
type Written<S extends z.ZodType> = z.output<S> & { file: string; body: string }

export type ToolRecord = Written<typeof ToolFrontMatter> & { slug: string }
export type ReviewRecord = Written<typeof ReviewFrontMatter> & {
  tool: string
  reviewer: string
  /** What it says in figures; absent where it has none. */
  marks: Marks | undefined
}
export type ReviewerRecord = Written<typeof ReviewerFrontMatter> & { slug: string }
export type PageRecord = Written<typeof PageFrontMatter> & { slug: string }
export type OffersRecord = { file: string; tool: string; offers: z.output<typeof OffersFile>['offers'] }
export type ImportRecord = ImportFile & { file: string; importer: string }
export type FactsRecord = { file: string; tool: string; facts: z.output<typeof FactsFile>['facts'] }

/**
 * What records may refer to: everything with a file or an entry, even a faulty one. Undefined when the list itself is
 * faulty.
 */
export type Referable = {
  tools: ReadonlySet<string>
  reviewers: ReadonlySet<string>
  categories: ReadonlySet<string> | undefined
  kinds: ReadonlySet<string> | undefined
  providers: ReadonlySet<string> | undefined
}

/** All content. Each record is valid by itself; references between records are not yet checked. */
export type Records = {
  site: z.output<typeof SiteFile>
  categories: z.output<typeof CategoriesFile>['categories']
  kinds: z.output<typeof KindsFile>['kinds']
  comparisons: z.output<typeof ComparisonsFile>['comparisons']
  tools: ToolRecord[]
  reviews: ReviewRecord[]
  reviewers: ReviewerRecord[]
  pages: PageRecord[]
  providers: z.output<typeof ProvidersFile>['providers']
  vendors: z.output<typeof VendorsFile>['vendors']
  offers: OffersRecord[]
  facts: FactsRecord[]
  imports: ImportRecord[]
}

/** Parses each file according to its path and collects the faults of all files. */
export function parseRecords({ files, faults: unreadable }: Content): {
  records: Records
  referable: Referable
  faults: Fault[]
} {
  const records: Records = {
    site: { name: '', tagline: '', description: '' },
    categories: {},
    kinds: {},
    comparisons: [],
    tools: [],
    reviews: [],
    reviewers: [],
    pages: [],
    providers: {},
    vendors: {},
    offers: [],
    facts: [],
    imports: [],
  }
  const paths = [...files.map((file) => file.path), ...unreadable.map((fault) => fault.file)]
  const missing = requiredFiles.filter((path) => !paths.includes(path))
  const faults = [...unreadable, ...files.flatMap((file) => parseInto(records, file)), ...missing.map(missingFile)]
  return { records, referable: findReferable(records, paths, faults), faults }
}

function findReferable(records: Records, paths: readonly string[], faults: readonly Fault[]): Referable {
  const isFaulty = (path: string) => faults.some((fault) => fault.file === path)
  return {
    tools: slugsBelow('tools', paths),
    reviewers: slugsBelow('panel', paths),
    categories: isFaulty('categories.json') ? undefined : new Set(Object.keys(records.categories)),
    kinds: isFaulty('kinds.json') ? undefined : new Set(Object.keys(records.kinds)),
    providers: isFaulty('providers.json') ? undefined : new Set(Object.keys(records.providers)),
  }
}

function slugsBelow(folder: string, paths: readonly string[]): Set<string> {
  const prefix = `${folder}/`
  return new Set(
    paths
      .filter((path) => path.startsWith(prefix) && path.endsWith('.md'))
      .map((path) => path.slice(prefix.length, -3)),
  )
}

/** Parses one file into the records and returns its faults. The slugs come from its path. */
type ParseFile = (records: Records, file: SourceFile, ...slugs: string[]) => Fault[]

/** Files with a fixed path. */
const namedFiles = new Map<string, ParseFile>(
  Object.entries<ParseFile>({
    'site.json': (records, file) =>
      keep(parseJsonFile(file, SiteFile, editorSchemas['site.schema.json']), (site) => {
        records.site = site
      }),
    'categories.json': (records, file) =>
      keep(parseJsonFile(file, CategoriesFile, editorSchemas['categories.schema.json']), ({ categories }) => {
        records.categories = categories
      }),
    'kinds.json': (records, file) =>
      keep(parseJsonFile(file, KindsFile, editorSchemas['kinds.schema.json']), ({ kinds }) => {
        records.kinds = kinds
      }),
    'comparisons.json': (records, file) =>
      keep(parseJsonFile(file, ComparisonsFile, editorSchemas['comparisons.schema.json']), ({ comparisons }) => {
        records.comparisons = comparisons
      }),
    'providers.json': (records, file) =>
      keep(parseJsonFile(file, ProvidersFile, editorSchemas['providers.schema.json']), ({ providers }) => {
        records.providers = providers
      }),
    'vendors.json': (records, file) =>
      keep(parseJsonFile(file, VendorsFile, editorSchemas['vendors.schema.json']), ({ vendors }) => {
        records.vendors = vendors
      }),
  }),
)

const requiredFiles = ['site.json', 'categories.json', 'kinds.json', 'comparisons.json']

/** Files by a pattern of their path. Each group of the pattern is a slug. */
const filesByPattern: [pattern: RegExp, parse: ParseFile][] = [
  [
    /^tools\/([^/]+)\.md$/,
    (records, file, slug = '') =>
      keep(parseWritten(file, ToolFrontMatter, 'tool.schema.json', [slug], 'optional body'), (tool) =>
        records.tools.push({ ...tool, slug }),
      ),
  ],
  [
    /^reviews\/([^/]+)\/([^/]+)\.md$/,
    (records, file, tool = '', reviewer = '') =>
      keep(parseWritten(file, ReviewFrontMatter, 'review.schema.json', [tool, reviewer]), (review) =>
        records.reviews.push({
          ...review,
          tool,
          reviewer,
          marks: readMarks(review.body, findFirstLine(file, review.body)),
        }),
      ),
  ],
  [
    /^panel\/([^/]+)\.md$/,
    (records, file, slug = '') =>
      keep(parseWritten(file, ReviewerFrontMatter, 'reviewer.schema.json', [slug]), (reviewer) =>
        records.reviewers.push({ ...reviewer, slug }),
      ),
  ],
  [
    /^pages\/([^/]+)\.md$/,
    (records, file, slug = '') =>
      keep(parseWritten(file, PageFrontMatter, 'page.schema.json', [slug]), (page) =>
        records.pages.push({ ...page, slug }),
      ),
  ],
  [
    /^offers\/([^/]+)\.json$/,
    (records, file, tool = '') =>
      keep(parseJsonFile(file, OffersFile, editorSchemas['offers.schema.json']), ({ offers }) =>
        records.offers.push({ file: file.path, tool, offers }),
      ),
  ],
  [
    /^facts\/([^/]+)\.json$/,
    (records, file, tool = '') =>
      keep(parseJsonFile(file, FactsFile, editorSchemas['facts.schema.json']), ({ facts }) =>
        records.facts.push({ file: file.path, tool, facts }),
      ),
  ],
  [
    /^imports\/([^/]+)\.json$/,
    (records, file, importer = '') =>
      keep(parseJsonFile(file, ImportFile, editorSchemas['import.schema.json']), (table) =>
        records.imports.push({ ...table, file: file.path, importer }),
      ),
  ],
  [/^schemas\/[a-z]+\.schema\.json$/, () => []],
]

function parseInto(records: Records, file: SourceFile): Fault[] {
  const named = namedFiles.get(file.path)
  if (named !== undefined) return named(records, file)
  for (const [pattern, parse] of filesByPattern) {
    const match = pattern.exec(file.path)
    if (match !== null) return parse(records, file, ...match.slice(1))
  }
  return [unknownFile(file.path)]
}

function parseWritten<S extends z.ZodObject>(
  file: SourceFile,
  schema: S,
  schemaName: keyof typeof editorSchemas,
  slugs: string[],
  prose: 'body' | 'optional body' = 'body',
): Parsed<Written<S>> {
  const slugFaults = slugs.filter((slug) => !isSlug(slug)).map((slug) => badSlug(file.path, slug))
  const parts = splitFrontMatter(file)
  if (!parts.ok) return { ok: false, faults: [...slugFaults, ...parts.faults] }
  const { body, bodyLine } = parts.value
  const data = parseFrontMatter(file.path, parts.value, schema, editorSchemas[schemaName])
  const isEmpty = prose === 'optional body' && body.trim() === ''
  const bodyFaults = isEmpty ? [] : findMarkdownFaults(file.path, body, bodyLine)
  const faults = [...slugFaults, ...(data.ok ? [] : data.faults), ...bodyFaults]
  return data.ok && faults.length === 0
    ? { ok: true, value: { ...data.value, body, file: file.path } }
    : { ok: false, faults }
}

/** The line on which the prose of a file begins. */
function findFirstLine({ text }: SourceFile, body: string): number {
  return text.slice(0, text.length - body.length).split('\n').length
}

function keep<T>(parsed: Parsed<T>, take: (value: T) => void): Fault[] {
  if (!parsed.ok) return parsed.faults
  take(parsed.value)
  return []
}

function badSlug(file: string, slug: string): Fault {
  return {
    file,
    found: `a name ${show(slug)} that cannot stand in an address`,
    expected: 'lowercase letters, digits and single hyphens; at most 64 characters; no "-vs-" and no "-vs" at the end',
    fix: 'Rename the file or folder.',
  }
}

function unknownFile(path: string): Fault {
  const known = [...namedFiles.keys(), 'tools', 'reviews', 'panel', 'pages', 'offers', 'facts', 'imports']
  const [top = ''] = path.split('/')
  return {
    file: path,
    found: 'a file that belongs to nothing',
    expected:
      'tools/<tool>.md, reviews/<tool>/<reviewer>.md, panel/<reviewer>.md, pages/<page>.md, offers/<tool>.json, facts/<tool>.json or a known JSON file',
    fix: `Move or remove it.${known.includes(top) ? '' : ` ${suggest(top, known)}`}`,
  }
}

function missingFile(path: string): Fault {
  return {
    file: path,
    found: 'no such file',
    expected: `a file ${path}`,
    fix: 'Add it; docs/content.md says what it holds.',
  }
}
