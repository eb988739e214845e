/** A word of a text, with its place in it. `follows`: only space or a bracket separates it from the word before. */
type Word = { text: string; start: number; end: number; follows: boolean }

/** `GPT-5.5`, `1,000,000` and `R+` are one word. */
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:[.-]|(?<=\d),(?=\d))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*|\+)*/gu

/** Whether a word of a text begins with a digit. Where none does, every digit is part of a name. */
export function hasFigure(text: string): boolean {
  return /(?<![\p{L}\p{M}\p{N}]|[\p{L}\p{M}\p{N}][.-]|\d,)\d/u.test(text)
}

/** The words of a text, in its order. */
export function readWords(text: string): Word[] {
  let end = 0
  return [...text.matchAll(word)].map(({ 0: match, index }) => {
    const follows = /^[ \t]*\n?[ \t]*\(?$/.test(text.slice(end, index))
    end = index + match.length
    return { text: match, start: index, end, follows }
  })
}

/** Runs of words, such as the words of names, by their first word. */
export type Runs = ReadonlyMap<string, { longest: number; runs: ReadonlySet<string> }>

/** Indexes runs for `findRuns`, which looks one up at each word of a text. */
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

/** A run in a text: from the word `from` to the one before `to`. */
export type Found = { run: string; from: number; to: number }

/** Every run of the index in a text, also those within others. */
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
