import { formatJson } from '@/lib/catalogue/format-json'
import type { Fact, Facts } from '@/lib/catalogue/schema'
import type { Content, SourceFile } from '@/lib/catalogue/source-file'
import type { ImportResult } from './import-list'

/** The files of the content that an import changes, with their new text. */
export function listChangedFiles({ offers, facts, providers }: ImportResult, content: Content): SourceFile[] {
  return [
    ...[...offers].map(([tool, entries]) => ({
      path: `offers/${tool}.json`,
      text: formatJson({ $schema: '../schemas/offers.schema.json', offers: entries.map(withoutEmptyList) }),
    })),
    ...[...facts].map(([tool, found]) => ({
      path: `facts/${tool}.json`,
      text: formatJson({ $schema: '../schemas/facts.schema.json', facts: writeFacts(found) }),
    })),
    ...(providers.size === 0 ? [] : [addProviders(content, providers)]),
  ]
}

/** The content with files put in place of its own. */
export function replaceFiles({ files, faults }: Content, changed: readonly SourceFile[]): Content {
  const paths = new Set(changed.map(({ path }) => path))
  return { files: [...files.filter(({ path }) => !paths.has(path)), ...changed], faults }
}

function withoutEmptyList<T extends { components: readonly unknown[] }>({ components, ...entry }: T) {
  return components.length === 0 ? entry : { ...entry, components }
}

function writeFacts(facts: Facts): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, writeFact(fact)]))
}

/** A fact as a file has it: the opposite of what its schema reads. */
function writeFact(fact: Fact): unknown {
  if (!fact.applies)
    return fact.revised === undefined ? 'not applicable' : { value: 'not applicable', revised: fact.revised }
  const { applies: _, value, evidence, ...rest } = fact
  return { value, status: evidence, ...rest }
}

function addProviders({ files }: Content, added: ImportResult['providers']): SourceFile {
  const path = 'providers.json'
  const file = files.find((candidate) => candidate.path === path)
  const written = file === undefined ? { $schema: 'schemas/providers.schema.json' } : JSON.parse(file.text)
  const providers = { ...written.providers, ...Object.fromEntries([...added].sort(([a], [b]) => (a < b ? -1 : 1))) }
  return { path, text: formatJson({ ...written, providers }) }
}
