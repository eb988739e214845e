import { formatChoices, formatList } from '@/lib/catalogue/words'
import { type Distinction, isOther, listDistinctions } from '@/lib/comparison/brief/distinction'
import type { Candidate } from '@/lib/comparison/brief/outcome'
import { sayUntil } from '@/lib/comparison/brief/price-end'
import { findBetween, findOne, findRelation } from '@/lib/comparison/brief/relation'
import { sayMissingCost, sayMissingPanel } from './missing'
import {
  areCostsCompared,
  findLeader,
  joinSentences,
  type OutcomeInput,
  type OutcomeWords,
  sayBetween,
  sayKnownPrices,
  slugsOf,
  without,
} from './outcome-input'
import { sayReservations } from './verdicts'

/** What is known and clear although it is not enough to choose, and what is missing. */
export function sayNotEnough(input: OutcomeInput): OutcomeWords {
  const missing = sayMissingPanel(input) || sayMissingCost(input)
  const cheapest = listCheapest(input)
  if (cheapest.length > 0) return sayByPrice(input, cheapest, missing)
  const preferred = findPreferred(input)
  const { remaining } = input
  if (preferred !== undefined) return sayPreferred(input, preferred)
  if (missing === '') return sayNoWinner(input)
  const prices = sayPrices(input)
  const apart = remaining.map((own) => ({ own, found: listOthers(input, own, without(remaining, own)) }))
  const differences = sayDistinctions(apart.flatMap(({ found }) => found)) || noMore
  const [only, ...more] = apart.filter(({ found }) => found.length > 0)
  if (prices !== '' && only !== undefined && more.length === 0 && remaining.length === 2) {
    const headline = `At ${areSame(listSums(input)) ? '' : 'about '}the same price, ${only.own.name} offers more. ${missing}`
    return { headline, because: joinSentences(prices, sayJudgements(input), differences) }
  }
  return {
    headline: `${prices || 'Not enough is known.'} ${missing}`,
    because: joinSentences(sayCostsApart(input), sayJudgements(input), differences),
  }
}

/** The panel prefers one, and of prices too little is known to choose. */
function sayPreferred(input: OutcomeInput, preferred: Candidate): OutcomeWords {
  const { statements, remaining } = input
  const missing = sayMissingCost(input)
  return {
    prefers: preferred.slug,
    headline:
      missing === '' ? `${preferred.name}: the panel prefers it.` : `The panel prefers ${preferred.name}. ${missing}`,
    because: joinSentences(
      sayBetween(statements, ['panel'], preferred, without(remaining, preferred)),
      sayCostsApart(input) || sayKnownPrices(input),
      sayReservations([preferred]),
    ),
  }
}

/** The panel sees no clear difference, and something is known of each price, but not for the same. */
function sayNoWinner(input: OutcomeInput): OutcomeWords {
  const { statements, remaining, prices } = input
  const [first, ...others] = remaining
  const isPair = first !== undefined && others.length === 1
  const each = remaining.map(({ slug, name }) => `${name} ${prices.get(slug)}`)
  const apart = remaining.flatMap((own) => listOthers(input, own, without(remaining, own)))
  return {
    headline: isPair
      ? `No clear winner: ${each.join(', ')}.`
      : 'No clear winner: the panel prefers none of them to all others.',
    because: joinSentences(
      isPair ? sayBetween(statements, ['panel'], first, others) : sayKnownPrices(input),
      sayDistinctions(apart) || noMore,
      sayReservations(remaining),
    ),
  }
}

const noMore = 'Nothing else that is known differs by enough to decide.'

/**
 * The tools that cost clearly less than every other that remains: one, or several whose own costs are close. None where all
 * costs are close or one is not known.
 */
export function listCheapest({ statements, remaining }: OutcomeInput): readonly Candidate[] {
  const relate = (own: Candidate, other: Candidate) => findRelation(statements, 'cost', own.slug, other.slug)
  const level = remaining.filter((own) =>
    without(remaining, own).every((other) => ['ahead', 'even'].includes(relate(own, other))),
  )
  const others = remaining.filter((each) => !level.includes(each))
  const isApart = level.every((own) => others.every((other) => relate(own, other) === 'ahead'))
  return others.length > 0 && isApart ? level : []
}

/** The tool that the panel prefers where not enough is known and no price says more. */
export function findPreferred(input: OutcomeInput): Candidate | undefined {
  return input.kind === 'not enough known' && listCheapest(input).length === 0 ? findLeader(input, 'panel') : undefined
}

/** The panel is silent or undecided, but some cost clearly less. */
function sayByPrice(input: OutcomeInput, cheapest: readonly Candidate[], missing: string): OutcomeWords {
  const { statements, remaining } = input
  const others = remaining.filter((each) => !cheapest.includes(each))
  const found = cheapest.map((own) =>
    others.flatMap((other) => {
      const between = findBetween(statements, 'cost', own.slug, other.slug)
      return between?.advantage
        ? [{ ...between.advantage, sum: `${between.advantage.own}${sayUntil(between.ends)}` }]
        : []
    }),
  )
  const sums = formatList([...new Set(found.flatMap(([first]) => first?.sum ?? []))])
  const otherSums = formatList(found[0]?.map(({ other }) => other) ?? [])
  const per = findSharedUnit(input, cheapest, others)
  const figures =
    per === undefined
      ? 'less than each of the others'
      : remaining.length === 2
        ? `${sums} against ${otherSums} ${per}`
        : `${sums} ${per} against ${otherSums}`
  const more = sayDistinctions(cheapest.flatMap((own) => listOthers(input, own, others)))
  const isBeaten = others.some((other) => listOthers(input, other, cheapest).length > 0)
  const [only] = remaining.length === 2 ? (found[0] ?? []) : []
  const cost =
    only === undefined
      ? cheapest.map((own) => sayBetween(statements, ['cost'], own, others)).join(' ')
      : `It ${only.does}.`
  return {
    headline: `On price, ${formatChoices(cheapest.map(({ name }) => name))}: ${figures}. ${missing}`,
    because: more || (isBeaten ? cost : noMore),
  }
}

/** The limits and capabilities that a tool has beyond each of some others. */
function listOthers(
  { statements }: OutcomeInput,
  own: Candidate,
  others: readonly Candidate[],
): readonly Distinction[] {
  return listDistinctions(statements, own.slug, slugsOf(others)).filter(isOther)
}

/** `Prices are close: $71 and $72 a month.` Empty unless all prices are known, for the same. */
function sayPrices(input: OutcomeInput): string {
  const { remaining } = input
  const { length } = remaining
  const sums = listSums(input)
  const per = findSharedUnit(input, remaining, remaining)
  const units = new Set(remaining.map(({ slug }) => findOne(input.statements, 'cost', slug)?.per))
  if (sums.length < length || per === undefined || units.size > 1 || !units.has(per)) return ''
  if (areSame(sums)) return `${length === 2 ? 'Both' : 'All'} cost ${sums[0]} ${per}.`
  return `${length === 2 ? 'Prices are close' : 'Prices'}: ${formatList(sums)} ${per}.`
}

/** The known costs of those that remain. */
function listSums({ statements, remaining }: OutcomeInput): readonly string[] {
  return remaining.flatMap(({ slug }) => findOne(statements, 'cost', slug)?.gist ?? [])
}

/** What the costs of some tools beside some others are for, where all are for the same: `a month`. */
function findSharedUnit(
  { statements }: OutcomeInput,
  some: readonly Candidate[],
  others: readonly Candidate[],
): string | undefined {
  const between = some.flatMap((own) =>
    without(others, own).map((other) => findBetween(statements, 'cost', own.slug, other.slug)),
  )
  const [first] = between
  return between.every((each) => each?.row === first?.row && each?.per === first?.per) ? first?.per : undefined
}

/** What tools cost whose costs are not for the same. Empty where all can be compared. */
function sayCostsApart(input: OutcomeInput): string {
  if (areCostsCompared(input)) return ''
  return input.remaining.flatMap(({ slug }) => findOne(input.statements, 'cost', slug)?.words ?? []).join(' ')
}

function areSame(sums: readonly string[]): boolean {
  return new Set(sums).size === 1
}

/** What the panel says of each that it judged, where it cannot be compared. Empty where it judged none. */
function sayJudgements({ statements, remaining }: OutcomeInput): string {
  return statements
    .filter(({ kind, tools }) => kind === 'panel' && tools.length === 1 && slugsOf(remaining).includes(tools[0] ?? ''))
    .map(({ words }) => words)
    .join(' ')
}

/** The first two of what distinguishes tools, in sentences. */
export function sayDistinctions(distinctions: readonly Distinction[]): string {
  return distinctions
    .slice(0, 2)
    .map(({ statements: [{ words }] }) => words)
    .join(' ')
}
