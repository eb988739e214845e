import { useSyncExternalStore } from 'react'

let message = ''
const listeners = new Set<() => void>()

/** What became of the link that was shared last; empty once it was dismissed. */
export function useShareMessage(): string {
  return useSyncExternalStore(
    subscribe,
    () => message,
    () => '',
  )
}

export function showShareMessage(text: string): void {
  message = text
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
