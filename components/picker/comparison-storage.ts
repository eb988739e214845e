/** Where browsers keep the comparison being made. */
export const storageKey = 'comparison-being-made'

/** What is stored, whoever stored it; null for nothing, undefined where storage is forbidden. */
export function readStoredText(): string | null | undefined {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return undefined
  }
}

/** Stores a text, or with null removes it. Where storage is forbidden or full, nothing happens. */
export function storeText(text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(storageKey)
    else localStorage.setItem(storageKey, text)
  } catch {
    // The page itself remembers the comparison for as long as it is open.
  }
}
