import MiniSearch from 'minisearch'

/** Finds words that resemble one that was typed; `likeness` is 1 for the word itself. */
export type WordIndex = { findLike: (typed: string, options: { isLast: boolean }) => LikeWord[] }
type LikeWord = { word: string; likeness: number }

/** How like a word its beginning is at best, another part of it, and what differs by a letter or two. */
const weights = { prefix: 0.8, part: 0.6, fuzzy: 0.45 }

/** How many words one that was typed may stand for. */
const maxSimilarWords = 60

/**
 * Words apart from what says them, so that a query costs what the few words like it cost: asked for eight common words,
 * an index of 10,000 tools would weigh each of them eight times.
 */
export function makeWordIndex(source: Iterable<string>): WordIndex {
  const words = [...source]
  const index = new MiniSearch<{ id: string; word: string }>({
    fields: ['word'],
    tokenize: (word) => [word],
    searchOptions: { fuzzy: (word) => (isTelling(word) ? 0.2 : false), maxFuzzy: 2, weights },
  })
  index.addAll(words.map((word) => ({ id: word, word })))
  const text = `\n${words.join('\n')}\n`
  const beginnings = groupByBeginning(words)
  const [{ score: highest } = { score: 1 }] = index.search(words[0] ?? '', { prefix: false, fuzzy: false })

  return {
    findLike(typed, { isLast }) {
      const alike = new Map(findContaining(text, typed).map((word) => [word, weights.part]))
      for (const { word, likeness } of listResembling(typed.slice(0, maxWordLength), isLast)) {
        alike.set(word, Math.max(alike.get(word) ?? 0, likeness))
      }
      return [...alike].map(([word, likeness]) => ({ word, likeness }))
    },
  }

  /** A single letter begins too many words, and is only worth them while it is being typed. */
  function listResembling(typed: string, isLast: boolean): LikeWord[] {
    const alike = (beginnings.get(typed) ?? []).map((word) => ({ word, likeness: likenPrefix(typed, word) }))
    if (typed.length <= maxPrefixLength) return typed.length === 1 && !isLast ? alike.filter(isWhole) : alike
    const found = index.search(typed, { prefix: true }).slice(0, maxSimilarWords)
    return found.map(({ id, score }) => ({ word: String(id), likeness: score / highest }))
  }
}

/** Beginnings so short that thousands of words may share them: to have MiniSearch weigh them all takes 25 ms. */
const maxPrefixLength = 2

/** The shortest words of each short beginning. */
function groupByBeginning(words: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const word of words.toSorted((a, b) => a.length - b.length)) {
    for (let length = 1; length <= Math.min(maxPrefixLength, word.length); length++) {
      const beginning = word.slice(0, length)
      const group = groups.get(beginning)
      if (group === undefined) groups.set(beginning, [word])
      else if (group.length < maxSimilarWords) group.push(word)
    }
  }
  return groups
}

/** As MiniSearch has it: the more letters are still to come, the less. */
function likenPrefix(typed: string, word: string): number {
  return typed === word ? 1 : (weights.prefix * typed.length) / (typed.length + 0.3 * (word.length - typed.length))
}

function isWhole({ likeness }: LikeWord): boolean {
  return likeness === 1
}

const maxWordLength = 40

/** Whether a word is long enough that others can be meant by it. Of numbers each means itself. */
function isTelling(word: string): boolean {
  return word.length > 3 && !/^\d+$/.test(word)
}

/** Words that hold a fragment somewhere inside, such as `router` in `openrouter`. */
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
