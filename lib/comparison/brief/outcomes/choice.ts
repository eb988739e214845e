import { formatChoices } from '@/lib/catalogue/words'
import { joinNeeds } from '@/lib/comparison/brief/distinction'
import type { Candidate } from '@/lib/comparison/brief/outcome'
import { findBetween, listAnswers } from '@/lib/comparison/brief/relation'
import type { Statement } from '@/lib/comparison/brief/statement'
import {
  isAhead,
  joinSentences,
  listNeeds,
  type OutcomeInput,
  type OutcomeWords,
  sayBetween,
  sayKnownPrices,
  sayMissed,
  sayShare,
  shorten,
  without,
} from './outcome-input'
import { isSkipped, sayReservations } from './verdicts'

/** A choice: what puts it ahead, or when another one would be right; and whether the panel skips it. */
export function sayChoice(input: OutcomeInput): OutcomeWords {
  const { statements, candidates, remaining, choice } = input
  const own = remaining.find(({ slug }) => slug === choice)
  if (own === undefined) throw new Error('a choice is one of the tools that remain')
  const others = without(remaining, own)
  if (others.length === 0) return sayLast(statements, own, without(candidates, own))
  const areAllSkipped = remaining.every(isSkipped)
  const headline = sayHeadline(statements, own, others, areAllSkipped ? '' : sayThough(own))
  const among = others.length === 1 ? 'The panel skips both. Of the two,' : 'The panel skips all of them. Of these,'
  return {
    headline: areAllSkipped ? `${among} ${headline}` : headline,
    because: joinSentences(
      others.length === 1
        ? sayBetween(statements, ['panel', 'cost'], own, others)
        : others.map((other) => sayAgainst(statements, own, other)).join(' '),
      sayKnownPrices(input),
      // That it is skipped is in the headline.
      isSkipped(own) ? '' : sayReservations([own]),
    ),
  }
}

function sayHeadline(
  statements: readonly Statement[],
  own: Candidate,
  others: readonly Candidate[],
  though: string,
): string {
  const [first, ...more] = others
  const unless = others.flatMap((other) => listNeeds(statements, other, [own]))
  if (unless.length === 0) return `${own.name}${though}: ${sayLead(statements, own, others)}.`
  const only = more.length === 0 ? first?.name : 'another of them'
  const start = `${own.name}${though}, unless`
  return shorten(`${start} ${joinNeeds(unless, formatChoices)}.`, `${start} you need something that only ${only} has.`)
}

function sayThough(own: Candidate): string {
  return isSkipped(own) ? ', though the panel skips it' : ''
}

/** The one tool that misses no must-have. */
function sayLast(statements: readonly Statement[], own: Candidate, others: readonly Candidate[]): OutcomeWords {
  const isSure = listAnswers(statements, own.slug, 'not known').length === 0
  const has = isSure ? 'has all that you must have' : 'is not ruled out'
  return { headline: `${own.name}: the only one that ${has}${sayThough(own)}.`, because: sayMissed(statements, others) }
}

function sayLead(statements: readonly Statement[], own: Candidate, others: readonly Candidate[]): string {
  const costs = isAhead(statements, 'cost', own, others) ? `it ${sayShare(statements, own, others)}` : ''
  const panel = isAhead(statements, 'panel', own, others) ? 'the panel prefers it' : ''
  return [panel, costs].filter(Boolean).join(', and ') || 'ahead of each of the others, by the panel or by cost'
}

/** `Against Lantern: 3 of 4 reviewers prefer it, by 5.5 points, and $41 against $130 a month.` */
function sayAgainst(statements: readonly Statement[], own: Candidate, other: Candidate): string {
  const gists = (['panel', 'cost'] as const).flatMap((kind) => {
    const between = findBetween(statements, kind, own.slug, other.slug)
    return between?.isClear ? (between.gist ?? []) : []
  })
  return `Against ${other.name}: ${gists.join(', and ')}.`
}
