/** A word of a text, with its place in it. `follows`: nothing but a space, or a bracket, is between it and the word before. */
export type Word = { text: string; start: number; end: number; follows: boolean }

/** `GPT-5.5`, `1,000,000` and `R+` are one word. */
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:[.-]|(?<=\d),(?=\d))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*|\+)*/gu

/** Whether a word begins with a digit. Where none does, digits are parts of names, and words need not be read. */
export function hasFigure(text: string): boolean {
  return /(?<![\p{L}\p{M}\p{N}]|[\p{L}\p{M}\p{N}][.-]|\d,)\d/u.test(text)
}

export function readWords(text: string): Word[] {
  let end = 0
  return [...text.matchAll(word)].map(({ 0: match, index }) => {
    const follows = /^[ \t]*\n?[ \t]*\(?$/.test(text.slice(end, index))
    end = index + match.length
    return { text: match, start: index, end, follows }
  })
}

/** Names as runs of words. By first word, because a search in a text begins at each of its words. */
export type Runs = ReadonlyMap<string, { longest: number; runs: ReadonlySet<string> }>

export function indexRuns(runs: Iterable<readonly string[]>): Runs {
  const index = new Map<string, { longest: number; runs: Set<string> }>()
  for (const run of runs) {
    const [first = ''] = run
    const known = index.get(first) ?? { longest: 0, runs: new Set() }
    known.runs.add(run.join(' '))
    index.set(first, { longest: Math.max(known.longest, run.length), runs: known.runs })
  }
  return index
}

/** A run that was found, from one word of the text up to another one that is no longer part of it. */
export type Found = { run: string; from: number; to: number }

export function findRuns(words: readonly Word[], index: Runs): Found[] {
  const found: Found[] = []
  for (const [from, { text }] of words.entries()) {
    const known = index.get(text)
    let run = text
    for (let to = from + 1; known !== undefined && to <= from + known.longest; to++) {
      if (known.runs.has(run)) found.push({ run, from, to })
      const next = words[to]
      if (next?.follows !== true) break
      run = `${run} ${next.text}`
    }
  }
  return found
}
