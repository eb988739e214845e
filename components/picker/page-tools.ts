import { useSyncExternalStore } from 'react'
import type { CarriedParameters } from '@/lib/carried-parameters'

/** The tools that a page compares, and what a change of these tools carries along. */
export type PageTools = { names: readonly string[]; carried: CarriedParameters }

const none: PageTools = { names: [], carried: [] }
const listeners = new Set<() => void>()
let current = none

/** What the page compares; nothing on the server and on other pages. */
export function usePageTools(): PageTools {
  return useSyncExternalStore(
    subscribe,
    () => current,
    () => none,
  )
}

/** Says what the page compares. Returns a function that takes it back. */
export function setPageTools(tools: PageTools): () => void {
  show(tools)
  return () => show(none)
}

function show(tools: PageTools): void {
  current = tools
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
