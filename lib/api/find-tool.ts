import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import { explainUnknownTool } from '@/lib/catalogue/unknown-tool'
import { apiAddress } from '@/lib/site'
import type { Outcome } from './endpoint'

export const toolName = 'The slug of the tool. A former slug is sent on to the current one'

/** The tool that a path names. `addressOf` writes that path for a slug. */
export function findAskedTool(
  catalogue: Catalogue,
  name = '',
  addressOf: (slug: string) => string,
): { state: 'found'; tool: Tool } | Extract<Outcome, { state: 'moved' | 'missing' }> {
  const { tools, aliases } = catalogue
  const lower = name.toLowerCase()
  const slug = aliases.get(lower) ?? lower
  const tool = tools.get(slug)
  if (tool === undefined) return { state: 'missing', detail: `${explainUnknownTool(catalogue, name)} ${howToFind}` }
  return slug === name ? { state: 'found', tool } : { state: 'moved', path: addressOf(slug) }
}

/** What to do about a slug that is not known. */
export const howToFind = `${apiAddress.search()}?q= finds tools by name.`

/** The tool whose review is newest. */
export function exampleTool({ latest }: Catalogue): string {
  return latest[0]?.slug ?? 'tool'
}
