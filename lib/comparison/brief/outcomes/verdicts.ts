import type { Candidate } from '@/lib/comparison/brief/outcome'
import { getPanelVerdict } from '@/lib/comparison/verdict'
import { formatNames } from './outcome-input'

/** Whether most of a tool's reviewers skip it. As on its card: everybody counts, whatever a visitor's weights are. */
export function isSkipped(candidate: Candidate): boolean {
  return getPanelVerdict(candidate).verdict === 'skip'
}

/** `The panel skips Anchor and Beacon and is split on Cove.` Empty where it ships all that it judged. */
export function sayReservations(candidates: readonly Candidate[]): string {
  const skipped = candidates.filter(isSkipped)
  const split = candidates.filter((each) => getPanelVerdict(each).verdict === 'split')
  const parts = [
    ...(skipped.length === 0 ? [] : [`skips ${formatNames(skipped)}`]),
    ...(split.length === 0 ? [] : [`is split on ${formatNames(split)}`]),
  ]
  return parts.length === 0 ? '' : `The panel ${parts.join(' and ')}.`
}
