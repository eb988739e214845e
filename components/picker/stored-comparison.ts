import { isSlug } from '@/lib/catalogue/slug'
import { maxSides } from '@/lib/comparison/slug'

/** A tool as stored in the browser, with its name, so that the server is not needed to show it. */
export type StoredTool = { slug: string; name: string }

const maxNameLength = 200

/** Parses a stored text. An invalid one gives no tools. */
export function parseStored(text: string | null): StoredTool[] {
  const stored = parseJson(text ?? '')
  if (!Array.isArray(stored) || stored.length > maxSides || !stored.every(isStoredTool)) return []
  const tools = stored.map(({ slug, name }) => ({ slug, name }))
  return new Set(tools.map(({ slug }) => slug)).size === tools.length ? tools : []
}

/** Serialises the tools; null, which removes the stored value, when there are none. */
export function formatStored(tools: readonly StoredTool[]): string | null {
  return tools.length === 0 ? null : JSON.stringify(tools.map(({ slug, name }) => ({ slug, name })))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isStoredTool(value: unknown): value is StoredTool {
  if (typeof value !== 'object' || value === null || !('slug' in value) || !('name' in value)) return false
  const { slug, name } = value
  const isName = typeof name === 'string' && name.trim() !== '' && name.length <= maxNameLength
  return typeof slug === 'string' && isSlug(slug) && isName
}
