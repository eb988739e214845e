import MiniSearch from 'minisearch'

/** Finds indexed words that are similar to a typed one. `similarity` is 1 for the word itself. */
export type WordIndex = { findSimilar: (typed: string, options: { isLast: boolean }) => SimilarWord[] }
type SimilarWord = { word: string; similarity: number }

/** The highest similarity of a prefix, of a substring, and of a word with one or two typos. */
const weights = { prefix: 0.8, part: 0.6, fuzzy: 0.45 }

/** How many similar words a typed word may match. */
const maxSimilarWords = 60

/**
 * Indexes words without the tools that contain them, so that a query costs only as much as its similar words. An index of
 * 10,000 tools would score each tool eight times for eight common words.
 */
export function makeWordIndex(source: Iterable<string>): WordIndex {
  const words = [...source]
  const index = new MiniSearch<{ id: string; word: string }>({
    fields: ['word'],
    tokenize: (word) => [word],
    searchOptions: { fuzzy: (word) => (allowsTypos(word) ? 0.2 : false), maxFuzzy: 2, weights },
  })
  index.addAll(words.map((word) => ({ id: word, word })))
  const text = `\n${words.join('\n')}\n`
  const byPrefix = groupByPrefix(words)
  const known = new Set(words)
  const [{ score: highest } = { score: 1 }] = index.search(words[0] ?? '', { prefix: false, fuzzy: false })

  return {
    findSimilar(typed, { isLast }) {
      const similar = new Map(findContaining(text, typed).map((word) => [word, weights.part]))
      for (const { word, similarity } of listSimilar(typed.slice(0, maxWordLength), isLast)) {
        similar.set(word, Math.max(similar.get(word) ?? 0, similarity))
      }
      return [...similar].map(([word, similarity]) => ({ word, similarity }))
    },
  }

  /** A single letter is a prefix of too many words, so it counts as a prefix only while it is the last word typed. */
  function listSimilar(typed: string, isLast: boolean): SimilarWord[] {
    const similar = (byPrefix.get(typed) ?? []).map((word) => ({ word, similarity: prefixSimilarity(typed, word) }))
    if (typed.length <= maxPrefixLength) return typed.length === 1 && !isLast ? similar.filter(isExact) : similar
    const found = index.search(typed, { prefix: true }).slice(0, maxSimilarWords)
    const swapped = swapNeighbours(typed).filter((word) => known.has(word))
    return [
      ...swapped.map((word) => ({ word, similarity: weights.fuzzy })),
      ...found.map(({ id, score }) => ({ word: String(id), similarity: score / highest })),
    ]
  }
}

/** Thousands of words may share so short a prefix, and scoring them all with MiniSearch takes 25 ms. */
const maxPrefixLength = 2

/** The shortest words for each short prefix. */
function groupByPrefix(words: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const word of words.toSorted((a, b) => a.length - b.length)) {
    for (let length = 1; length <= Math.min(maxPrefixLength, word.length); length++) {
      const prefix = word.slice(0, length)
      const group = groups.get(prefix)
      if (group === undefined) groups.set(prefix, [word])
      else if (group.length < maxSimilarWords) group.push(word)
    }
  }
  return groups
}

/** The same formula as MiniSearch: the more letters are missing, the lower the similarity. */
function prefixSimilarity(typed: string, word: string): number {
  return typed === word ? 1 : (weights.prefix * typed.length) / (typed.length + 0.3 * (word.length - typed.length))
}

/** The word with each two neighbours swapped, because MiniSearch counts that as two typos: `fusoin` for `fusion`. */
function swapNeighbours(word: string): string[] {
  if (!allowsTypos(word)) return []
  return Array.from({ length: word.length - 1 }, (_, at) => {
    const [first = '', second = ''] = [word[at], word[at + 1]]
    return `${word.slice(0, at)}${second}${first}${word.slice(at + 2)}`
  })
}

function isExact({ similarity }: SimilarWord): boolean {
  return similarity === 1
}

const maxWordLength = 40

/** Whether typos are considered. Short words and numbers must match exactly. */
function allowsTypos(word: string): boolean {
  return word.length > 3 && !/^[\d.]+$/.test(word)
}

/** Words that contain a fragment, such as `router` in `openrouter`. */
function findContaining(text: string, fragment: string): string[] {
  if (fragment.length < 3) return []
  const found: string[] = []
  let at = text.indexOf(fragment)
  while (at !== -1 && found.length < maxSimilarWords) {
    const end = text.indexOf('\n', at)
    found.push(text.slice(text.lastIndexOf('\n', at) + 1, end))
    at = text.indexOf(fragment, end)
  }
  return found
}
