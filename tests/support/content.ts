import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Catalogue, renderContent } from '@/lib/catalogue/catalogue'
import { linkCatalogue } from '@/lib/catalogue/link'
import type { Content } from '@/lib/catalogue/source-file'
import { pageFile, reviewerFile, reviewFile, toolFile } from './records'

/** Files to add to a content folder, or to put in place of its own, by path; `undefined` removes one. */
export type Files<T = string> = Record<string, T | undefined>

/**
 * A small complete content folder: the models Harbor and Lantern, the router Switchyard, and Chorus, the only fusion
 * layer, which nobody has reviewed; a panel of three; two curated comparisons; one page.
 */
export function content(files: Files = {}): Content {
  return { files: merge(files).map(([path, text]) => ({ path, text })), faults: [] }
}

/** The catalogue of a content folder. Throws when the folder has faults. */
export function catalogueOf(files: Content): Catalogue {
  return linkCatalogue(renderContent(files))
}

/** Lends a content folder on the disk, which is gone when the borrower is done with it. */
export async function withContentFolder<T>(
  files: Files<string | Uint8Array>,
  borrow: (folder: string) => T | Promise<T>,
): Promise<T> {
  return withFolder((folder) => {
    writeFiles(folder, merge(files))
    return borrow(folder)
  })
}

/** Lends an empty folder, which is gone when the borrower is done with it. */
export async function withFolder<T>(borrow: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'ship-or-skip-'))
  try {
    return await borrow(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Writes files below a folder, with the folders they stand in. */
export function writeFiles(
  folder: string,
  files: readonly (readonly [path: string, text: string | Uint8Array])[],
): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

/** What a JSON file of the content folder holds, as text. */
export function jsonFile(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** A `comparisons.json` that sets each of these lists of tools side by side. */
export function comparisonsFile(...sets: string[][]): string {
  const comparisons = sets.map((tools) => ({ tools, question: `Which of ${tools.length} tools answers your users?` }))
  return jsonFile({ comparisons })
}

/** The text a file of the unchanged content folder has. */
export function standardFile(path: keyof typeof standard): string {
  return standard[path]
}

const standard = {
  'site.json': jsonFile({
    name: 'Ship or Skip',
    tagline: 'Two tools. One decision.',
    description: 'A verdict for each tool, and the reasons behind it.',
  }),
  'categories.json': jsonFile({
    categories: {
      'developer-tools': { name: 'Developer Tools', description: 'What developers build their products on.' },
    },
  }),
  'kinds.json': jsonFile({
    kinds: {
      model: { name: 'Model', job: 'answers prompts itself' },
      router: { name: 'Router', job: 'passes each prompt to a model that answers it' },
      'fusion-layer': { name: 'Fusion layer', job: 'asks several models and merges their answers' },
    },
  }),
  'comparisons.json': comparisonsFile(['harbor', 'switchyard'], ['lantern', 'harbor']),
  'panel/builder.md': reviewerFile({ name: 'Builder', order: 1, looksFor: 'The first ten minutes.' }),
  'panel/founder.md': reviewerFile({ name: 'Founder', order: 3, looksFor: 'Who pays, and from which budget.' }),
  'panel/skeptic.md': reviewerFile({ name: 'Skeptic', order: 2, looksFor: 'Which claims lack proof.' }),
  'pages/methodology.md': pageFile({ title: 'Methodology' }),
  'tools/chorus.md': toolFile({
    name: 'Chorus',
    vendor: 'Railhead',
    kind: 'fusion-layer',
    tagline: 'Asks five models and merges what they say.',
    pricing: { entry: 'contact', summary: 'Ask for an offer.' },
    facts: {},
  }),
  'tools/harbor.md': toolFile({ aliases: ['harbor-preview'] }),
  'tools/lantern.md': toolFile({
    name: 'Lantern Mini',
    tagline: 'A small model that fits a laptop.',
    pricing: { entry: 'free', summary: 'The weights are free.' },
    facts: { licence: 'Apache 2.0', openWeights: 'yes', contextWindow: 32_000, parameters: 8 },
  }),
  'tools/switchyard.md': toolFile({
    name: 'Switchyard',
    vendor: 'Railhead',
    kind: 'router',
    tagline: 'Sends each prompt to the cheapest model that can answer it.',
    pricing: { entry: 'freemium', summary: 'A thousand prompts a month are free.' },
    facts: { openWeights: 'no', contextWindow: 'not applicable', parameters: 'not applicable' },
  }),
  'reviews/harbor/builder.md': reviewFile({ verdict: 'ship', score: 90, written: '2026-03-02' }),
  'reviews/harbor/founder.md': reviewFile({ verdict: 'ship', score: 80, written: '2026-03-01' }),
  'reviews/harbor/skeptic.md': reviewFile({ verdict: 'skip', score: 55, written: '2026-03-01' }),
  'reviews/lantern/builder.md': reviewFile({ verdict: 'ship', score: 70, written: '2026-05-20' }),
  'reviews/switchyard/founder.md': reviewFile({ verdict: 'skip', score: undefined, written: '2026-04-10' }),
}

function merge<T>(files: Files<T>): [path: string, text: T | string][] {
  const all: Files<T | string> = { ...standard, ...files }
  return Object.entries(all).flatMap(([path, text]) => (text === undefined ? [] : [[path, text]]))
}
