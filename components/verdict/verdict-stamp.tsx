import { formatVerdict } from '@/lib/comparison/format'
import type { PanelVerdict } from '@/lib/comparison/verdict'

/** A verdict by its word and its shape: `loud` where it is what the page says, `plain` in lists. */
export function VerdictStamp({ verdict, size }: { verdict: PanelVerdict['verdict']; size: 'loud' | 'plain' }) {
  return <span className={`stamp ${size} ${verdict}`}>{formatVerdict(verdict)}</span>
}
