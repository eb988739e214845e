import { formatPanel } from '@/lib/comparison/format'
import type { PanelVerdict } from '@/lib/comparison/verdict'

/** The numbers behind a panel verdict: `Ship · 3 ship / 1 skip`. */
export function PanelArithmetic({ panel }: { panel: PanelVerdict }) {
  return formatPanel(panel)
}
