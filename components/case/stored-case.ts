/** A case as stored in the browser: the query that holds it, and its words, so that the server is not needed to show them. */
export type StoredCase = { query: string; words: string }

const maxLength = 1_000

/** Parses a stored text. Nothing comes of an invalid one. */
export function parseStoredCase(text: string | null | undefined): StoredCase | undefined {
  const stored = parseJson(text ?? '')
  if (typeof stored !== 'object' || stored === null || !('query' in stored) || !('words' in stored)) return undefined
  const { query, words } = stored
  if (!isShortText(query) || !isShortText(words)) return undefined
  // The server reads the query and names what it does not know. Here it only has to be one.
  return new URLSearchParams(query).toString() === query ? { query, words } : undefined
}

function isShortText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= maxLength
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
