import { formatNumber } from '@/lib/catalogue/words'
import type { ToolQuote } from '@/lib/pricing/quote'
import type { BuyerCase, Weights } from './buyer-case'
import type { Comparison } from './comparison'
import { checkMustHaves, type MustHaveAnswer } from './must-haves'
import { listNotes, type Priced } from './notes'
import { type Candidate, decide, listPairs } from './outcome'
import { sayDecision } from './outcomes/say-decision'
import { listReasons } from './reasons'
import type { Brief, Statement } from './statement'
import { compareCapabilities } from './statements/capabilities'
import { compareCost, stateCost } from './statements/cost'
import { stateEvidence } from './statements/evidence'
import { compareLimits } from './statements/limits'
import { stateMustHaves } from './statements/must-haves'
import { comparePanel, stateJudgement } from './statements/panel'

/**
 * What a comparison says to somebody who has to decide. `quotes` are the prices of the sides for the case's workload, in their
 * order, on the same day (`2026-11-27`).
 *
 * Statements are about one tool or about two, so that a third tool changes none of them. The outcome follows from them.
 */
export function writeBrief({ comparison, quotes, buyerCase, day }: Asked): Brief {
  const { sides, scorecard } = comparison
  const { weights } = buyerCase
  const priced = sides.flatMap(({ tool }, index): Priced[] => {
    const quote = quotes[index]
    return quote === undefined ? [] : [{ tool, quote }]
  })
  const answers = priced.map(({ tool, quote }) => [
    ...checkMustHaves(buyerCase.mustHaves, tool, quote),
    ...checkLength(tool, quote),
  ])
  const statements = [
    ...priced.flatMap((side, index) => stateOne(side, answers[index] ?? [], weights, day)),
    ...listPairs(priced.map((side, index) => ({ side, index }))).flatMap(([a, b]) =>
      comparePair(a.side, b.side, pairReviews(scorecard, [a.index, b.index], weights)),
    ),
  ]
  const candidates = priced.map(({ tool }, index): Candidate => {
    return { slug: tool.slug, name: tool.name, kind: tool.kind, answers: answers[index] ?? [] }
  })
  const decision = decide(statements, candidates)
  const ground = { ...decision, statements, candidates }
  const { kind, choice } = decision
  return {
    outcome: {
      kind,
      ...(choice !== undefined && { choice }),
      ...sayDecision(ground),
      notes: listNotes(ground, priced, { scorecard, weights }),
    },
    statements,
    reasons: priced.map(({ tool }) => {
      const others = priced.flatMap((side) => (side.tool === tool ? [] : [side.tool]))
      return listReasons(statements, tool, others)
    }),
  }
}

type Asked = { comparison: Comparison; quotes: readonly ToolQuote[]; buyerCase: BuyerCase; day: string }

function stateOne(
  { tool, quote }: Priced,
  answers: readonly MustHaveAnswer[],
  weights: Weights,
  day: string,
): Statement[] {
  const counted = tool.reviews.filter(({ reviewer }) => getWeight(weights, reviewer.slug) > 0)
  return [
    ...stateMustHaves(tool, answers),
    ...[stateJudgement(tool, counted), stateCost(tool, quote)].flatMap((statement) => statement ?? []),
    stateEvidence(tool, quote, day),
  ]
}

/** Judgement and cost rank only tools that do the same job. */
function comparePair(a: Priced, b: Priced, panel: ReturnType<typeof pairReviews>): Statement[] {
  const tools = [a.tool, b.tool] as const
  const isSameKind = a.tool.kind.slug === b.tool.kind.slug
  const ranking = isSameKind ? [comparePanel(tools, panel), compareCost(tools, [a.quote, b.quote])] : []
  return [...ranking.flatMap((statement) => statement ?? []), ...compareLimits(tools), ...compareCapabilities(tools)]
}

function pairReviews(scorecard: Comparison['scorecard'], [a, b]: readonly [number, number], weights: Weights) {
  return scorecard
    .map(({ reviewer, reviews }) => ({
      reviewer,
      weight: getWeight(weights, reviewer.slug),
      reviews: [reviews[a], reviews[b]] as const,
    }))
    .filter(({ weight }) => weight > 0)
}

function getWeight(weights: Weights, reviewer: string): number {
  return weights.get(reviewer) ?? 1
}

/**
 * Whoever asks for a workload must be able to send it: a tool whose context window is known to be too short for a request, and
 * that no provider offers with a longer one, is out. Said only of such a tool.
 */
function checkLength({ facts: { contextWindow } }: Priced['tool'], quote: ToolQuote): MustHaveAnswer[] {
  const { input, output } = quote.workload
  if (!contextWindow?.applies || input + output <= Number(contextWindow.value)) return []
  if (quote.quotes.some(({ cost }) => cost.state === 'computed')) return []
  const label = `Requests of ${formatNumber(input + output)} tokens`
  const found = `${formatNumber(Number(contextWindow.value))} tokens`
  return [{ key: 'request', label, answer: 'missed', found, row: 'contextWindow' }]
}
