import type { Found, Suggestion } from './fetch-suggestions'

/** What is shown below the field: a list, a message for everyone, or nothing with a message for screen readers. */
type Shown =
  | { kind: 'list'; suggestions: readonly Suggestion[] }
  | { kind: 'problem'; message: string }
  /** No tool is called like that; `total` is how many tools there are. */
  | { kind: 'no match'; total: number }
  | { kind: 'closed'; message: string }

/** `question` is a new object for each search, even for the same text. Without it nothing is searched. */
export type SuggestionsState = { shown: Shown; question?: { text: string } }

type Change =
  | { type: 'ask'; text: string }
  /** What the search found, undefined when it cannot be reached, and what the other fields hold. */
  | { type: 'answer'; found: Found | undefined; taken: readonly string[] }
  | { type: 'choose'; name: string }
  | { type: 'close' }

export const closedSuggestions: SuggestionsState = { shown: { kind: 'closed', message: '' } }

export function changeSuggestions(state: SuggestionsState, change: Change): SuggestionsState {
  switch (change.type) {
    case 'ask':
      return change.text.trim() === '' ? close(state) : { ...state, question: { text: change.text } }
    case 'answer':
      return { ...state, shown: answer(change.found, change.taken) }
    case 'choose':
      return { shown: { kind: 'closed', message: `${change.name} chosen.` } }
    case 'close':
      return close(state)
  }
}

/** Keeps the last message for screen readers if the list is already closed. */
function close({ shown }: SuggestionsState): SuggestionsState {
  return shown.kind === 'closed' ? { shown } : closedSuggestions
}

function answer(found: Found | undefined, taken: readonly string[]): Shown {
  if (found === undefined) return { kind: 'problem', message: 'Suggestions are unavailable right now.' }
  if (found.tools.length === 0) return { kind: 'no match', total: found.total }
  const suggestions = found.tools.filter(({ name }) => !taken.includes(name))
  if (suggestions.length === 0) return { kind: 'problem', message: 'Already chosen in another field.' }
  return { kind: 'list', suggestions }
}
