'use client'

import { formatTally, type Tally } from '@/lib/community/tally'
import { ShareInterval } from './share-interval'
import { useVotes } from './vote-store'

/** The community's votes in a cell of the decision table, always in sync with the tool's `VoteForm`. */
export function CommunityVerdict({ tool, tally }: { tool: string; tally: Tally | undefined }) {
  const { isKnown, figure, detail, estimate } = formatTally(useVotes(tool).tally ?? tally)
  if (!isKnown) return <i>{figure}</i>
  return (
    <>
      {figure}
      {estimate !== undefined && <ShareInterval estimate={estimate} />}
      {detail !== '' && <small>{detail}</small>}
    </>
  )
}
