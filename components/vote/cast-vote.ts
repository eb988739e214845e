import { say } from '@/components/site/form-status'
import { postForm } from '@/components/site/post-form'
import { type Ballot, findBallot } from '@/lib/community/ballot'
import { formatTally, type Tally, type TallyText } from '@/lib/community/tally'
import { listForms, sayRefused, showOwn } from './vote-forms'

/** Sends a vote and shows what follows from it, or why it was not counted. Throws when there is no answer. */
export async function castVote(form: HTMLFormElement, value: string): Promise<void> {
  const choice = findBallot(value) ?? 'none'
  const answer = await postVote(form, choice)
  if ('problem' in answer) return sayRefused(form, choice, answer.problem)
  delete form.dataset.tried
  showOwn(form, choice)
  const tally = formatTally(answer.tally)
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
  const { isAccepted, answer } = await postForm<{ tally: Tally; message?: string }>(form, { choice })
  return isAccepted ? answer : { problem: answer.message ?? 'Please try again.' }
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
