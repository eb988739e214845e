import { z } from 'zod'
import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import { findTool } from '@/lib/catalogue/search'
import { explainUnknownTool } from '@/lib/catalogue/unknown-tool'
import { maxNameLength } from './answer'

/** A tool of the catalogue as a caller names it. */
export const toolName = z
  .string()
  .trim()
  .min(1)
  .max(maxNameLength)
  .describe('The slug or the exact name of a tool, as search_tools lists them')

/** Some tools, each once, or why they cannot be found. */
type Found = { tools: readonly Tool[] } | { reason: string }

/** The tools with these slugs or names. */
export function findNamedTools(catalogue: Catalogue, names: readonly string[]): Found {
  const found = names.map((name) => findTool(catalogue, name))
  const reasons = names
    .filter((_, index) => found[index] === undefined)
    .map((name) => explainUnknownTool(catalogue, name))
  if (reasons.length > 0) return { reason: [...reasons, howToFind].join('\n') }
  return { tools: [...new Set(found.flatMap((tool) => tool ?? []))] }
}

const howToFind =
  'Ask again with a slug. search_tools finds tools by words of their names, vendors, kinds and categories.'
