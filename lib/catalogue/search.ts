import { shareInProcess } from '@/lib/process-wide'
import type { Catalogue, Tool } from './catalogue'
import { makeWordIndex, type WordIndex } from './word-index'

/** An inverted index of the words that describe tools. */
type SearchIndex = {
  tools: readonly Tool[]
  words: WordIndex
  postings: ReadonlyMap<string, Postings>
  /** Buffers with an entry per tool, reused by all queries to spare the garbage collector. */
  buffers: { matched: Uint8Array; scores: Float64Array; best: Float64Array }
}

/**
 * The tools that contain a word: the number of a tool, its weight, the next number and so on. One flat array, because the
 * garbage collector would visit a hundred thousand pairs again and again.
 */
type Postings = readonly number[]

/** Limits the cost of a query. No tool needs more words to be found. */
const maxQueryLength = 200
const maxWords = 8

/**
 * The tools that a text or a slug probably means, best match first. A word may contain a typo or be part of the word that
 * is meant. Tools that match more words come first, then those with the higher score; rare words score higher.
 * `azure router` finds Azure's routers before its other tools, and these before other routers. Meaning is ignored:
 * `cheap` finds tools with that word, not tools with low prices.
 */
export function searchTools(catalogue: Catalogue, text: string, max: number): Tool[] {
  const { tools, words, postings, buffers } = openSearch(catalogue)
  const matched = buffers.matched.fill(0)
  const scores = buffers.scores.fill(0)
  const found: number[] = []
  const typed = splitWords(text.slice(0, maxQueryLength)).flatMap((word) =>
    postings.has(word) ? word : listParts(word),
  )
  const query = [...new Set(typed)].slice(0, maxWords)
  for (const asked of query) {
    const best = scoreWord(asked, asked === query.at(-1))
    for (let tool = 0; tool < tools.length; tool++) {
      const weight = best[tool] ?? 0
      if (weight === 0) continue
      if (matched[tool] === 0) found.push(tool)
      matched[tool] = (matched[tool] ?? 0) + 1
      scores[tool] = (scores[tool] ?? 0) + weight
    }
  }
  const compare = (a: number, b: number) =>
    (matched[b] ?? 0) - (matched[a] ?? 0) || (scores[b] ?? 0) - (scores[a] ?? 0) || a - b
  return takeFirst(found, max, compare).flatMap((number) => tools[number] ?? [])

  /** The score of each tool for a query word: that of its best matching word. */
  function scoreWord(asked: string, isLast: boolean): Float64Array {
    const best = buffers.best.fill(0)
    // A rare word that merely begins like the one asked for does not outweigh it: `4` before `49b`.
    const maxRarity = rarityOf(postings.get(asked) ?? [])
    for (const { word, similarity } of words.findSimilar(asked, { isLast })) {
      const entries = postings.get(word) ?? []
      const weight = similarity * Math.min(maxRarity, rarityOf(entries))
      for (let at = 0; at < entries.length; at += 2) {
        const tool = entries[at] ?? 0
        best[tool] = Math.max(best[tool] ?? 0, weight * (entries[at + 1] ?? 0))
      }
    }
    return best
  }

  /** Infinity for a word that no tool has. */
  function rarityOf(entries: Postings): number {
    return Math.log(1 + (2 * tools.length) / entries.length)
  }
}

/** The index of a catalogue, created once. The server opens it at start, so that no visitor waits for it. */
export function openSearch(catalogue: Catalogue): SearchIndex {
  const indexes = shareInProcess('search', () => new WeakMap<Catalogue, SearchIndex>())
  const known = indexes.get(catalogue)
  if (known !== undefined) return known
  const index = makeIndex(catalogue.latest)
  indexes.set(catalogue, index)
  return index
}

/**
 * The tool with exactly this slug, former slug or name, ignoring case. A name that was copied from a heading may have no-break
 * spaces and word joiners.
 */
export function findTool({ tools, aliases, toolsByName }: Catalogue, text: string): Tool | undefined {
  const wanted = text.replaceAll('\u2060', '').replaceAll(/\s+/g, ' ').trim().toLowerCase()
  return tools.get(aliases.get(wanted) ?? wanted) ?? toolsByName.get(wanted)
}

/** Names to suggest while someone types. A long list does not help, so a large catalogue suggests its latest tools. */
export function listKnownNames({ latest }: Catalogue): string[] {
  return latest.slice(0, 100).map((tool) => tool.name)
}

function makeIndex(tools: readonly Tool[]): SearchIndex {
  const postings = new Map<string, number[]>()
  for (const [tool, record] of tools.entries()) {
    for (const [word, weight] of listWords(record)) {
      const others = postings.get(word)
      if (others === undefined) postings.set(word, [tool, weight])
      else others.push(tool, weight)
    }
  }
  const buffers = {
    matched: new Uint8Array(tools.length),
    scores: new Float64Array(tools.length),
    best: new Float64Array(tools.length),
  }
  return { tools, postings, words: makeWordIndex(postings.keys()), buffers }
}

/** The words of a tool and their weights. A word weighs more in a shorter name. */
function listWords({ slug, name, vendor, aliases, kind, category }: Tool): Map<string, number> {
  const best = new Map<string, number>()
  const add = (words: readonly string[], weight: number) => {
    for (const word of words) best.set(word, Math.max(best.get(word) ?? 0, weight))
  }
  const inName = splitWords(name)
  add(inName, 2 + 2 / Math.max(inName.length, 1))
  add(joinNeighbours(inName), 2)
  add(inName.flatMap(listParts), 2)
  add(splitWords(slug), 2)
  add(aliases.flatMap(splitWords), 2)
  add(splitWords(vendor), 1)
  add(splitWords(kind.name), 0.5)
  add(splitWords(category.name), 0.5)
  return best
}

/** Lets `huggingface` find Hugging Face. Numbers are not joined: that would add a word for each tool of a series. */
function joinNeighbours(words: readonly string[]): string[] {
  return words.flatMap((word, index) => {
    const next = words[index + 1]
    return next === undefined || [word, next].some(isNumber) ? [] : [word + next]
  })
}

/**
 * Words in lower case, without accents. Numbers in sequence are one word, as in `Sonnet 5.5` and `sonnet-5-5`. A plus is a
 * word: Command R+ is not Command R.
 */
function splitWords(text: string): string[] {
  const words: string[] = []
  for (const word of splitPlainly(text)) {
    const last = words.at(-1)
    if (last !== undefined && isNumber(last) && isNumber(word)) words[words.length - 1] = `${last}.${word}`
    else words.push(word)
  }
  return words
}

/** A plus at the end of a word is one that is spoken, as in `Command R+` and `command-r-plus`. */
function splitPlainly(text: string): string[] {
  return text
    .replace(/(?<=[\p{L}\p{N}])\+(?![\p{L}\p{N}])/gu, ' plus')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('+', ' plus ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

function isNumber(word: string): boolean {
  return /^\d+(?:\.\d+)*$/.test(word)
}

/** A word with its parts, where it is made of numbers, as `5.5` is, or of letters before a number, as `gpt5` is. */
function listParts(word: string): string[] {
  const [, letters, number] = /^(\p{L}+)(\d+)$/u.exec(word) ?? []
  if (letters !== undefined && number !== undefined) return [word, letters, number]
  return isNumber(word) ? [word, ...word.split('.')] : [word]
}

/** The first `max` items in order, without sorting all of them. */
function takeFirst(items: Iterable<number>, max: number, compare: (a: number, b: number) => number): number[] {
  const first: number[] = []
  for (const item of items) {
    const last = first.at(-1)
    if (first.length === max && last !== undefined && compare(last, item) <= 0) continue
    const place = first.findIndex((other) => compare(item, other) < 0)
    first.splice(place === -1 ? first.length : place, 0, item)
    if (first.length > max) first.pop()
  }
  return first
}
