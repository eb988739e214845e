import { useSyncExternalStore } from 'react'
import { type FormAnswer, postForm } from '@/components/site/post-form'
import type { Ballot } from '@/lib/community/ballot'
import type { Tally } from '@/lib/community/tally'
import { address } from '@/lib/site'

/**
 * Votes that the browser has loaded for a tool. Cached pages are the same for everyone, so they contain no one's own
 * vote.
 */
export type KnownVotes = { own?: Ballot | 'unreadable'; tally?: Tally }

type CountedVote = { choice: Ballot; tally: Tally }

const nothing: KnownVotes = {}
const known = new Map<string, KnownVotes>()
const listeners = new Set<() => void>()

/** The known votes on a tool, by its slug. */
export function useVotes(tool: string): KnownVotes {
  return useSyncExternalStore(
    subscribe,
    () => known.get(tool) ?? nothing,
    () => nothing,
  )
}

const asked = new Set<string>()

/** Requests the visitor's own vote on a tool. All forms of a page share one request. */
export function askOwnVote(tool: string): void {
  if (asked.size === 0) queueMicrotask(readOwnVotes)
  asked.add(tool)
}

async function readOwnVotes(): Promise<void> {
  const tools = [...asked]
  asked.clear()
  try {
    const response = await fetch(`${address.votes()}?${new URLSearchParams({ tools: tools.join() })}`)
    if (!response.ok) throw new Error(`votes were answered with ${response.status}`)
    const { votes }: { votes: Record<string, Ballot> } = await response.json()
    for (const tool of tools) noteOwnVote(tool, votes[tool] ?? 'none')
  } catch {
    // No vote is marked as the visitor's own, and one that was cast before can still be undone.
    for (const tool of tools) noteOwnVote(tool, 'unreadable')
  }
}

/** A vote that was counted in the meantime is newer than this answer. */
function noteOwnVote(tool: string, own: Ballot | 'unreadable'): void {
  const before = known.get(tool)?.own
  if (before === undefined || before === 'unreadable') update(tool, { own })
}

let lastVote: Promise<unknown> = Promise.resolve()

/**
 * Sends a vote on a tool. Votes are sent one after another, because the first answer sets the visitor's cookie: two
 * at the same time would count as two visitors.
 */
export function castVote(tool: string, fields: FormData): Promise<FormAnswer<CountedVote>> {
  const vote = lastVote.then(() => sendVote(tool, fields))
  lastVote = vote
  return vote
}

async function sendVote(tool: string, fields: FormData): Promise<FormAnswer<CountedVote>> {
  const result = await postForm<CountedVote>(address.votes(), fields)
  if ('answer' in result) update(tool, { own: result.answer.choice, tally: result.answer.tally })
  return result
}

function update(tool: string, news: KnownVotes): void {
  known.set(tool, { ...known.get(tool), ...news })
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
