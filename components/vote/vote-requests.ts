import type { Ballot } from '@/lib/community/ballot'
import type { Tally, TallyText } from '@/lib/community/tally'

type OwnVotes = Record<string, Ballot>

/** What the visitor voted on some tools, asked where their forms are sent; nothing when it cannot be learnt. */
export async function readOwnVotes(action: string, tools: readonly string[]): Promise<OwnVotes | undefined> {
  try {
    const response = await fetch(`${action}?${new URLSearchParams({ tools: tools.join(',') })}`)
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
    const response = await fetch(form.action, {
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
