import { shareInProcess } from '@/lib/process-wide'

const counts = () => shareInProcess('vote counts', () => new Map<string, number>())

/** Notes that a vote on a tool was stored, so that pages made before it are no longer shown. */
export function countVote(tool: string): void {
  counts().set(tool, voteCount(tool) + 1)
}

/** How many votes on a tool this process stored since it started. */
export function voteCount(tool: string): number {
  return counts().get(tool) ?? 0
}
