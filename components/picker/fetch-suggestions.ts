import type { PanelVerdict } from '@/lib/comparison/verdict'
import { address } from '@/lib/site'

export type Suggestion = { slug: string; name: string; vendor: string; kind: string; verdict: PanelVerdict['verdict'] }

/** The tools that a text probably means; undefined when the request fails. */
export async function fetchSuggestions(text: string, signal: AbortSignal): Promise<Suggestion[] | undefined> {
  try {
    const response = await fetch(`${address.search()}?${new URLSearchParams({ q: text })}`, { signal })
    if (!response.ok) return undefined
    const { tools }: { tools: Suggestion[] } = await response.json()
    return tools
  } catch {
    return undefined
  }
}
