import type { Records } from '@/lib/catalogue/records'
import { findRuns, hasFigure, indexRuns, readWords } from './words-in-text'

/** Finds the names of tools, vendors and providers in texts. */
export type Names = {
  /** Replaces the digits of names, and of words that begin with a letter. The digits that are left belong to figures. */
  hide: (text: string) => string
  /** The slugs of the providers that a text names. Within the name of a tool they do not count: Mistral in Mistral Large 3. */
  findProviders: (text: string) => readonly string[]
}

/** Builds the search for names once for all texts. */
export function indexNames({ tools, providers, vendors }: Pick<Records, 'tools' | 'providers' | 'vendors'>): Names {
  const toolNames = tools.flatMap(({ name }) => listParts(split(name)))
  const providerNames = Object.values(providers).map(({ name }) => split(name))
  const vendorNames = [...tools.map(({ vendor }) => vendor), ...Object.keys(vendors)].map(split)
  const all = indexRuns([...toolNames, ...providerNames, ...vendorNames])
  const ofTools = indexRuns(toolNames)
  const ofProviders = indexRuns(providerNames)
  const slugs = new Map<string, string[]>()
  for (const [slug, { name }] of Object.entries(providers)) {
    const key = split(name).join(' ')
    slugs.set(key, [...(slugs.get(key) ?? []), slug])
  }

  function hide(text: string): string {
    if (figureAlone.test(text)) return text
    if (!hasFigure(text)) return text.replace(/\d/g, '\uFFFC')
    const words = readWords(text)
    const names = findRuns(words, all)
    let hidden = ''
    let end = 0
    for (const [index, word] of words.entries()) {
      const isName = /^\p{L}/u.test(word.text) || names.some(({ from, to }) => from <= index && index < to)
      hidden += text.slice(end, word.start) + (isName ? word.text.replace(/\d/g, '\uFFFC') : word.text)
      end = word.end
    }
    return hidden + text.slice(end)
  }

  function findProviders(text: string): readonly string[] {
    if (/^\$?[\d.,]+$/.test(text)) return []
    const words = readWords(text)
    const longer = findRuns(words, ofTools)
    return findRuns(words, ofProviders)
      .filter(
        ({ from, to }) => !longer.some((tool) => tool.from <= from && to <= tool.to && tool.to - tool.from > to - from),
      )
      .flatMap(({ run }) => slugs.get(run) ?? [])
  }

  return { hide, findProviders }
}

/** `$4`, `1,000,000 tokens`: no name can be in them. Most claims look like this, so it saves time. */
const figureAlone = /^\$?\d[\d.,]*[KMB]?(?: [a-z]+)*$/

function split(name: string): string[] {
  return readWords(name).map(({ text }) => text)
}

/** The name, and every run of two or more of its words that begins with a letter: `Opus 5.5` of Claude Opus 5.5. */
function listParts(name: readonly string[]): (readonly string[])[] {
  const starts = name.flatMap((word, from) => (/^\p{L}/u.test(word) ? [from] : []))
  const parts = starts.flatMap((from) => name.slice(from + 1).map((_, more) => name.slice(from, from + more + 2)))
  return [name, ...parts]
}
