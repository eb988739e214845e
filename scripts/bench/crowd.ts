import type { Agent } from 'node:http'
import type { Ballot } from '@/lib/community/ballot'
import { postVote } from './post-vote'

/** A visitor with a network of their own who votes on one tool. */
export type Voter = {
  readonly network: string
  readonly tool: string
  /** The cookie from the answer to the first vote. */
  cookie?: string
  /** The ballots that the database may contain: the last acknowledged one and all later ones without an answer. */
  possible: Ballot[]
}

export type Crowd = {
  readonly voters: readonly Voter[]
  /** Sends the crowd's next vote. Resolves with the status of a complete answer, otherwise with undefined. */
  vote(origin: string, agent: Agent): Promise<number | undefined>
}

const changedBallot = { ship: 'skip', skip: 'none', none: 'ship' } as const

/** Two of three votes come from new visitors; with the third, an earlier visitor changes or withdraws a vote. */
export function makeCrowd(tools: readonly string[]): Crowd {
  const voters: Voter[] = []
  // Visitors with an answer, in order of its arrival. No visitor has two votes in flight.
  const answered: Voter[] = []
  let votes = 0
  return { voters, vote }

  async function vote(origin: string, agent: Agent): Promise<number | undefined> {
    const { voter, ballot } = (votes++ % 3 === 2 && changeEarlierVote()) || addVoter()
    voter.possible.push(ballot)
    const answer = await postVote(origin, agent, { ...voter, ballot })
    if (answer?.status !== 200) return answer?.status
    voter.possible = [ballot]
    if (answer.cookie !== undefined) voter.cookie = answer.cookie
    answered.push(voter)
    return answer.status
  }

  function changeEarlierVote(): { voter: Voter; ballot: Ballot } | undefined {
    const voter = answered.shift()
    return voter && { voter, ballot: changedBallot[voter.possible[0] ?? 'none'] }
  }

  function addVoter(): { voter: Voter; ballot: Ballot } {
    const number = voters.length
    const network = `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`
    const voter: Voter = { network, tool: tools[number % tools.length] ?? '', possible: ['none'] }
    voters.push(voter)
    return { voter, ballot: number % 3 === 0 ? 'skip' : 'ship' }
  }
}
