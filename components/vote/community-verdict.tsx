'use client'

import { formatTally, type Tally } from '@/lib/community/tally'
import { useVotes } from './vote-store'

/** The community's votes in a cell of the decision table, always in sync with the tool's `VoteForm`. */
export function CommunityVerdict({ tool, tally }: { tool: string; tally: Tally | undefined }) {
  const { isKnown, figure, detail } = formatTally(useVotes(tool).tally ?? tally)
  if (!isKnown) return <i>{detail}</i>
  return (
    <>
      {figure}
      <small>{detail}</small>
    </>
  )
}
