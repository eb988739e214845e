import { type Ballot, ballots } from '@/lib/community/ballot'
import { formatTally, type Tally } from '@/lib/community/tally'
import { address, voteAnchor } from '@/lib/site'

type VoteFormProps = {
  tool: { slug: string; name: string }
  tally: Tally | undefined
  /** Path and query of the page, to come back to. */
  from: string
  token: string
  /** Why the vote was refused when it was sent last. */
  problem?: string | undefined
}

const words: Record<Ballot, string> = { ship: 'Ship', skip: 'Skip', none: 'Take back' }

/** What the community says of a tool, and a plain form to vote with. A script makes it quicker. */
export function VoteForm({ tool, tally, from, token, problem }: VoteFormProps) {
  const { figure, detail } = formatTally(tally)
  return (
    <form id={voteAnchor(tool.slug)} className="vote" action={address.votes()} method="post">
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
          <button key={choice} type="submit" name="choice" value={choice}>
            {words[choice]}
          </button>
        ))}
      </fieldset>
      <p role="status">{problem}</p>
    </form>
  )
}
