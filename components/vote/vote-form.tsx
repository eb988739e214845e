'use client'

import { useEffect, useState } from 'react'
import { type Ballot, ballots, findBallot } from '@/lib/community/ballot'
import { formatTally, type Tally } from '@/lib/community/tally'
import { address, voteAnchor } from '@/lib/site'
import { ShareInterval } from './share-interval'
import { askOwnVote, castVote, useVotes } from './vote-store'

type VoteFormProps = {
  tool: { slug: string; name: string }
  tally: Tally | undefined
  /** Path and query of the page to return to. */
  from: string
  token: string
  /** What the address says was just voted. */
  voted?: Ballot | undefined
  /** Why the last vote was refused. */
  problem?: string | undefined
}

/** The result of the last vote; `tried` is a choice that was not counted. */
type Outcome = { message: string | undefined; tried?: Ballot }

const words: Record<Ballot, string> = { ship: 'Ship', skip: 'Skip', none: 'Undo vote' }

/**
 * The community's votes on a tool, and the visitor's own: a plain form, which JavaScript submits without leaving the
 * page.
 */
export function VoteForm({ tool, tally, from, token, voted, problem }: VoteFormProps) {
  const votes = useVotes(tool.slug)
  const [{ message, tried }, setOutcome] = useState<Outcome>({ message: problem })
  const { figure, detail, estimate } = formatTally(votes.tally ?? tally)
  // The browser's own answer is newer than an address that may have been shared.
  const own = isBallot(votes.own) ? votes.own : (voted ?? votes.own)
  const said = message ?? (voted !== undefined && voted === own ? describeVote(voted) : undefined)

  useEffect(() => askOwnVote(tool.slug), [tool.slug])

  async function vote(event: React.SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const choice = findBallot(event.nativeEvent.submitter?.getAttribute('value')) ?? 'none'
    const fields = new FormData(event.currentTarget)
    fields.set('choice', choice)
    setOutcome({ message: 'Sending your vote …' })
    const result = await castVote(tool.slug, fields)
    setOutcome(
      'problem' in result
        ? { message: `Not saved: ${words[choice]}. ${result.problem}`, tried: choice }
        : { message: describeVote(choice) },
    )
  }

  return (
    <form
      id={voteAnchor(tool.slug)}
      className="vote"
      action={address.votes()}
      method="post"
      onSubmit={vote}
      data-own={own}
      data-tried={tried}
    >
      <input type="hidden" name="tool" value={tool.slug} />
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="token" value={token} />
      <p className="label">Visitors</p>
      <p>
        <b>{figure}</b>
        {estimate !== undefined && <ShareInterval estimate={estimate} />}
        {detail !== '' && <small>{detail}</small>}
      </p>
      <fieldset>
        <legend className="sr-only">Your vote on {tool.name}</legend>
        {ballots.map((choice) => (
          <button
            key={choice}
            type="submit"
            name="choice"
            value={choice}
            aria-pressed={isBallot(own) && choice !== 'none' ? own === choice : undefined}
          >
            {words[choice]}
          </button>
        ))}
      </fieldset>
      <p role="status">{said}</p>
    </form>
  )
}

function describeVote(choice: Ballot): string {
  return choice === 'none' ? 'Your vote was removed.' : `Your vote: ${words[choice]}`
}

function isBallot(own: Ballot | 'unreadable' | undefined): own is Ballot {
  return own !== undefined && own !== 'unreadable'
}
