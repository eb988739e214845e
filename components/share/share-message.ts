import { useSyncExternalStore } from 'react'

let message = ''
const listeners = new Set<() => void>()

/** The result of the last attempt to share; empty after it was dismissed. */
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
