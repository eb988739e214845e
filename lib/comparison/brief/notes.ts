import { formatChoices, formatList } from '@/lib/catalogue/words'
import type { Weights } from '@/lib/comparison/case/buyer-case'
import { canBeEntered, findTippingPoints, formatTippingPoint, weighPanel } from '@/lib/comparison/case/weights'
import type { ScorecardRow } from '@/lib/comparison/comparison'
import { formatComparableCost } from '@/lib/pricing/cost-ratio'
import { getLeadQuote } from '@/lib/pricing/lead-quote'
import { isOther, listDistinctions } from './distinction'
import { sayWithoutAmount } from './known-price'
import { sayMissingPanel } from './outcomes/missing'
import { findPreferred, listCheapest, sayDistinctions } from './outcomes/not-enough'
import { areCostsCompared, findLeader, type OutcomeInput, sayMissed } from './outcomes/outcome-input'
import type { Priced } from './priced'
import { findBetween, findOne, isKnown, listAnswers } from './relation'
import type { Note, Statement } from './statement'
import { explainNoCost } from './statements/cost'
import { maxNotes, minCostRatio } from './thresholds'

export type Panel = { scorecard: readonly ScorecardRow[]; weights: Weights }

/** What would change a decision, what rules a tool out, what is missing and how sure it is, the most useful first. */
export function listNotes(input: OutcomeInput, sides: readonly Priced[], panel: Panel): readonly Note[] {
  const notes =
    input.kind === 'not substitutes'
      ? [noteBudget(input, sides), noteUseBoth(input, sides), noteOut(input), noteSure(input)]
      : [
          noteBudget(input, sides),
          noteTips(input, sides, panel),
          noteRulesOut(input),
          noteOut(input),
          noteMissing(input, sides),
          noteSure(input),
        ]
  return notes.flatMap((note) => note ?? []).slice(0, maxNotes)
}

/** Which tools meet the budget only by another offer than the one that is compared, and what each of the two costs. */
function noteBudget({ statements, remaining }: OutcomeInput, sides: readonly Priced[]): Note | undefined {
  const words = sides.flatMap(({ tool: { slug, name }, quote }) => {
    const met = listAnswers(statements, slug, 'met').find(({ row }) => row === 'cheapest')
    if (met === undefined || !remaining.some((each) => each.slug === slug)) return []
    const sum = formatComparableCost(quote)
    const compared = sum === undefined ? '' : `, ${sum} from ${getLeadQuote(quote)?.offer.provider.name}`
    return [`${name} meets ${met.gist}, but not at the price that is compared${compared}.`]
  })
  return words.length === 0 ? undefined : { label: 'The budget', words: words.join(' '), row: 'cheapest' }
}

/** When tools of different kinds are used together, because one passes its work to others. Those that are out are not used. */
function noteUseBoth({ remaining }: OutcomeInput, sides: readonly Priced[]): Note | undefined {
  const usable = sides.filter(({ tool }) => remaining.some(({ slug }) => slug === tool.slug))
  const words = usable.flatMap((user) => {
    const { name, kind } = user.tool
    const used = usable.filter(({ tool }) => kind.uses?.includes(tool.kind.slug))
    if (used.length === 0) return []
    const models = formatChoices(used.map(({ tool }) => tool.name))
    return [`When you want ${name} to pass work to ${models}. ${sayOffers(user, used)}`]
  })
  const label = sides.length === 2 ? 'Use both' : 'Use them together'
  return words.length === 0 ? undefined : { label, words: words.join(' '), row: 'kind' }
}

/** `Microsoft sells Lantern through Azure. Whether it offers Harbor is not in our records.` */
function sayOffers(user: Priced, used: readonly Priced[]): string {
  const found = used.map((each) => ({ name: each.tool.name, seller: findSeller(user, each) }))
  const unknown = found.filter(({ seller }) => seller === undefined).map(({ name }) => name)
  return [
    ...found.flatMap(({ name, seller }) =>
      seller === undefined ? [] : `${user.tool.vendor} sells ${name} through ${seller}.`,
    ),
    ...(unknown.length === 0 ? [] : [`Whether it offers ${formatChoices(unknown)} is not in our records.`]),
  ].join(' ')
}

/** The provider of a tool's vendor that has a current offer of the other tool. */
function findSeller({ tool: { maker } }: Priced, { quote }: Priced): string | undefined {
  const own = maker?.providers.map(({ slug }) => slug) ?? []
  return quote.quotes.find(({ offer }) => own.includes(offer.provider.slug))?.offer.provider.name
}

/** The weight of a reviewer, or the price, from which on another tool is ahead. */
function noteTips(input: OutcomeInput, sides: readonly Priced[], panel: Panel): Note | undefined {
  const { kind, choice, statements, remaining } = input
  const ahead = choice ?? findPreferred(input)?.slug
  if (kind === 'not enough known' && ahead === undefined) return tipSilence(input)
  if (!['choice', 'depends', 'not enough known'].includes(kind)) return undefined
  if (remaining.length !== sides.length) return undefined
  const weights = tipWeights(sides, panel, ahead)
  const price = kind === 'depends' ? tipPrice(statements, sides) : undefined
  const words = [weights, price].flatMap((each) => each ?? [])
  if (words.length === 0) return undefined
  return { label: 'What tips it', words: words.join(' '), row: weights === undefined ? findCostRow(input) : 'score' }
}

/** Where the panel is silent and all costs are known: until when the lowest one counts, or from when on one would. */
function tipSilence(input: OutcomeInput): Note | undefined {
  const { statements, remaining } = input
  if (!remaining.every(({ slug }) => isKnown(statements, 'cost', slug))) return undefined
  const [own] = listCheapest(input)
  const until = remaining.flatMap((other) => {
    if (own === undefined || other === own) return []
    return findBetween(statements, 'cost', own.slug, other.slug)?.advantage?.until ?? []
  })
  const words =
    until.length > 0
      ? `Price no longer decides once ${formatChoices(until)}.`
      : `A judgement of the panel${areCostsCompared(input) ? `, or prices at least ${minCostRatio} times apart` : ''}.`
  return { label: 'What tips it', words, row: findCostRow(input) }
}

/** The row of the costs that are compared. */
function findCostRow({ statements }: OutcomeInput): string {
  return statements.find(({ kind, tools }) => kind === 'cost' && tools.length === 2)?.row ?? 'cost'
}

/** The smallest change of one reviewer's weight that gives the lead to another tool than the choice. */
function tipWeights(
  sides: readonly Priced[],
  { scorecard, weights }: Panel,
  choice: string | undefined,
): string | undefined {
  const weighed = weighPanel(scorecard, sides.length, weights)
  const [nearest] = findTippingPoints(weighed)
    .filter((point) => canBeEntered(point) && sides[point.leader]?.tool.slug !== choice)
    .map((point) => ({ point, change: Math.abs(point.weight - (weights.get(point.reviewer.slug) ?? 1)) }))
    .sort((a, b) => a.change - b.change)
  const names = sides.map(({ tool }) => tool.name)
  return nearest && `By the panel ${formatTippingPoint(nearest.point, names, weighed)}.`
}

/** Up to which price of the dearer tool the price of the cheaper one counts, where two are left to choose from. */
function tipPrice(statements: readonly Statement[], sides: readonly Priced[]): string | undefined {
  const [a, b] = sides.map(({ tool }) => tool.slug)
  if (sides.length !== 2 || a === undefined || b === undefined) return undefined
  const until = findBetween(statements, 'cost', a, b)?.advantage?.until
  return until && `Price no longer decides once ${until}.`
}

/** Limits and capabilities that the choice lacks, or that the preferred or cheapest lacks where not enough is known. */
function noteRulesOut(input: OutcomeInput): Note | undefined {
  const { kind, choice, statements, remaining } = input
  const known = kind === 'not enough known' ? (findPreferred(input) ?? findLeader(input, 'cost')) : undefined
  const own = choice ?? known?.slug
  if (own === undefined) return undefined
  const rest = remaining.filter(({ slug }) => slug !== own)
  const found = rest.flatMap(({ slug }) => listDistinctions(statements, slug, [own])).filter(isOther)
  const [first] = found
  if (first === undefined) return undefined
  const more = found.length > 2 ? ` The table has ${found.length - 2} more.` : ''
  return { label: 'What would rule it out', words: `${sayDistinctions(found)}${more}`, row: first.row }
}

/** Who is out for missing a must-have, where it is not the headline already. */
function noteOut({ kind, statements, candidates, remaining }: OutcomeInput): Note | undefined {
  const out = candidates.filter((each) => !remaining.includes(each))
  if (out.length === 0 || kind === 'none fits' || (kind === 'choice' && remaining.length === 1)) return undefined
  return { label: 'What is ruled out', words: sayMissed(statements, out) }
}

function noteMissing(input: OutcomeInput, sides: readonly Priced[]): Note | undefined {
  const { kind, statements, remaining } = input
  if (kind === 'none fits') return undefined
  const unknown = remaining.flatMap(({ slug }) => listAnswers(statements, slug, 'not known').map(({ words }) => words))
  // Of what is not enough the headline says it.
  const panel = kind === 'not enough known' || remaining.length < 2 ? '' : sayMissingPanel(input)
  const unpriced = sides.filter(
    (side) =>
      remaining.some(({ slug }) => slug === side.tool.slug) &&
      !isKnown(statements, 'cost', side.tool.slug) &&
      sayWithoutAmount(side) === undefined,
  )
  const costs = remaining.length > 1 ? sayUnpriced(unpriced) : []
  const words = [...unknown, panel, ...costs].filter(Boolean)
  return words.length === 0 ? undefined : { label: 'What is missing', words: words.join(' ') }
}

/** Why costs are not known. */
function sayUnpriced(unpriced: readonly Priced[]): string[] {
  const reasons = unpriced.map(({ tool, quote }) => ({ name: tool.name, words: explainNoCost(quote) }))
  return joinAlike(reasons).map(({ names, words }) => `The cost of ${names}: ${words}.`)
}

/** Says the same words of several tools once: `Anchor and Beacon`, `every fact has a source`. */
function joinAlike(said: readonly { name: string; words: string }[]): { names: string; words: string }[] {
  const byWords = new Map<string, string[]>()
  for (const { name, words } of said) byWords.set(words, [...(byWords.get(words) ?? []), name])
  return [...byWords].map(([words, names]) => ({ names: formatList(names), words }))
}

/** How well what is known is founded, and whether as many reviewers judged each. */
function noteSure({ statements, remaining, candidates, kind }: OutcomeInput): Note | undefined {
  const shown = kind === 'not substitutes' || kind === 'none fits' ? candidates : remaining
  const gists = (about: 'evidence' | 'panel') =>
    shown.flatMap(({ slug, name }) => {
      const gist = findOne(statements, about, slug)?.gist
      return gist === undefined ? [] : [{ name, words: gist }]
    })
  const judged = gists('panel')
  const isUnequal = new Set(judged.map(({ words }) => words)).size > 1
  const panels = isUnequal ? [`${formatList(judged.map(({ name, words }) => `${words} judged ${name}`))}.`] : []
  const prices = shown.flatMap(({ slug, name }) => {
    const price = findOne(statements, 'evidence', slug)?.price
    return price === undefined ? [] : [`The price of ${name} ${price}.`]
  })
  const evidence = joinAlike(gists('evidence')).map(({ names, words }) => `${names}: ${words}.`)
  const words = [...panels, ...evidence, ...prices]
  return words.length === 0 ? undefined : { label: 'How sure', words: words.join(' '), row: 'evidence' }
}
