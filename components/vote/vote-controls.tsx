import { useEffect } from 'react'
import { say, unreachable } from '@/components/site/form-status'
import type { Ballot } from '@/lib/community/ballot'
import { listForms, readTool, sayRefused, showOwn } from './vote-forms'

/**
 * Shows visitors their own votes, and counts a vote without leaving the page. One for the whole page, because the forms
 * stand in markup that the browser otherwise leaves alone. What a vote does is loaded with the first one.
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
  try {
    const tools = forms.map(readTool).join(',')
    const response = await fetch(`${first.action}?${new URLSearchParams({ tools })}`)
    if (!response.ok) return
    const { votes }: { votes: Record<string, Ballot> } = await response.json()
    for (const form of forms) {
      // A vote that was counted meanwhile is newer than the answer.
      if (form.dataset.own === undefined) showOwn(form, votes[readTool(form)] ?? 'none')
    }
  } catch {
    // What cannot be learnt is not marked.
  }
}

async function vote(event: SubmitEvent): Promise<void> {
  const { target: form, submitter } = event
  if (!(form instanceof HTMLFormElement) || !form.matches('.vote')) return
  event.preventDefault()
  const choice = submitter?.getAttribute('value') ?? 'none'
  delete form.dataset.tried
  say(form, 'Sending your vote …')
  try {
    const { castVote } = await import('./cast-vote')
    await castVote(form, choice)
  } catch {
    sayRefused(form, choice, unreachable)
  }
}
