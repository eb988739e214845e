import type { Catalogue } from '@/lib/catalogue/catalogue'
import { lowerFirst } from '@/lib/catalogue/words'
import { readCase } from '@/lib/comparison/case'
import { formatCase } from '@/lib/comparison/case/case-words'
import { compare } from '@/lib/comparison/comparison'
import { decideComparison } from '@/lib/comparison/decided'
import { formatVerdict } from '@/lib/comparison/format'
import { formatPrice } from '@/lib/comparison/summary'
import type { PanelVerdict } from '@/lib/comparison/verdict'
import type { RawQuery } from '@/lib/lists/query'
import { nameOf } from './name'
import { stripMissingGlyphs } from './strip-missing-glyphs'

/** What a comparison comes to for a case, and what was found of each tool. */
export type DecisionPreview = {
  shape: 'decision'
  /** For which case. */
  eyebrow: string
  headline: string
  sides: readonly DecisionSide[]
}

export type DecisionSide = Pick<PanelVerdict, 'verdict' | 'ship' | 'skip'> & {
  name: string
  /** Mean of the given scores; absent without scores. */
  score?: number
  /** `$41 a month`, `Free (entry price)`, `Price not known`. */
  cost: string
}

/** Describes the picture of a comparison for the case of a query on a day. */
export function describeDecision(
  catalogue: Catalogue,
  slugs: readonly string[],
  { query, day }: { query: RawQuery; day: string },
): DecisionPreview {
  const { ignored: _, ...buyerCase } = readCase(query, catalogue.reviewers)
  const { comparison, quotes, workloadUse, brief } = decideComparison(compare(catalogue, slugs), buyerCase, day)
  const words = formatCase(buyerCase, catalogue.reviewers, workloadUse)
  return {
    shape: 'decision',
    eyebrow:
      (words === '' ? undefined : stripMissingGlyphs(`Compared for ${lowerFirst(words)}`)) ?? 'AI tool comparison',
    headline: stripMissingGlyphs(brief.outcome.headline) ?? 'Which AI tool should you ship?',
    sides: comparison.sides.map(({ tool, panel: { verdict, ship, skip, meanScore } }, side) => {
      const quote = quotes[side]
      return {
        name: nameOf(tool),
        verdict,
        ship,
        skip,
        ...(meanScore !== undefined && { score: meanScore }),
        cost: quote === undefined ? '' : formatPrice(tool, quote),
      }
    }),
  }
}

/** `Compared for chat. Harbor: Ship, 75/100, $41 a month. Lantern: No verdict, price not known. Harbor, unless …` */
export function formatDecision({ eyebrow, headline, sides }: DecisionPreview): string {
  return [`${eyebrow}.`, ...sides.map((side) => `${formatSide(side)}.`), headline].join(' ')
}

function formatSide({ name, verdict, score, cost }: DecisionSide): string {
  const figure = score === undefined ? 'not scored' : `${score}/100`
  const judgement = verdict === 'none' ? [] : [figure]
  return `${name}: ${[formatVerdict(verdict), ...judgement, lowerFirst(cost)].join(', ')}`
}
