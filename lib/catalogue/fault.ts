import { closest, distance } from 'fastest-levenshtein'
import { compareText } from './slug'

/** One mistake in the content, described for the editor who can fix it. */
export type Fault = {
  /** Path below the content folder. */
  file: string
  line?: number | undefined
  found: string
  expected: string
  fix: string
}

/** Thrown when content is needed but has faults. The message lists every fault. */
export class ContentError extends Error {
  override name = 'ContentError'

  constructor(readonly faults: readonly Fault[]) {
    super(formatFaults(faults))
  }
}

/** All faults as text for a terminal, by file and line. */
export function formatFaults(faults: readonly Fault[]): string {
  const sorted = [...faults].sort((a, b) => compareText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0))
  const blocks = sorted.map(
    ({ file, line, found, expected, fix }) =>
      `content/${file}${line === undefined ? '' : `:${line}`}\n  found     ${found}\n  expected  ${expected}\n  fix       ${fix}`,
  )
  const files = new Set(faults.map((fault) => fault.file)).size
  return `${blocks.join('\n\n')}\n\n${count(faults.length, 'fault')} in ${count(files, 'file')}`
}

/** The known word that was probably meant; nothing when no word is close. */
export function findNearMiss(word: string, known: Iterable<string>): string | undefined {
  const words = [...known]
  if (words.length === 0) return undefined
  const nearest = closest(word, words)
  return distance(word, nearest) <= Math.max(2, Math.floor(word.length / 4)) ? nearest : undefined
}

/** How to fix an unknown word: the closest known word, or else the known words. */
export function suggest(word: string, known: Iterable<string>): string {
  const words = [...known]
  const nearMiss = findNearMiss(word, words)
  if (nearMiss !== undefined) return `Did you mean "${nearMiss}"?`
  const shown = words.slice(0, 20)
  return `Known: ${shown.join(', ')}${words.length > shown.length ? ` and ${words.length - shown.length} more` : ''}.`
}

/** A value on one short line, for a fault. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 80 ? `${text.slice(0, 77)}...` : text
}

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`
}
