import type { Tool } from '@/lib/catalogue/catalogue'
import { listWords } from '@/lib/catalogue/facts'
import { formatNumber } from '@/lib/catalogue/words'
import type { BuyerCase, Weights } from '@/lib/comparison/case/buyer-case'
import { checkMustHaves, type MustHaveAnswer } from '@/lib/comparison/case/must-haves'
import type { ScorecardRow } from '@/lib/comparison/comparison'
import type { ToolQuote } from '@/lib/pricing/quote'
import { listPairs } from './outcome'
import type { Priced } from './priced'
import type { Statement } from './statement'
import { compareCapabilities } from './statements/capabilities'
import { compareCost, stateCost } from './statements/cost'
import { stateEvidence } from './statements/evidence'
import { compareLimits } from './statements/limits'
import { stateMustHaves } from './statements/must-haves'
import type { PairedReviews } from './statements/paired-panel'
import { comparePanel, stateJudgement } from './statements/panel'

/**
 * All statements about tools: first about each, then about each two, in the order of the sides. None is about three, so that a
 * third tool changes nothing of what is said about two.
 */
export function listStatements(
  sides: readonly Priced[],
  scorecard: readonly ScorecardRow[],
  { weights, mustHaves }: Pick<BuyerCase, 'weights' | 'mustHaves'>,
  day: string,
): readonly Statement[] {
  const panel = scorecard
    .map(({ reviewer, reviews }) => ({ reviewer, reviews, weight: weights.get(reviewer.slug) ?? 1 }))
    .filter(({ weight }) => weight > 0)
  return [
    ...sides.flatMap(({ tool, quote }) => [
      ...stateMustHaves(tool, [...checkMustHaves(mustHaves, tool, quote), ...checkLength(tool, quote)]),
      ...stateJudgement(tool, countReviews(tool, weights)),
      ...stateCost(tool, quote, day),
      stateEvidence(tool, quote, day),
    ]),
    ...listPairs(sides.map((side, index) => ({ side, index }))).flatMap(([a, b]) =>
      comparePair(
        a.side,
        b.side,
        day,
        panel.map(({ reviewer, reviews, weight }) => ({
          reviewer,
          weight,
          reviews: [reviews[a.index], reviews[b.index]],
        })),
      ),
    ),
  ]
}

function countReviews({ reviews }: Tool, weights: Weights): Tool['reviews'] {
  return reviews.filter(({ reviewer }) => weights.get(reviewer.slug) !== 0)
}

/** Panel and cost rank only tools that do the same job. */
function comparePair(a: Priced, b: Priced, day: string, panel: readonly PairedReviews[]): Statement[] {
  const tools = [a.tool, b.tool] as const
  const isSameKind = a.tool.kind.slug === b.tool.kind.slug
  return [
    ...(isSameKind ? [...comparePanel(tools, panel), ...compareCost(tools, [a.quote, b.quote], day)] : []),
    ...compareLimits(tools),
    ...compareCapabilities(tools),
  ]
}

/**
 * A must-have that is missed when a request of the workload does not fit into a tool's context window and no provider offers a
 * longer one. Nothing for other tools, nor for tools that take no text, because a workload counts text.
 */
function checkLength({ facts: { contextWindow, input } }: Tool, { workload, quotes }: ToolQuote): MustHaveAnswer[] {
  if (input?.applies && !listWords(input.value).includes('text')) return []
  const needed = workload.input + workload.output
  if (!contextWindow?.applies || needed <= Number(contextWindow.value)) return []
  if (quotes.some(({ cost }) => cost.state === 'computed')) return []
  const label = `Requests of ${formatNumber(needed)} tokens`
  const found = `${formatNumber(Number(contextWindow.value))} tokens`
  return [{ key: 'request', label, answer: 'missed', found, row: 'contextWindow' }]
}
