/** Where browsers keep the comparison being made, and whether `/` is left to the browser. */
export const keptKeys = { comparison: 'comparison-being-made', slash: 'slash-key' } as const

type KeptKey = (typeof keptKeys)[keyof typeof keptKeys]

/** What is kept, whoever wrote it; null for nothing, undefined where storage is forbidden. */
export function readLocalStorage(key: KeptKey): string | null | undefined {
  try {
    return localStorage.getItem(key)
  } catch {
    return undefined
  }
}

/** Keeps a text, or with null forgets it. Where storage is forbidden or full, nothing happens. */
export function writeLocalStorage(key: KeptKey, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key)
    else localStorage.setItem(key, text)
  } catch {
    // The page itself remembers for as long as it is open.
  }
}
