import { formatVerdict } from '@/lib/comparison/format'
import type { PanelVerdict } from '@/lib/comparison/verdict'

/** A verdict as a word and a shape: `loud` where it is the main message of the page, `plain` in lists. */
export function VerdictStamp({ verdict, size }: { verdict: PanelVerdict['verdict']; size: 'loud' | 'plain' }) {
  return (
    <span className={`stamp ${size} ${verdict}`}>{verdict === 'none' ? 'No verdict yet' : formatVerdict(verdict)}</span>
  )
}
