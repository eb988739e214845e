'use client'

import { useEffect, useState } from 'react'
import { type Ballot, ballots, findBallot } from '@/lib/community/ballot'
import { printTally, type Tally } from '@/lib/community/tally'
import { address, voteAnchor } from '@/lib/site'
import { postVote, readOwnVotes, updateTable } from './vote-requests'

type VoteControlProps = {
  tool: { slug: string; name: string }
  /** Slugs of every tool on the page that can be voted on, in the order they stand in. */
  tools: readonly string[]
  tally: Tally | undefined
  /** Path and query of the page, to come back to. */
  from: string
  token: string
}

/** What the community says of a tool, and the visitor's own vote: a plain form that a script makes quicker. */
export function VoteControl({ tool, tools, tally: served, from, token }: VoteControlProps) {
  const [tally, setTally] = useState(served)
  const [own, setOwn] = useState<Ballot>()
  const [tried, setTried] = useState<Ballot>()
  const [message, setMessage] = useState('')
  const { figure, detail } = printTally(tally)

  useEffect(() => {
    readOwnVotes(tools).then((votes) => votes && setOwn((known) => known ?? votes[tool.slug] ?? 'none'))
  }, [tools, tool.slug])

  async function vote(event: React.SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const choice = readChoice(event.nativeEvent.submitter)
    setTried(undefined)
    setMessage('Sending your vote …')
    const answer = await postVote(event.currentTarget, choice)
    if ('problem' in answer) {
      setTried(choice)
      return setMessage(`Not counted: ${words[choice]}. ${answer.problem}`)
    }
    setTried(undefined)
    setOwn(choice)
    setTally(answer.tally)
    updateTable(tools.indexOf(tool.slug), printTally(answer.tally))
    setMessage(choice === 'none' ? 'Your vote was taken back.' : `Counted: you ${choice} it.`)
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
      <p className="label">The community ships it</p>
      <p>
        <b>{figure}</b>
        <small>{detail}</small>
      </p>
      <fieldset>
        <legend className="sr-only">Your vote on {tool.name}</legend>
        {ballots.map((choice) => (
          <button
            key={choice}
            name="choice"
            value={choice}
            {...(own !== undefined && choice !== 'none' && { 'aria-pressed': own === choice })}
          >
            {words[choice]}
          </button>
        ))}
      </fieldset>
      <p role="status">{message}</p>
    </form>
  )
}

const words: Record<Ballot, string> = { ship: 'Ship', skip: 'Skip', none: 'Take back' }

function readChoice(submitter: HTMLElement | null): Ballot {
  return findBallot(submitter?.getAttribute('value')) ?? 'none'
}
