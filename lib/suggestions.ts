import type { Catalogue, Tool } from './catalogue/catalogue'
import { findTool, searchTools } from './catalogue/search'
import { maxSides } from './comparison/slug'

/** What a visitor probably looked for at an address that does not exist. */
export type Suggestions = {
  /** The type of page that the address seems to mean. */
  wanted: 'comparison' | 'tool' | 'page'
  /** The closest comparison, when the address contains at least two names similar to tools. */
  comparison?: readonly Tool[]
  tools: readonly Tool[]
}

/** Suggests pages for any path, even a malicious one; never throws. */
export function suggestFor(catalogue: Catalogue, path: string): Suggestions {
  const [, folder = '', ...rest] = path.toLowerCase().slice(0, 400).split('/')
  const name = rest.join('-')
  if (folder === 'compare') return suggestComparison(catalogue, name)
  if (folder === 'tools') return { wanted: 'tool', tools: searchTools(catalogue, name, 5) }
  return { wanted: 'page', tools: searchTools(catalogue, folder, 3) }
}

function suggestComparison(catalogue: Catalogue, name: string): Suggestions {
  const candidates = name
    .split(/-vs-|-versus-|-or-/)
    .slice(0, maxSides)
    .map((part) => listCandidates(catalogue, part))
  const nearest = [...new Set(candidates.flatMap(([first]) => first ?? []))]
  const tools = [...new Set(candidates.flat())].slice(0, 6)
  return { wanted: 'comparison', tools, ...(nearest.length > 1 && { comparison: nearest }) }
}

function listCandidates(catalogue: Catalogue, part: string): Tool[] {
  const exact = findTool(catalogue, part)
  return exact === undefined ? searchTools(catalogue, part, 3) : [exact]
}
