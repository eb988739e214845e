import type { Catalogue } from '@/lib/catalogue/catalogue'
import { isDefaultCase } from '@/lib/comparison/case'
import { formatCase } from '@/lib/comparison/case/case-words'
import { shortenIgnored } from '@/lib/lists/query'
import type { AskedComparison } from './asked-comparison'
import { type Case, type Choose, maxIgnored, type Outcome, type Statement } from './brief-schema'

type BriefData = { case: Case; outcome: Outcome; statements: Statement[]; choose: Choose[] }

/** For which case a comparison was decided, what it comes to, and why, as JSON. */
export function describeBrief(
  { buyerCase, ignored, brief, priced }: AskedComparison,
  { reviewers }: Pick<Catalogue, 'reviewers'>,
): BriefData {
  const { kind, choice = null, headline, because, notes } = brief.outcome
  const { keys, context = null, budget = null } = buyerCase.mustHaves
  return {
    case: {
      isDefault: isDefaultCase(buyerCase),
      text: formatCase(buyerCase, reviewers),
      hardware: buyerCase.hardware?.monthly ?? null,
      weights: [...buyerCase.weights].map(([reviewer, weight]) => ({ reviewer, weight })),
      mustHaves: { keys: [...keys], context, budget },
      ignored: shortenIgnored(ignored, maxIgnored).map(({ what, text, why = null }) => ({ what, text, why })),
    },
    outcome: {
      kind,
      choice,
      headline,
      because,
      notes: notes.map(({ label, words, row = null }) => ({ label, words, row })),
    },
    statements: brief.statements.map(
      ({ kind, tools, favours = null, isClear, answer = null, words, arithmetic = null, row }) => {
        return { kind, tools: [...tools], favours, isClear, answer, words, arithmetic, row }
      },
    ),
    choose: priced.map(({ tool }, side) => ({
      tool: tool.slug,
      reasons: (brief.reasons[side] ?? []).map(({ words, arithmetic = null, row }) => ({ words, arithmetic, row })),
    })),
  }
}
