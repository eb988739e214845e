import type { Agent } from 'node:http'
import type { Ballot } from '@/lib/community/ballot'
import { postVote } from './post-vote'

/** A visitor who votes on one tool, from a network of their own. */
export type Voter = {
  readonly network: string
  readonly tool: string
  /** What the site handed out with the first acknowledged vote. */
  cookie?: string
  /** What may stand in the database: what was acknowledged last, and all since then whose answer never came. */
  possible: Ballot[]
}

export type Crowd = {
  readonly voters: readonly Voter[]
  /** The crowd's next vote. Resolves with the status of an answer that arrived whole, and with nothing otherwise. */
  vote(origin: string, agent: Agent): Promise<number | undefined>
}

const secondThought = { ship: 'skip', skip: 'none', none: 'ship' } as const

/** Of every three votes two are the first of a new visitor; with the third, an earlier one changes or takes back theirs. */
export function makeCrowd(tools: readonly string[]): Crowd {
  const voters: Voter[] = []
  // Whoever has an answer, the one who has waited longest first: no visitor has two votes under way.
  const waiting: Voter[] = []
  let votes = 0
  return { voters, vote }

  async function vote(origin: string, agent: Agent): Promise<number | undefined> {
    const { voter, ballot } = (votes++ % 3 === 2 && findSecondThought()) || addVoter()
    voter.possible.push(ballot)
    const answer = await postVote(origin, agent, { ...voter, ballot })
    if (answer?.status !== 200) return answer?.status
    voter.possible = [ballot]
    if (answer.cookie !== undefined) voter.cookie = answer.cookie
    waiting.push(voter)
    return answer.status
  }

  function findSecondThought(): { voter: Voter; ballot: Ballot } | undefined {
    const voter = waiting.shift()
    return voter && { voter, ballot: secondThought[voter.possible[0] ?? 'none'] }
  }

  function addVoter(): { voter: Voter; ballot: Ballot } {
    const number = voters.length
    const network = `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`
    const voter: Voter = { network, tool: tools[number % tools.length] ?? '', possible: ['none'] }
    voters.push(voter)
    return { voter, ballot: number % 3 === 0 ? 'skip' : 'ship' }
  }
}
