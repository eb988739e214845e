import type { Catalogue, Tool } from './catalogue'
import { makeWordIndex, type WordIndex } from './word-index'

// The gate and the pages are loaded apart, so that a variable of this module would exist once for each of them.
const opened = globalThis as typeof globalThis & { shipOrSkipSearch?: WeakMap<Catalogue, SearchIndex> }

/** Everything that can be said of tools in words, and which of them say it how loudly. */
type SearchIndex = {
  tools: readonly Tool[]
  words: WordIndex
  mentions: ReadonlyMap<string, Mentions>
  /** Room to count in, by the number of a tool: made anew for each query it would keep the garbage collector busy. */
  room: { said: Uint8Array; scores: Float64Array; loudest: Float64Array }
}
/**
 * Which tools say a word, each by its number and followed by how loudly: the more of its name the word is, the louder. Plain
 * numbers, because the garbage collector would look at a hundred thousand pairs of them time and again.
 */
type Mentions = readonly number[]

/** What a query may cost: nobody names a tool in more words, and hostile ones are not worth more. */
const maxQueryLength = 200
const maxWords = 8

/**
 * The tools that were probably meant by a text or a slug, the likeliest first. A word may hold a typo or be a fragment of
 * the one that is meant. Who says more of the words comes first; among these, who says them louder, and rare words count
 * more. `azure router` finds a router of Azure before other tools of Azure, and these before other routers. What words
 * mean is not known: `cheap` finds what is called so.
 */
export function searchTools(catalogue: Catalogue, text: string, max: number): Tool[] {
  const { tools, words, mentions, room } = openSearch(catalogue)
  const said = room.said.fill(0)
  const scores = room.scores.fill(0)
  const found: number[] = []
  const query = [...new Set(splitWords(text.slice(0, maxQueryLength)))].slice(0, maxWords)
  for (const asked of query) {
    const loudest = hearWord(asked, asked === query.at(-1))
    for (let tool = 0; tool < tools.length; tool++) {
      const loudness = loudest[tool] ?? 0
      if (loudness === 0) continue
      if (said[tool] === 0) found.push(tool)
      said[tool] = (said[tool] ?? 0) + 1
      scores[tool] = (scores[tool] ?? 0) + loudness
    }
  }
  const compare = (a: number, b: number) =>
    (said[b] ?? 0) - (said[a] ?? 0) || (scores[b] ?? 0) - (scores[a] ?? 0) || a - b
  return takeFirst(found, max, compare).flatMap((number) => tools[number] ?? [])

  /** How loudly each tool, by its number, says a word, or the word most like it that it says. */
  function hearWord(asked: string, isLast: boolean): Float64Array {
    const loudest = room.loudest.fill(0)
    for (const { word, likeness } of words.findLike(asked, { isLast })) {
      const sayers = mentions.get(word) ?? []
      const weight = likeness * Math.log(1 + (2 * tools.length) / sayers.length)
      for (let at = 0; at < sayers.length; at += 2) {
        const tool = sayers[at] ?? 0
        loudest[tool] = Math.max(loudest[tool] ?? 0, weight * (sayers[at + 1] ?? 0))
      }
    }
    return loudest
  }
}

/** The index of a catalogue, which is made once. Whoever serves opens it first, so that no visitor waits for it. */
export function openSearch(catalogue: Catalogue): SearchIndex {
  opened.shipOrSkipSearch ??= new WeakMap()
  const known = opened.shipOrSkipSearch.get(catalogue)
  if (known !== undefined) return known
  const index = makeIndex([...catalogue.tools.values()])
  opened.shipOrSkipSearch.set(catalogue, index)
  return index
}

/** The tool that is called exactly this: by slug, former slug or name, in any case. */
export function findTool({ tools, aliases, toolsByName }: Catalogue, text: string): Tool | undefined {
  const wanted = text.trim().toLowerCase()
  return tools.get(aliases.get(wanted) ?? wanted) ?? toolsByName.get(wanted)
}

/** Names to offer while one is typed. A long list helps nobody: a large catalogue offers its latest tools. */
export function listKnownNames({ latest }: Catalogue): string[] {
  return latest.slice(0, 100).map((tool) => tool.name)
}

function makeIndex(tools: readonly Tool[]): SearchIndex {
  const mentions = new Map<string, number[]>()
  for (const [tool, record] of tools.entries()) {
    for (const [word, loudness] of listWords(record)) {
      const others = mentions.get(word)
      if (others === undefined) mentions.set(word, [tool, loudness])
      else others.push(tool, loudness)
    }
  }
  const room = {
    said: new Uint8Array(tools.length),
    scores: new Float64Array(tools.length),
    loudest: new Float64Array(tools.length),
  }
  return { tools, mentions, words: makeWordIndex(mentions.keys()), room }
}

/** The words of a tool. A name of few words says each of them louder than a name of many. */
function listWords({ slug, name, vendor, aliases, kind, category }: Tool): Map<string, number> {
  const loudest = new Map<string, number>()
  const say = (words: readonly string[], loudness: number) => {
    for (const word of words) loudest.set(word, Math.max(loudest.get(word) ?? 0, loudness))
  }
  const inName = splitWords(name)
  say(inName, 2 + 2 / Math.max(inName.length, 1))
  say(joinNeighbours(inName), 2)
  say(splitWords(slug), 2)
  say(aliases.flatMap(splitWords), 2)
  say(splitWords(vendor), 1)
  say(splitWords(kind.name), 0.5)
  say(splitWords(category.name), 0.5)
  return loudest
}

/** Whoever writes `huggingface` means Hugging Face. Numbers stay apart: they would make a word of each tool of a series. */
function joinNeighbours(words: readonly string[]): string[] {
  return words.flatMap((word, index) => {
    const next = words[index + 1]
    return next === undefined || [word, next].some((part) => /^\d+$/.test(part)) ? [] : [word + next]
  })
}

/** Words in small letters, without accents. */
function splitWords(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

/** The first few of many, in order, without putting the rest in order. */
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
