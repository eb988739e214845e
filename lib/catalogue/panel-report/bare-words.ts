import type { Records } from '@/lib/catalogue/records'
import { splitWords } from './review-text'

/** The words of the names of tools, vendors and providers, in lower case. */
export function listNameWords({ tools, vendors, providers }: Records): ReadonlySet<string> {
  const names = [
    ...tools.flatMap(({ name, vendor }) => [name, vendor]),
    ...Object.keys(vendors),
    ...Object.values(providers).map(({ name }) => name),
  ]
  return new Set(names.flatMap((name) => splitParts(name.toLowerCase())))
}

/** Lists the words of a text that could stand in a review of another tool: in lower case, without names and figures. */
export type ListBareWords = (text: string) => string[]

/**
 * A word that is part of a name is left out only where it has a capital: `open` in `open weights` is no part of OpenRouter.
 * Results are cached by word, because 50,000 reviews repeat a few thousand words.
 */
export function makeBareWords(nameWords: ReadonlySet<string>): ListBareWords {
  const known = new Map<string, string>()
  return (text) => {
    const words: string[] = []
    for (const written of splitWords(text)) {
      const word = known.get(written) ?? readBareWord(written, nameWords)
      known.set(written, word)
      if (word !== '') words.push(word)
    }
    return words
  }
}

/** An empty string for a name or a figure. */
function readBareWord(written: string, nameWords: ReadonlySet<string>): string {
  const word = written.replace('’', "'").replace(/'s$/, '')
  const bare = word.toLowerCase()
  const isName = word !== bare && splitParts(bare).every((part) => nameWords.has(part))
  return isName || /\d/.test(word) ? '' : bare
}

function splitParts(name: string): string[] {
  return name.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
}
