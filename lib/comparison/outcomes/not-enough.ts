import { formatList } from '@/lib/catalogue/words'
import { type Distinction, isOther, listDistinctions } from '@/lib/comparison/distinction'
import type { Candidate } from '@/lib/comparison/outcome'
import { findBetween, findOne, findRelation, isKnown } from '@/lib/comparison/relation'
import { findLeader, formatNames, type Ground, type Said, sayBetween, slugsOf, without } from './ground'

/** What is known and clear although it is not enough to choose, and what is missing. */
export function sayNotEnough(ground: Ground): Said {
  const missing = sayMissingPanel(ground) || sayMissingCost(ground)
  const cheapest = findLeader(ground, 'cost')
  if (cheapest !== undefined) return sayByPrice(ground, cheapest, missing)
  const preferred = findLeader(ground, 'panel')
  const { statements, remaining } = ground
  const others = remaining.flatMap((own) => listDistinctions(statements, own.slug, slugsOf(without(remaining, own))))
  const differences = sayDistinctions(others.filter(isOther)) || noMore
  if (preferred !== undefined) {
    const because = sayBetween(statements, ['panel'], preferred, without(remaining, preferred))
    return { headline: `The panel prefers ${preferred.name}. ${missing}`, because }
  }
  return {
    headline: `${sayPrices(ground) || 'Not enough is known.'} ${missing}`,
    because: [sayJudgements(ground), differences].filter(Boolean).join(' '),
  }
}

const noMore = 'Nothing else that is known differs by enough to decide.'

/** The panel is silent or undecided, but one of them costs clearly less. */
function sayByPrice({ statements, remaining }: Ground, own: Candidate, missing: string): Said {
  const others = without(remaining, own)
  const found = others.flatMap((other) => findBetween(statements, 'cost', own.slug, other.slug)?.advantage ?? [])
  const [sum, sums] = [found[0]?.own, formatList(found.map(({ other }) => other))]
  const figures = others.length === 1 ? `${sum} against ${sums} a month` : `${sum} a month against ${sums}`
  const more = sayDistinctions(listDistinctions(statements, own.slug, slugsOf(others)).filter(isOther))
  const isBeaten = others.some((other) => listDistinctions(statements, other.slug, [own.slug]).some(isOther))
  const [only] = others.length === 1 ? found : []
  const cost = only === undefined ? sayBetween(statements, ['cost'], own, others) : `It ${only.does}.`
  return {
    headline: `On price, ${own.name}: ${figures}. ${missing}`,
    because: more || (isBeaten ? cost : noMore),
  }
}

/** `Prices are close: $71 and $72 a month.` Empty unless all prices are known. */
function sayPrices({ statements, remaining }: Ground): string {
  const sums = remaining.flatMap(({ slug }) => {
    return findOne(statements, 'cost', slug)?.gist ?? []
  })
  if (sums.length < remaining.length) return ''
  const isSame = new Set(sums).size === 1
  if (isSame) return `${remaining.length === 2 ? 'Both' : 'All'} cost ${sums[0]} a month.`
  return `${remaining.length === 2 ? 'Prices are close' : 'Prices'}: ${formatList(sums)} a month.`
}

/** What the panel says of each that it judged, where it cannot be compared. Empty where it judged none. */
function sayJudgements({ statements, remaining }: Ground): string {
  return statements
    .filter(({ kind, tools }) => kind === 'panel' && tools.length === 1 && slugsOf(remaining).includes(tools[0] ?? ''))
    .map(({ words }) => words)
    .join(' ')
}

/** `The panel has judged neither yet.` Empty where it judged all, and enough of the same reviewers did. */
export function sayMissingPanel({ statements, remaining }: Ground): string {
  const unjudged = remaining.filter(({ slug }) => !isKnown(statements, 'panel', slug))
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

/** `What Lantern costs is not known.` Empty where the cost of all or of none is known. */
function sayMissingCost({ statements, remaining }: Ground): string {
  const unpriced = remaining.filter(({ slug }) => !isKnown(statements, 'cost', slug))
  if (unpriced.length === 0 || unpriced.length === remaining.length) return ''
  return `What ${formatNames(unpriced)} ${unpriced.length === 1 ? 'costs' : 'cost'} is not known.`
}

/** The first two of what distinguishes tools, in sentences. */
export function sayDistinctions(distinctions: readonly Distinction[]): string {
  return distinctions
    .slice(0, 2)
    .map(({ statements: [{ words }] }) => words)
    .join(' ')
}
