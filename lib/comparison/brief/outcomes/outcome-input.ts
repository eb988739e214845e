import { formatList } from '@/lib/catalogue/words'
import { isOther, listDistinctions } from '@/lib/comparison/brief/distinction'
import type { Candidate, Decision } from '@/lib/comparison/brief/outcome'
import { findBetween, findRelation, isKnown, listAnswers } from '@/lib/comparison/brief/relation'
import type { Advantage, Outcome, Statement } from '@/lib/comparison/brief/statement'

/** What a decision is said from: itself, all statements, and all tools of the comparison. */
export type OutcomeInput = Decision & {
  statements: readonly Statement[]
  candidates: readonly Candidate[]
  /** What is known of prices, by slug: `costs $41 a month`, `is free to begin`. */
  prices: ReadonlyMap<string, string>
}

/** A decision in words. */
export type OutcomeWords = Pick<Outcome, 'headline' | 'because' | 'prefers'>

/** A headline has to fit in two lines of a preview picture. With long names it may be longer. */
const maxHeadline = 90

/** The headline, or the shorter one where it is too long. */
export function shorten(headline: string, shorter: string): string {
  return headline.length <= maxHeadline ? headline : shorter
}

/** The tool that is clearly ahead of every other that remains, by the panel or by cost. */
export function findLeader({ statements, remaining }: OutcomeInput, kind: 'panel' | 'cost'): Candidate | undefined {
  return remaining.find((own) => isAhead(statements, kind, own, without(remaining, own)))
}

/** Whether a tool is clearly ahead of each of some others. */
export function isAhead(
  statements: readonly Statement[],
  kind: 'panel' | 'cost',
  own: Candidate,
  others: readonly Candidate[],
): boolean {
  return others.every((other) => findRelation(statements, kind, own.slug, other.slug) === 'ahead')
}

/** Whether each two known costs can be compared: one by the month and one by the hour cannot. */
export function areCostsCompared({ statements, remaining }: OutcomeInput): boolean {
  return remaining.every((own) =>
    without(remaining, own).every(
      (other) => findRelation(statements, 'cost', own.slug, other.slug) !== 'not comparable',
    ),
  )
}

/** What a tool costs of another one: `costs a third as much`; `costs least` beside several. */
export function sayShare(statements: readonly Statement[], own: Candidate, others: readonly Candidate[]): string {
  const [first] = others
  const between = first && findBetween(statements, 'cost', own.slug, first.slug)
  const share = between?.advantage?.does
  if (others.length <= 1 && share !== undefined) return share
  return `costs least${between?.ends === undefined ? '' : ` until ${between.ends}`}`
}

/** What the panel and costs say of a tool beside each of some others, in sentences. */
export function sayBetween(
  statements: readonly Statement[],
  kinds: readonly ('panel' | 'cost')[],
  own: Candidate,
  others: readonly Candidate[],
): string {
  const words = kinds.flatMap((kind) =>
    others.flatMap((other) => findBetween(statements, kind, own.slug, other.slug)?.words ?? []),
  )
  // Beside two that cost the same, the sentence is the same.
  return [...new Set(words)].join(' ')
}

/**
 * What is known of prices that cannot be compared: `Anchor is free to begin; Beacon costs $49 a month.` Empty where the cost
 * of all is known.
 */
export function sayKnownPrices({ statements, remaining, prices }: OutcomeInput): string {
  if (remaining.every(({ slug }) => isKnown(statements, 'cost', slug))) return ''
  const said = remaining.flatMap(({ slug, name }) => (prices.has(slug) ? [`${name} ${prices.get(slug)}`] : []))
  return said.length === 0 ? '' : `${said.join('; ')}.`
}

/** When limits and capabilities that a tool has beyond each of some others matter. */
export function listNeeds(
  statements: readonly Statement[],
  own: Candidate,
  others: readonly Candidate[],
): readonly Advantage['need'][] {
  return listDistinctions(statements, own.slug, slugsOf(others))
    .filter(isOther)
    .map(({ need }) => need)
}

/** `Harbor misses “Open weights” (No).` */
export function sayMissed(statements: readonly Statement[], candidates: readonly Candidate[]): string {
  return candidates
    .map(({ slug, name }) => {
      const missed = listAnswers(statements, slug, 'missed').flatMap(({ gist }) => gist ?? [])
      return `${name} misses ${formatList(missed)}.`
    })
    .join(' ')
}

/** Joins sentences with spaces; empty ones are left out. */
export function joinSentences(...sentences: readonly string[]): string {
  return sentences.filter(Boolean).join(' ')
}

export function without(candidates: readonly Candidate[], own: Candidate): readonly Candidate[] {
  return candidates.filter((each) => each !== own)
}

export function slugsOf(candidates: readonly Candidate[]): readonly string[] {
  return candidates.map(({ slug }) => slug)
}

export function formatNames(candidates: readonly Pick<Candidate, 'name'>[]): string {
  return formatList(candidates.map(({ name }) => name))
}
