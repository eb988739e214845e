import { drawBottomLine } from '@/lib/comparison/bottom-line'
import type { Comparison } from '@/lib/comparison/comparison'

type BottomLineProps = {
  comparison: Comparison
  /** What the tools cost, in a sentence, where that is known. */
  costs: string | undefined
}

/** What the panel recommends and what the tools cost. What decides has the largest words after the heading. */
export function BottomLine({ comparison, costs }: BottomLineProps) {
  const { verdict, score } = drawBottomLine(comparison)
  const isReviewed = comparison.sides.some(({ panel }) => panel.verdict !== 'none')
  const judgement = [verdict, score].filter(Boolean).join(' ')
  const [loud, quiet] = isReviewed || costs === undefined ? [judgement, costs] : [costs, judgement]
  return (
    <div className="mt-6 max-w-4xl border-l-8 border-ink pl-4">
      <p className="font-display text-xl leading-snug font-extrabold sm:text-2xl">{loud}</p>
      {quiet !== undefined && <p className="mt-1 font-text text-lg">{quiet}</p>}
    </div>
  )
}
