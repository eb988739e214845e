import { formatVerdict } from '@/lib/comparison/format'
import type { PanelVerdict } from '@/lib/comparison/verdict'

/** The numbers behind a panel verdict: `Ship · 3 ship / 1 skip`. */
export function PanelArithmetic({ panel: { verdict, ship, skip } }: { panel: PanelVerdict }) {
  return verdict === 'none' ? 'No verdict yet' : `${formatVerdict(verdict)} · ${ship} ship / ${skip} skip`
}
