import type { ToolQuote } from '@/lib/pricing/quote'
import { sayKnownPrice } from './brief/known-price'
import { listStatements } from './brief/list-statements'
import { listNotes } from './brief/notes'
import { decide } from './brief/outcome'
import { sayDecision } from './brief/outcomes/say-decision'
import { joinQuotes, type Priced } from './brief/priced'
import { listReasons } from './brief/reasons'
import { listSmallReasons } from './brief/small-reasons'
import type { Brief, Reason, Statement } from './brief/statement'
import { fewReasons } from './brief/thresholds'
import type { BuyerCase } from './case/buyer-case'
import type { Comparison } from './comparison'

/** What a brief is written from. `quotes` are the prices of the sides in their order, for the case's workload on the day. */
export type Asked = {
  comparison: Pick<Comparison, 'sides' | 'scorecard'>
  quotes: readonly ToolQuote[]
  buyerCase: BuyerCase
  /** `2026-11-27` */
  day: string
}

/** What a comparison says to somebody who has to decide: statements, the outcome that follows from them, and reasons. */
export function writeBrief({ comparison, quotes, buyerCase, day }: Asked): Brief {
  const { sides, scorecard } = comparison
  const priced = joinQuotes(sides, quotes)
  const statements = listStatements(priced, scorecard, buyerCase, day)
  const candidates = priced.map(({ tool }) => tool)
  const decision = decide(statements, candidates)
  const input = { ...decision, statements, candidates, prices: listKnownPrices(priced) }
  const { kind, choice } = decision
  return {
    outcome: {
      kind,
      ...(choice !== undefined && { choice }),
      ...sayDecision(input),
      notes: listNotes(input, priced, { scorecard, weights: buyerCase.weights }),
    },
    statements,
    reasons: priced.map((own) =>
      fillReasons(
        statements,
        own,
        priced.filter((each) => each !== own),
      ),
    ),
  }
}

function listKnownPrices(sides: readonly Priced[]): ReadonlyMap<string, string> {
  return new Map(
    sides.flatMap((side) => {
      const words = sayKnownPrice(side)
      return words === undefined ? [] : [[side.tool.slug, words]]
    }),
  )
}

/** The reasons to choose a tool; where there are few, smaller differences too. */
function fillReasons(statements: readonly Statement[], own: Priced, others: readonly Priced[]): readonly Reason[] {
  const reasons = listReasons(
    statements,
    own.tool,
    others.map(({ tool }) => tool),
  )
  if (reasons.length >= fewReasons) return reasons
  const rows = new Set(reasons.map(({ row }) => row))
  const small = listSmallReasons(own, others).filter(({ row }) => !rows.has(row))
  return [...reasons, ...small.slice(0, fewReasons - reasons.length)]
}
