/** What is longer does not fit the narrowest column that names are drawn in, and would be broken within a word. */
const maxTogether = 12

/** A last word as short as this is not left alone on a line: `Pro`, `CLI`. */
const maxShort = 4

const noBreakSpace = '\u00a0'
/** Keeps lines from being broken after a hyphen. The site's fonts have no no-break hyphen. */
const wordJoiner = '\u2060'

/**
 * A name for headings and cards, in which lines are not broken between a version and the word before it, nor before a short last
 * word: `Claude Sonnet 5.5` may be broken after `Claude`, `DeepSeek V4 Pro` after `DeepSeek`, `gpt-oss-120b` nowhere. It is for
 * drawing alone: titles, attributes and documents have the name as it is written.
 */
export function keepTogether(name: string): string {
  const groups: string[] = []
  // From the end, because a short last word is kept to the version before it first.
  for (const part of name.split(/(?<=[ -])/).reverse()) {
    const next = groups.at(-1)
    if (next !== undefined && belongs(part, next, groups.length === 1)) groups[groups.length - 1] = `${part}${next}`
    else groups.push(part)
  }
  return groups.reverse().map(joinParts).join('')
}

/** A sentence in which the names of tools are kept together. */
export function keepNamesTogether(text: string, names: readonly string[]): string {
  const longestFirst = names.toSorted((a, b) => b.length - a.length)
  return longestFirst.reduce((kept, name) => kept.replaceAll(name, () => keepTogether(name)), text)
}

function belongs(part: string, next: string, isLast: boolean): boolean {
  const isVersion = /^[^ -]*\d/.test(next)
  const isShort = isLast && next.length <= maxShort
  const isCompound = part.endsWith('-') && !/\d/.test(part) && /\d/.test(next)
  return (isVersion || isShort || isCompound) && `${part}${next}`.trimEnd().length <= maxTogether
}

/** The separator at the end stays as it is: there the line may be broken. */
function joinParts(group: string): string {
  return group.replace(/ (?=.)/g, noBreakSpace).replace(/-(?=.)/g, `-${wordJoiner}`)
}
