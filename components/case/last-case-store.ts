import { useSyncExternalStore } from 'react'
import { readLocalStorage, storageKeys, writeLocalStorage } from '@/components/picker/local-storage'
import { parseStoredCase, type StoredCase } from './stored-case'

const listeners = new Set<() => void>()

/** The text of the last case, shared by all tabs; null without one, on the server, and where storage is blocked. */
function readText(): string | null {
  return readLocalStorage(storageKeys.lastCase) ?? null
}

/** The case that was looked at last in this browser. */
export function useLastCase(): StoredCase | undefined {
  return parseStoredCase(useSyncExternalStore(subscribe, readText, () => null))
}

export function rememberCase({ query, words }: StoredCase): void {
  store(JSON.stringify({ query, words }))
}

export function forgetCase(): void {
  store(null)
}

/** Drops a stored text that cannot be read. */
export function dropUnreadableCase(): void {
  const text = readText()
  if (text !== null && parseStoredCase(text) === undefined) forgetCase()
}

function store(text: string | null): void {
  if (readText() === text) return
  writeLocalStorage(storageKeys.lastCase, text)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}
