import type { PanelVerdict } from '@/lib/comparison/verdict'
import { address } from '@/lib/site'

export type Suggestion = { slug: string; name: string; vendor: string; kind: string; verdict: PanelVerdict['verdict'] }

/** How long somebody who types pauses before they are taken at their word, in milliseconds. */
const pause = 100

/**
 * Asks which tools are meant, once nothing more is typed for a moment. Only the newest question is answered: with
 * undefined when the answer cannot be had.
 */
export function makeSuggestionSource(answer: (suggestions: Suggestion[] | undefined) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking = new AbortController()

  function cancel(): void {
    clearTimeout(timer)
    asking.abort()
  }

  function ask(text: string): void {
    cancel()
    asking = new AbortController()
    const { signal } = asking
    timer = setTimeout(async () => {
      const suggestions = await fetchSuggestions(text, signal)
      if (!signal.aborted) answer(suggestions)
    }, pause)
  }

  return { ask, cancel }
}

async function fetchSuggestions(text: string, signal: AbortSignal): Promise<Suggestion[] | undefined> {
  try {
    const response = await fetch(`${address.search()}?${new URLSearchParams({ q: text })}`, { signal })
    if (!response.ok) return undefined
    const { tools }: { tools: Suggestion[] } = await response.json()
    return tools
  } catch {
    return undefined
  }
}
