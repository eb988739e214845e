/** Keys of local storage: the comparison being made, and `off` once the key `/` is left to the browser. */
export const storageKeys = { comparison: 'comparison-being-made', slash: 'slash-key' } as const

type StorageKey = (typeof storageKeys)[keyof typeof storageKeys]

/** The stored text, whoever wrote it; null for nothing, undefined where storage is forbidden. */
export function readLocalStorage(key: StorageKey): string | null | undefined {
  try {
    return localStorage.getItem(key)
  } catch {
    return undefined
  }
}

/** Stores a text, or removes it with null. Where storage is forbidden or full, nothing happens. */
export function writeLocalStorage(key: StorageKey, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key)
    else localStorage.setItem(key, text)
  } catch {
    // What is on the page stays there for as long as the page is open.
  }
}
