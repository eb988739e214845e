/**
 * Groups texts that share at least 80 % of the word triples of the longer one, by their index. `the exit is short and
 * cheap` has the triples `the exit is`, `exit is short`, `is short and` and `short and cheap`. A text joins the group of the
 * first earlier text that it is nearly the same as, so members of a group may differ more from each other.
 *
 * Comparing each with each would take hours for 400,000 sentences. Two texts that share four fifths of their triples share
 * one of the rarest fifth of each, so only texts with one of these in common are compared.
 */
export function groupNearSame(texts: readonly string[]): number[][] {
  const all = sortByRarity(texts.map(makeTripleHasher()))
  const findEarlier = makeFinder(all)
  const groups: number[][] = []
  const groupOf = new Map<number, number[]>()
  for (const index of all.keys()) {
    const match = findEarlier(index)
    if (match === undefined) continue
    const group = groupOf.get(match) ?? [match]
    if (group.length === 1) groups.push(group)
    group.push(index)
    groupOf.set(match, group).set(index, group)
  }
  return groups
}

/** Finds the first text nearly the same among those that were asked for before. */
function makeFinder(all: readonly Uint32Array[]): (index: number) => number | undefined {
  const byTriple = new Map<number, number[]>()
  const comparedLast = new Int32Array(all.length).fill(-1)
  return (index) => {
    const own = new Set(all[index])
    let match: number | undefined
    let left = own.size - minShared(own.size) + 1
    for (const triple of own) {
      if (left-- === 0) break
      const bucket = byTriple.get(triple) ?? []
      match ??= bucket.find((candidate) => {
        if (comparedLast[candidate] === index) return false
        comparedLast[candidate] = index
        return isNearSame(own, all[candidate] ?? new Uint32Array())
      })
      bucket.push(index)
      byTriple.set(triple, bucket)
    }
    return match
  }
}

function isNearSame(own: ReadonlySet<number>, other: Uint32Array): boolean {
  const needed = minShared(Math.max(own.size, other.length))
  if (Math.min(own.size, other.length) < needed) return false
  let shared = 0
  for (const triple of other) if (own.has(triple)) shared++
  return shared >= needed
}

function minShared(triples: number): number {
  return Math.ceil((triples * 4) / 5)
}

/** Hashes the distinct word triples of a text. Words have numbers, so that equal words hash alike. */
function makeTripleHasher(): (text: string) => Uint32Array {
  const numbers = new Map<string, number>()
  return (text) => {
    const words = text.split(' ').map((word) => {
      const number = numbers.get(word) ?? numbers.size + 1
      numbers.set(word, number)
      return number
    })
    const triples = words.slice(2).map((third, index) => hash(words[index] ?? 0, words[index + 1] ?? 0, third))
    return new Uint32Array(new Set(triples))
  }
}

/** Multiplies and mixes (the finalizer of MurmurHash3), because the numbers of words are small. */
function hash(first: number, second: number, third: number): number {
  let mixed = Math.imul(Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b) ^ third, 0xc2b2ae35)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  return (mixed ^ (mixed >>> 13)) >>> 0
}

/** Sorts the triples of each text, the rarest of all texts first. Two triples may share a counter: only the order depends on it. */
function sortByRarity(all: readonly Uint32Array[]): readonly Uint32Array[] {
  const counters = new Uint32Array(2 ** 20)
  const slot = (triple: number) => triple & (counters.length - 1)
  const count = (triple: number) => counters[slot(triple)] ?? 0
  for (const triples of all) for (const triple of triples) counters[slot(triple)] = count(triple) + 1
  for (const triples of all) triples.sort((a, b) => count(a) - count(b) || a - b)
  return all
}
