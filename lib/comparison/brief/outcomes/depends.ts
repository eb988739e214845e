import { formatChoices } from '@/lib/catalogue/words'
import { joinNeeds } from '@/lib/comparison/brief/distinction'
import type { Candidate } from '@/lib/comparison/brief/outcome'
import { findBetween, isKnown } from '@/lib/comparison/brief/relation'
import { getPanelVerdict } from '@/lib/comparison/verdict'
import {
  findLeader,
  joinSentences,
  listNeeds,
  type OutcomeInput,
  type OutcomeWords,
  sayBetween,
  sayKnownPrices,
  sayShare,
  shorten,
  without,
} from './outcome-input'
import { sayReservations } from './verdicts'

/** What it depends on: the tool that the panel prefers or scores highest, the price, and what only one of them can do. */
export function sayDepends(input: OutcomeInput): OutcomeWords {
  const { statements, remaining } = input
  const leaders = (['panel', 'cost'] as const).flatMap((kind) => {
    const own = findLeader(input, kind)
    if (own === undefined) return []
    const others = without(remaining, own)
    const words =
      kind === 'panel' ? `the panel prefers ${own.name}` : `${own.name} ${sayShare(statements, own, others)}`
    return [{ own, words, because: sayBetween(statements, [kind], own, others) }]
  })
  if (leaders.length > 0) {
    const isPreferred = findLeader(input, 'panel') !== undefined
    const highest = isPreferred ? undefined : findHighest(input)
    const words = [...leaders.map(({ words }) => words), ...(highest ? [`${highest.name} scores highest`] : [])]
    return {
      headline: `It depends: ${words.join(', ')}.`,
      because: joinSentences(
        ...leaders.map(({ because }) => because),
        highest === undefined ? '' : sayScores(remaining),
        sayOnly(input),
        sayReservations(leaders.map(({ own }) => own)),
      ),
    }
  }
  return { headline: sayNeeds(input), because: sayEven(input) }
}

/**
 * The tool with the highest mean score, where all are scored. None where the reviewers who judged it and another tool put that
 * one ahead, with the visitor's weights: a mean of all reviewers would contradict them.
 */
function findHighest({ statements, remaining }: OutcomeInput): Candidate | undefined {
  const scores = remaining.map((each) => getPanelVerdict(each).meanScore)
  if (scores.includes(undefined)) return undefined
  const highest = Math.max(...scores.map((score) => score ?? 0))
  const [only, ...more] = remaining.filter((_, index) => scores[index] === highest)
  if (only === undefined || more.length > 0) return undefined
  const isAhead = (other: Candidate) => findBetween(statements, 'panel', only.slug, other.slug)?.favours === other.slug
  return without(remaining, only).some(isAhead) ? undefined : only
}

/** `The panel’s mean scores: Anchor 75, Beacon 71.` The highest first. */
function sayScores(candidates: readonly Candidate[]): string {
  const scored = candidates.map((each) => ({ name: each.name, score: getPanelVerdict(each).meanScore ?? 0 }))
  const said = scored.toSorted((a, b) => b.score - a.score).map(({ name, score }) => `${name} ${score}`)
  return `The panel’s mean scores: ${said.join(', ')}.`
}

/** `If you send images or video, only Anchor will do.` Of each that has something beyond all others. */
function sayOnly({ statements, remaining }: OutcomeInput): string {
  const said = remaining.flatMap((own) => {
    const needs = listNeeds(statements, own, without(remaining, own))
    return needs.length === 0 ? [] : [`If ${joinNeeds(needs, formatChoices)}, only ${own.name} will do.`]
  })
  return said.join(' ')
}

function sayNeeds({ statements, remaining }: OutcomeInput): string {
  const needs = remaining.flatMap((own) => {
    const need = listNeeds(statements, own, without(remaining, own))
    return need.length === 0 ? [] : [{ name: own.name, words: `${own.name} if ${joinNeeds(need, formatChoices)}` }]
  })
  const [only] = needs
  if (remaining.length > 2) {
    const general = 'It depends on what you need: none of them is ahead in everything.'
    return only === undefined ? general : shorten(`It depends: ${needs.map(({ words }) => words).join(', ')}.`, general)
  }
  if (needs.length === 1 && only !== undefined) {
    return shorten(
      `${only.words}; otherwise no real difference.`,
      `${only.name} if you need what only it has; otherwise no real difference.`,
    )
  }
  return shorten(
    `It depends: ${needs.map(({ words }) => words).join(', ')}.`,
    'It depends on what you need: each has something that the other lacks.',
  )
}

export function sayNoDifference(input: OutcomeInput): OutcomeWords {
  const isPriced = input.remaining.every(({ slug }) => isKnown(input.statements, 'cost', slug))
  return {
    headline: isPriced ? 'No real difference for this case.' : 'No real difference in what is known.',
    because: sayEven(input),
  }
}

/** What the panel and costs say where neither puts one ahead of all. */
function sayEven(input: OutcomeInput): string {
  const { statements, remaining } = input
  const [first, ...others] = remaining
  const even =
    first !== undefined && others.length === 1
      ? sayBetween(statements, ['panel', 'cost'], first, others)
      : 'None of them is clearly ahead of all others, by the panel or by cost.'
  return joinSentences(even, sayKnownPrices(input), sayReservations(remaining))
}
