import type { Ballot } from '@/lib/community/ballot'
import { address } from '@/lib/site'

type RetryVoteProps = { tool: { slug: string; name: string }; choice: Ballot; from: string; token: string }

/** The vote that was not counted, to be sent once more as it was. */
export function RetryVote({ tool, choice, from, token }: RetryVoteProps) {
  const words = { ship: `Ship ${tool.name}`, skip: `Skip ${tool.name}`, none: `Take back the vote on ${tool.name}` }
  return (
    <form action={address.votes()} method="post" className="mt-6">
      <input type="hidden" name="tool" value={tool.slug} />
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="token" value={token} />
      <button
        type="submit"
        name="choice"
        value={choice}
        className="border-2 border-ink bg-ink px-5 py-2 font-semibold text-paper"
      >
        Try again: {words[choice]}
      </button>
    </form>
  )
}
