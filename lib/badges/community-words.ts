import { formatTally, type Tally } from '@/lib/community/tally'

/** `72% ship · 41 votes`; with fewer than ten votes `3 ship · 2 skip`; or that there are none, or none can be read. */
export function formatVotes(tally: Tally | undefined): string {
  const { figure, estimate } = formatTally(tally)
  return tally === undefined || estimate === undefined ? figure : `${figure} · ${tally.ship + tally.skip} votes`
}
