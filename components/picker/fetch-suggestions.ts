import type { PanelVerdict } from '@/lib/comparison/verdict'
import { address } from '@/lib/site'

export type Suggestion = { slug: string; name: string; vendor: string; kind: string; verdict: PanelVerdict['verdict'] }

/** The tools that a text probably means, and how many tools there are. */
export type Found = { tools: readonly Suggestion[]; total: number }

/** Undefined when the answer cannot be had. */
export async function fetchSuggestions(text: string, signal: AbortSignal): Promise<Found | undefined> {
  try {
    const response = await fetch(`${address.search()}?${new URLSearchParams({ q: text })}`, { signal })
    if (!response.ok) return undefined
    return await response.json()
  } catch {
    return undefined
  }
}
