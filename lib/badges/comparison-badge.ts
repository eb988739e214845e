import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import { formatAmount, lowerFirst, upperFirst } from '@/lib/catalogue/words'
import { formatTally, type Tally } from '@/lib/community/tally'
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
  score: describeScores,
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

/** The scores of two tools; of more the highest, and how many have none. */
function describeScores({ tools }: Compared): BadgeText {
  if (tools.length === 2) return plain(tools.map((tool) => `${beside(tool)} ${formatScore(tool)}`).join('; '))
  const scores = tools.map((tool) => getPanelVerdict(tool).meanScore)
  const known = scores.filter((score) => score !== undefined)
  if (known.length === 0) return plain('No scores yet')
  const highest = Math.max(...known)
  const leaders = tools.filter((_, side) => scores[side] === highest)
  const [leader] = leaders
  const who = leaders.length === 1 && leader !== undefined ? beside(leader) : `${leaders.length} tools`
  const missing = tools.length - known.length
  return plain(`Highest score: ${who} ${highest}/100${missing === 0 ? '' : ` (${missing} not scored)`}`)
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

/** What visitors say of each of two tools; of more only of the one that most surely ship. */
function describeVotes({ tools, tallies }: Compared): BadgeText {
  const voted = tools.map((tool) => ({ tool, tally: tallies.get(tool.slug) }))
  const votes = voted.reduce((sum, { tally }) => sum + (tally === undefined ? 0 : tally.ship + tally.skip), 0)
  const [first] = voted
  if (votes === 0) return plain(formatVotes(first?.tally))
  if (voted.length === 2) return plain(voted.map(({ tool, tally }) => sayVotes(tool, tally)).join('; '))
  const sure = ({ tally }: (typeof voted)[number]) => formatTally(tally).estimate?.low ?? -1
  const [surest] = voted.toSorted((a, b) => sure(b) - sure(a))
  if (surest === undefined || sure(surest) < 0) return plain(`${formatAmount(votes, 'vote', 'votes')}, too few to say`)
  return plain(`Most surely shipped: ${sayVotes(surest.tool, surest.tally)}`)
}

function sayVotes(tool: Tool, tally: Tally | undefined): string {
  return `${beside(tool)} ${lowerFirst(formatVotes(tally))}`
}

function beside({ name }: Tool): string {
  return shortenName(name, 'beside')
}
