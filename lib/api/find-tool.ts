import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import { apiAddress } from '@/lib/site'
import type { Outcome } from './endpoint'

export const toolName = 'The slug of the tool. A former slug is sent on to the current one'

/** The tool that a path names. `addressOf` writes that path for a slug. */
export function findAskedTool(
  { tools, aliases }: Catalogue,
  name = '',
  addressOf: (slug: string) => string,
): { state: 'found'; tool: Tool } | Extract<Outcome, { state: 'moved' | 'missing' }> {
  const lower = name.toLowerCase()
  const slug = aliases.get(lower) ?? lower
  const tool = tools.get(slug)
  if (tool === undefined) return { state: 'missing', detail: missingTool }
  return slug === name ? { state: 'found', tool } : { state: 'moved', path: addressOf(slug) }
}

const missingTool = `The catalogue has no tool with this slug. ${apiAddress.search()}?q= finds tools by name.`

/** The tool whose review is newest. */
export function exampleTool({ latest }: Catalogue): string {
  return latest[0]?.slug ?? 'tool'
}
