import { useEffect } from 'react'
import { type Ballot, findBallot } from '@/lib/community/ballot'
import { printTally, type TallyText } from '@/lib/community/tally'
import { postVote, readOwnVotes, updateTable } from './vote-requests'

/**
 * Shows visitors their own votes, and counts a vote without leaving the page. One for the whole page, because the forms
 * stand in markup that the browser otherwise leaves alone.
 */
export function VoteControls() {
  useEffect(() => {
    const end = new AbortController()
    document.addEventListener('submit', vote, { signal: end.signal })
    showOwnVotes()
    return () => end.abort()
  }, [])
  return null
}

async function showOwnVotes(): Promise<void> {
  const forms = listForms()
  const [first] = forms
  if (first === undefined) return
  const votes = await readOwnVotes(first.action, forms.map(readTool))
  if (votes === undefined) return
  for (const form of forms) {
    // A vote that was counted meanwhile is newer than the answer.
    if (form.dataset.own === undefined) showOwn(form, votes[readTool(form)] ?? 'none')
  }
}

async function vote(event: SubmitEvent): Promise<void> {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || !form.matches('.vote')) return
  event.preventDefault()
  const choice = findBallot(event.submitter?.getAttribute('value')) ?? 'none'
  delete form.dataset.tried
  say(form, 'Sending your vote …')
  const answer = await postVote(form, choice)
  if ('problem' in answer) {
    form.dataset.tried = choice
    return say(form, `Not counted: ${findButton(form, choice)?.textContent}. ${answer.problem}`)
  }
  delete form.dataset.tried
  showOwn(form, choice)
  const tally = printTally(answer.tally)
  showTally(form, tally)
  updateTable(listForms().indexOf(form), tally)
  say(form, choice === 'none' ? 'Your vote was taken back.' : `Counted: you ${choice} it.`)
}

function listForms(): HTMLFormElement[] {
  return [...document.querySelectorAll<HTMLFormElement>('form.vote')]
}

function readTool(form: HTMLFormElement): string {
  return `${new FormData(form).get('tool')}`
}

function findButton(form: HTMLFormElement, choice: Ballot): Element | null {
  return form.querySelector(`[value="${choice}"]`)
}

function showOwn(form: HTMLFormElement, own: Ballot): void {
  form.dataset.own = own
  for (const button of form.querySelectorAll('button')) {
    if (button.value !== 'none') button.setAttribute('aria-pressed', `${button.value === own}`)
  }
}

function showTally(form: HTMLFormElement, { figure, detail }: TallyText): void {
  const [number, small] = form.querySelectorAll('b, small')
  number?.replaceChildren(figure)
  small?.replaceChildren(detail)
}

function say(form: HTMLFormElement, message: string): void {
  form.querySelector('[role=status]')?.replaceChildren(message)
}
