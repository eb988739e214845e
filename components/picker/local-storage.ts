/** Keys of local storage: the comparison being made, the last case, and `off` when the shortcut `/` is turned off. */
export const storageKeys = { comparison: 'comparison-being-made', lastCase: 'last-case', slash: 'slash-key' } as const

type StorageKey = (typeof storageKeys)[keyof typeof storageKeys]

/** The stored text, which is untrusted; null when there is none, undefined when storage is blocked. */
export function readLocalStorage(key: StorageKey): string | null | undefined {
  try {
    return localStorage.getItem(key)
  } catch {
    return undefined
  }
}

/** Stores a text; null removes it. Does nothing when storage is blocked or full. */
export function writeLocalStorage(key: StorageKey, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key)
    else localStorage.setItem(key, text)
  } catch {
    // The value stays in memory while the page is open.
  }
}
