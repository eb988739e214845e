import { formatChoices } from '@/lib/catalogue/words'
import { joinNeeds } from '@/lib/comparison/brief/distinction'
import type { Candidate } from '@/lib/comparison/brief/outcome'
import { findBetween, listAnswers } from '@/lib/comparison/brief/relation'
import type { Statement } from '@/lib/comparison/brief/statement'
import {
  isAhead,
  listNeeds,
  type OutcomeInput,
  type OutcomeWords,
  sayBetween,
  sayMissed,
  sayShare,
  shorten,
  without,
} from './outcome-input'

/** A choice: what puts it ahead, or when another one would be right. */
export function sayChoice({ statements, candidates, remaining, choice }: OutcomeInput): OutcomeWords {
  const own = remaining.find(({ slug }) => slug === choice)
  if (own === undefined) throw new Error('a choice is one of the tools that remain')
  const others = without(remaining, own)
  if (others.length === 0) return sayLast(statements, own, without(candidates, own))
  const [first, ...more] = others
  const unless = others.flatMap((other) => listNeeds(statements, other, [own]))
  const only = more.length === 0 ? first?.name : 'another of them'
  return {
    headline:
      unless.length === 0
        ? `${own.name}: ${sayLead(statements, own, others)}.`
        : shorten(
            `${own.name}, unless ${joinNeeds(unless, formatChoices)}.`,
            `${own.name}, unless you need something that only ${only} has.`,
          ),
    because:
      more.length === 0
        ? sayBetween(statements, ['panel', 'cost'], own, others)
        : others.map((other) => sayAgainst(statements, own, other)).join(' '),
  }
}

/** The one tool that misses no must-have. */
function sayLast(statements: readonly Statement[], own: Candidate, others: readonly Candidate[]): OutcomeWords {
  const isSure = listAnswers(statements, own.slug, 'not known').length === 0
  const has = isSure ? 'has all that you must have' : 'is not ruled out'
  return { headline: `${own.name}: the only one that ${has}.`, because: sayMissed(statements, others) }
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
