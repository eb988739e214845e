import { formatChoices } from '@/lib/catalogue/words'
import { findOne, findRelation, isKnown } from '@/lib/comparison/brief/relation'
import { areCostsCompared, formatNames, type OutcomeInput, without } from './outcome-input'

/** `The panel has judged neither yet.` Empty where it judged all, and enough of the same reviewers did. */
export function sayMissingPanel({ statements, remaining }: OutcomeInput): string {
  const unjudged = remaining.filter(({ slug }) => !isKnown(statements, 'panel', slug))
  if (unjudged.some(({ reviews }) => reviews.length > 0))
    return `No reviewer who counts has judged ${formatChoices(unjudged.map(({ name }) => name))}.`
  if (unjudged.length === remaining.length)
    return `The panel has judged ${remaining.length === 2 ? 'neither' : 'none'} yet.`
  if (unjudged.length > 0) return `The panel has not judged ${formatNames(unjudged)} yet.`
  const unscored = remaining.filter(({ slug }) => findOne(statements, 'panel', slug)?.row === 'verdict')
  if (unscored.length > 0) return `The panel has not scored ${formatNames(unscored)}.`
  const isApart = remaining.some((own) =>
    without(remaining, own).some(
      (other) => findRelation(statements, 'panel', own.slug, other.slug) === 'not comparable',
    ),
  )
  return isApart ? `Too few reviewers have scored ${remaining.length === 2 ? 'both' : 'all of them'}.` : ''
}

/** `What Lantern costs is not known.` Empty where something is known of each price, or the cost of none. */
export function sayMissingCost(input: OutcomeInput): string {
  const { statements, remaining, prices } = input
  if (!areCostsCompared(input)) return 'Their prices are for different things.'
  if (remaining.every(({ slug }) => !isKnown(statements, 'cost', slug))) return ''
  const unpriced = remaining.filter(({ slug }) => !isKnown(statements, 'cost', slug) && !prices.has(slug))
  if (unpriced.length === 0) return ''
  return `What ${formatNames(unpriced)} ${unpriced.length === 1 ? 'costs' : 'cost'} is not known.`
}
