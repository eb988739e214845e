import type { Ballot } from '@/lib/community/ballot'
import type { Tally, TallyText } from '@/lib/community/tally'
import { address } from '@/lib/site'

type OwnVotes = Record<string, Ballot>

let asked: { tools: string; votes: Promise<OwnVotes | undefined> } | undefined

/** What the visitor voted on the tools of this page, asked once for all of them; nothing when it cannot be learnt. */
export function readOwnVotes(tools: readonly string[]): Promise<OwnVotes | undefined> {
  const names = tools.join(',')
  if (asked?.tools !== names) asked = { tools: names, votes: fetchOwnVotes(names) }
  return asked.votes
}

async function fetchOwnVotes(tools: string): Promise<OwnVotes | undefined> {
  try {
    const response = await fetch(`${address.votes()}?${new URLSearchParams({ tools })}`)
    if (!response.ok) return undefined
    const { votes }: { votes: OwnVotes } = await response.json()
    return votes
  } catch {
    return undefined
  }
}

type Answer = { tally: Tally } | { problem: string }

let sending: Promise<unknown> = Promise.resolve()

/**
 * Sends a vote: the tally that follows from it, or in a sentence why it was not counted. One waits for the other, because
 * the first answer makes the visitor known: two at once would come from two visitors.
 */
export function postVote(form: HTMLFormElement, choice: Ballot): Promise<Answer> {
  const answer = sending.then(() => send(form, choice))
  sending = answer
  return answer
}

async function send(form: HTMLFormElement, choice: Ballot): Promise<Answer> {
  const fields = new FormData(form)
  fields.set('choice', choice)
  try {
    const response = await fetch(address.votes(), {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams([...fields].map(([name, value]) => [name, String(value)])),
    })
    const answer: { tally: Tally; message?: string } = await response.json()
    return response.ok ? answer : { problem: answer.message ?? 'Please try again.' }
  } catch {
    return { problem: 'The site could not be reached. Check the connection and try again.' }
  }
}

/** The decision table says the same of a side as the card above it. */
export function updateTable(side: number, { figure, detail }: TallyText): void {
  const small = document.createElement('small')
  small.textContent = detail
  document.querySelector('#row-community')?.children[side + 1]?.replaceChildren(figure, small)
}
