import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import { lowerFirst, upperFirst } from '@/lib/catalogue/words'
import type { Tally } from '@/lib/community/tally'
import { listPairs } from '@/lib/comparison/brief/outcome'
import { findBetween, findRelation, isKnown } from '@/lib/comparison/brief/relation'
import { defaultCase } from '@/lib/comparison/case'
import { sayCostFor } from '@/lib/comparison/case/case-words'
import { compare } from '@/lib/comparison/comparison'
import { type Decided, decideComparison } from '@/lib/comparison/decided'
import { formatOutcome } from '@/lib/comparison/format'
import { getPanelVerdict } from '@/lib/comparison/verdict'
import { formatAge } from '@/lib/pricing/format'
import { getLeadQuote } from '@/lib/pricing/lead-quote'
import type { ToolQuote } from '@/lib/pricing/quote'
import { type BadgeShow, type BadgeText, plain, shortenName } from './badge'
import { formatVotes } from './community-words'

type Compared = {
  decided: Decided
  /** The tools, with their names as they are written on a badge. */
  tools: readonly Tool[]
  /** By slug; empty when votes cannot be read. */
  tallies: ReadonlyMap<string, Tally>
}

type Asked = { slugs: readonly string[]; tallies: ReadonlyMap<string, Tally>; day: string }

/** What the badge of a comparison says on a day (`2026-11-27`), for the case that every page begins with. */
export function describeComparisonBadge(
  catalogue: Catalogue,
  show: BadgeShow,
  { slugs, tallies, day }: Asked,
): BadgeText {
  const decided = decideComparison(compare(catalogue, slugs), defaultCase, day)
  return descriptions[show]({ decided, tools: decided.comparison.sides.map(({ tool }) => tool), tallies })
}

const descriptions: Readonly<Record<BadgeShow, (compared: Compared) => BadgeText>> = {
  panel: describeOutcome,
  score: ({ tools }) => plain(tools.map((tool) => `${beside(tool)} ${formatScore(tool)}`).join('; ')),
  price: describePrice,
  community: describeVotes,
}

/** Whom to choose, or why nobody. A choice that the panel skips is no recommendation. */
function describeOutcome({ decided: { brief }, tools }: Compared): BadgeText {
  const { outcome } = brief
  const chosen = tools.find(({ slug }) => slug === outcome.choice)
  if (chosen !== undefined) {
    const name = shortenName(chosen.name, 'alone')
    return getPanelVerdict(chosen).verdict === 'skip'
      ? { message: `${name}, though the panel skips it`, tone: 'split' }
      : { message: `Choose ${name}`, tone: 'ship' }
  }
  if (outcome.kind === 'not substitutes') {
    const kinds = new Set(tools.map(({ kind }) => kind.slug)).size
    return plain(kinds === tools.length ? 'They do different jobs' : 'Not all do the same job')
  }
  const named = tools.map(({ slug, name }) => ({ slug, name: shortenName(name, 'alone') }))
  return plain(formatOutcome(outcome, named))
}

function formatScore(tool: Tool): string {
  const { verdict, meanScore } = getPanelVerdict(tool)
  if (verdict === 'none') return 'not judged yet'
  return meanScore === undefined ? 'no score' : `${meanScore}/100`
}

/** Who costs clearly less than every other, by how much where that is one, and how old an old price behind it is. */
function describePrice({ decided, tools }: Compared): BadgeText {
  const { brief, quotes, workloadUse } = decided
  if (!tools.every(({ slug }) => isKnown(brief.statements, 'cost', slug))) return plain('Not all prices are known')
  const between = listPairs(tools).map(([own, other]) => findBetween(brief.statements, 'cost', own.slug, other.slug))
  if (between.some((each) => each === undefined)) return plain('Prices are for different things')
  // A price by use says itself what it is for.
  const isMonthly = between.every((each) => each?.row === 'cost')
  const costFor = isMonthly ? `${upperFirst(sayCostFor(defaultCase, workloadUse))}, ` : ''
  return plain(`${costFor}${sayCheapest(decided, tools)}${sayOldest(quotes)}`)
}

function sayCheapest({ brief: { statements } }: Decided, tools: readonly Tool[]): string {
  const isAhead = (own: Tool, other: Tool) => findRelation(statements, 'cost', own.slug, other.slug) === 'ahead'
  const cheapest = tools.find((own) => tools.every((other) => other === own || isAhead(own, other)))
  if (cheapest === undefined) return 'no clear difference in price'
  const [other, ...more] = tools.filter((tool) => tool !== cheapest)
  const between = other && findBetween(statements, 'cost', cheapest.slug, other.slug)
  const does = more.length === 0 ? between?.advantage?.does : undefined
  return `${shortenName(cheapest.name, 'alone')} ${does ?? 'costs least'}`
}

function sayOldest(quotes: readonly ToolQuote[]): string {
  const leads = quotes.map(getLeadQuote).filter((lead) => lead?.isOld)
  const age = Math.max(...leads.map((lead) => lead?.age ?? 0))
  return leads.length === 0 ? '' : ` (oldest price ${formatAge(age)})`
}

function describeVotes({ tools, tallies }: Compared): BadgeText {
  const votes = tools.map(({ slug }) => formatVotes(tallies.get(slug)))
  const [first = '', ...others] = new Set(votes)
  const isSaidOnce = others.length === 0 && tools.every(({ slug }) => !hasVotes(tallies.get(slug)))
  return plain(
    isSaidOnce ? first : tools.map((tool, side) => `${beside(tool)} ${lowerFirst(votes[side] ?? '')}`).join('; '),
  )
}

function hasVotes(tally: Tally | undefined): boolean {
  return tally !== undefined && tally.ship + tally.skip > 0
}

function beside({ name }: Tool): string {
  return shortenName(name, 'beside')
}
