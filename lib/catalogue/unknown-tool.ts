import type { Catalogue } from './catalogue'
import { searchTools } from './search'
import { formatList, shortenInput } from './words'

/** How many tools are offered in place of one that does not exist. */
const maxNearest = 5

/** Longer names are cut where they are repeated. */
const maxRepeated = 100

/** That there is no tool with a name or slug, and which names are nearest. */
export function explainUnknownTool(catalogue: Catalogue, name: string): string {
  const nearest = searchTools(catalogue, name, maxNearest).map((tool) => `${tool.name} (${tool.slug})`)
  const unknown = `No tool is called “${shortenInput(name, maxRepeated)}”.`
  return nearest.length === 0 ? `${unknown} No name is near it.` : `${unknown} The nearest are ${formatList(nearest)}.`
}
