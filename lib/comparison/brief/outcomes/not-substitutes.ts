import { lowerFirst } from '@/lib/catalogue/words'
import { type Candidate, decide } from '@/lib/comparison/brief/outcome'
import { formatNames, type OutcomeInput, type OutcomeWords } from './outcome-input'

/**
 * Says what each kind of tool does, and which to choose among tools of the same kind; `say` words that choice. Where must-haves
 * leave only tools of one kind, it does not suggest to use several.
 */
export function sayNotSubstitutes(
  { statements, candidates, remaining, prices }: OutcomeInput,
  say: (input: OutcomeInput) => OutcomeWords,
): OutcomeWords {
  const kinds = listKinds(candidates)
  const groups = kinds.map((kind) => candidates.filter((each) => each.kind.slug === kind))
  const within = groups.flatMap((group) => {
    if (group.length === 1) return []
    const { headline } = say({ ...decide(statements, group), statements, candidates: group, prices })
    const beginsWithName = group.some(({ name }) => headline.startsWith(name))
    return [`Between ${formatNames(group)}, ${beginsWithName ? headline : lowerFirst(headline)}`]
  })
  const isEachOther = kinds.length === candidates.length
  const amount = candidates.length === 2 ? 'both' : 'more than one'
  const advice = listKinds(remaining).length > 1 ? `; you could use ${amount}` : ''
  return {
    headline: `${isEachOther ? 'These do different jobs' : 'Not all of these do the same job'}${advice}.`,
    because: [`${groups.map(sayJob).join('; ')}.`, ...within].join(' '),
  }
}

function listKinds(candidates: readonly Candidate[]): readonly string[] {
  return [...new Set(candidates.map(({ kind }) => kind.slug))]
}

function sayJob(group: readonly Candidate[], index: number): string {
  const job = group[0]?.kind.job
  return group.length === 1
    ? `${formatNames(group)} ${job}`
    : `${index === 0 ? 'Each' : 'each'} of ${formatNames(group)} ${job}`
}
