import Big from 'big.js'
import { formatDate } from '@/lib/catalogue/dates'
import {
  type FactEntry,
  type FactKey,
  type FactKind,
  type FactValue,
  factEntries,
  formatStated,
  listWords,
} from '@/lib/catalogue/facts'
import type { Fact } from '@/lib/catalogue/schema'
import { type Figure, isSameFigure, readFigures } from './figure'

/** A claim in words, and the figures in it. */
export type Claim = { words: string; figures: readonly Figure[] }

/** What comparing a claim comes to: whether it holds, what the record says now, and how such a claim is written. */
export type Compared = { holds: boolean; record: () => string; form: string }

/** Whether a claim says what a record says of a fact. */
export function compareWithFact({ words, figures }: Claim, key: FactKey, fact: Fact | undefined): Compared {
  const entry: FactEntry = factEntries[key]
  const form = forms[entry.kind]
  if (!fact?.applies) {
    const state = fact === undefined ? 'not known' : 'not applicable'
    const holds = words.toLowerCase() === state
    return { holds, record: () => `${entry.label}: ${state}`, form: `Say so, with the title "${state}".` }
  }
  const claimsTooMuch = entry.kind === 'number' && !fact.atLeast && minimumPattern.test(words)
  const holds = !claimsTooMuch && comparisons[entry.kind]({ words, figures }, fact.value, entry)
  return { holds, record: () => `${entry.label}: ${formatStated(entry, fact)}`, form }
}

/** A figure with a plus: `100+`. A claim on a minimum may leave the plus out. */
const minimumPattern = /\d\p{L}?\+/u

const forms: Readonly<Record<FactKind, string>> = {
  number: 'Write the figure itself, or in the title: [a million tokens](#row-contextWindow "1,000,000").',
  date: 'Write the day, or the month with its year: September 2026.',
  'yes or no': 'Write the answer in the title: [open weights](#row-openWeights "yes").',
  list: 'Write words of the list with commas between them, or in the title: [no video](#row-input "not video").',
  text: 'Write words of the record, or put them in the title.',
}

const comparisons: Readonly<Record<FactKind, (claim: Claim, value: FactValue, entry: FactEntry) => boolean>> = {
  number: ({ figures }, value, entry) =>
    figures.length > 0 && figures.every((figure) => figure.sign === '' && isNumber(figure, Number(value), entry)),
  date: ({ words }, value) => namesDate(words, String(value)),
  'yes or no': ({ words }, value) => words.toLowerCase() === value,
  list: ({ words }, value, entry) =>
    words.split(',').every((word) => isInList(word.trim().toLowerCase(), listWords(value), entry)),
  text: (claim, value) => agrees(claim, String(value)),
}

/** A number in billions may be written out: `120B` for 120. */
function isNumber({ value }: Figure, stated: number, { unit }: FactEntry): boolean {
  return value.eq(stated) || (unit?.startsWith('billion') === true && value.eq(new Big(stated).times(1e9)))
}

/** The claim may have no other digits than those of the date: `28 September 2026` does not say `September 2026`. */
function namesDate(words: string, date: string): boolean {
  const written = [formatDate(date), formatDate(date.slice(0, 7))].find((each) => words.includes(each))
  return written !== undefined && !/\d/.test(words.replace(written, ''))
}

function isInList(claimed: string, list: readonly string[], { value }: FactEntry): boolean {
  const word = claimed.replace(/^not /, '')
  return value.safeParse([word]).success && list.includes(word) === (word === claimed)
}

/** Whether one of the two is in the other, in whole words, and every figure of the claim is in the record. */
function agrees({ words, figures }: Claim, value: string): boolean {
  const stated = readFigures(value)
  const isStated = figures.every((figure) => stated.some((other) => isSameFigure(figure, other)))
  return isStated && (isWithin(words, value) || isWithin(value, words))
}

/** In whole words and numbers: `Apache 2` is not within `Apache 2.0`. */
function isWithin(part: string, whole: string): boolean {
  const escaped = part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const pattern = `(?<![\\p{L}\\p{N}]|\\d[.,])${escaped}(?![\\p{L}\\p{N}]|[.,]\\d)`
  return part !== '' && new RegExp(pattern, 'iu').test(whole)
}
