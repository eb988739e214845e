import type { Ballot } from '@/lib/community/ballot'
import { printTally, type Tally, type TallyText } from '@/lib/community/tally'
import { listForms, say, sayRefused, showOwn } from './vote-forms'

/** Sends a vote and shows what follows from it, or why it was not counted. Throws when there is no answer. */
export async function castVote(form: HTMLFormElement, choice: Ballot): Promise<void> {
  const answer = await postVote(form, choice)
  if ('problem' in answer) return sayRefused(form, choice, answer.problem)
  delete form.dataset.tried
  showOwn(form, choice)
  const tally = printTally(answer.tally)
  showTally(form, tally)
  updateTable(listForms().indexOf(form), tally)
  say(form, choice === 'none' ? 'Your vote was taken back.' : `Counted: you ${choice} it.`)
}

type Answer = { tally: Tally } | { problem: string }

let sending: Promise<unknown> = Promise.resolve()

/**
 * Sends a vote: the tally that follows from it, or in a sentence why it was not counted. One waits for the other, because
 * the first answer makes the visitor known: two at once would come from two visitors.
 */
function postVote(form: HTMLFormElement, choice: Ballot): Promise<Answer> {
  const answer = sending.then(() => send(form, choice))
  sending = answer.catch(() => {})
  return answer
}

async function send(form: HTMLFormElement, choice: Ballot): Promise<Answer> {
  const fields = new FormData(form)
  fields.set('choice', choice)
  const response = await fetch(form.action, {
    method: 'POST',
    headers: { Accept: 'application/json' },
    body: new URLSearchParams([...fields].map(([name, value]) => [name, String(value)])),
  })
  const answer: { tally: Tally; message?: string } = await response.json()
  return response.ok ? answer : { problem: answer.message ?? 'Please try again.' }
}

function showTally(form: HTMLFormElement, { figure, detail }: TallyText): void {
  const [number, small] = form.querySelectorAll('b, small')
  number?.replaceChildren(figure)
  small?.replaceChildren(detail)
}

/** The decision table says the same of a side as the card above it. */
function updateTable(side: number, { figure, detail }: TallyText): void {
  const small = document.createElement('small')
  small.textContent = detail
  document.querySelector('#row-community')?.children[side + 1]?.replaceChildren(figure, small)
}
