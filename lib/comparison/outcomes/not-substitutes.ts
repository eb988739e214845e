import { lowerFirst } from '@/lib/catalogue/words'
import { type Candidate, decide } from '@/lib/comparison/outcome'
import { formatNames, type Ground, type Said } from './ground'

/** What each kind of tool does, and of those that are of one kind which to take. `say` says a decision among those. */
export function sayNotSubstitutes({ statements, candidates }: Ground, say: (ground: Ground) => Said): Said {
  const kinds = [...new Set(candidates.map(({ kind }) => kind.slug))]
  const groups = kinds.map((kind) => candidates.filter((each) => each.kind.slug === kind))
  const within = groups.flatMap((group) => {
    if (group.length === 1) return []
    const { headline } = say({ ...decide(statements, group), statements, candidates: group })
    const beginsWithName = group.some(({ name }) => headline.startsWith(name))
    return [`Between ${formatNames(group)}, ${beginsWithName ? headline : lowerFirst(headline)}`]
  })
  const isEachOther = kinds.length === candidates.length
  const amount = candidates.length === 2 ? 'both' : 'more than one'
  return {
    headline: `${isEachOther ? 'These do different jobs' : 'Not all of these do the same job'}; you could use ${amount}.`,
    because: [`${groups.map(sayJob).join('; ')}.`, ...within].join(' '),
  }
}

function sayJob(group: readonly Candidate[]): string {
  const job = group[0]?.kind.job
  return group.length === 1 ? `${formatNames(group)} ${job}` : `each of ${formatNames(group)} ${job}`
}
