import { drawBottomLine } from '@/lib/comparison/bottom-line'
import type { Comparison } from '@/lib/comparison/comparison'

/** What the panel recommends and which tool scores higher, in the largest words after the heading. */
export function BottomLine({ comparison }: { comparison: Comparison }) {
  const { verdict, score } = drawBottomLine(comparison)
  return (
    <p className="mt-6 max-w-4xl border-l-8 border-ink pl-4 font-display text-xl leading-snug font-extrabold sm:text-2xl">
      {verdict} {score}
    </p>
  )
}
