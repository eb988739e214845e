import { type CarriedParameters, readCarried, writeCarried } from './carried-parameters'
import type { Catalogue, Tool } from './catalogue/catalogue'
import { findTool, searchTools } from './catalogue/search'
import { maxSides } from './comparison/slug'
import { findPageOfTools, pagePath } from './page-ref'
import { address } from './site'

/** A text in a field of the picker with the tool that it names, or with the tools that it may mean. */
export type PickerInput = { text: string; tool: Tool } | { text: string; candidates: readonly Tool[] }

const maxCandidates = 5

/** The texts in the fields of the form that starts a comparison. */
export function readPickerInputs(query: URLSearchParams): string[] {
  return query
    .getAll('tool')
    .map((text) => text.trim().slice(0, 200))
    .filter((text) => text !== '')
    .slice(0, maxSides)
}

/**
 * Path and query of the chosen tools' comparison, once every field names exactly one tool. Other parameters are kept: a
 * visitor's case survives a change of tools.
 */
export function findPickedComparison(catalogue: Catalogue, query: URLSearchParams): string | undefined {
  const tools = readPickerInputs(query).map((text) => findTool(catalogue, text))
  if (tools.length < 2 || !tools.every((tool) => tool !== undefined)) return undefined
  const pageRef = findPageOfTools(
    catalogue,
    tools.map((tool) => tool.slug),
  )
  return pageRef && writeCarried(pagePath(pageRef), readCarried(query))
}

/** Resolves the text of each field. A tool that is named twice is chosen once. */
export function parsePickerInputs(catalogue: Catalogue, texts: readonly string[]): PickerInput[] {
  const inputs = texts.map((text) => {
    const tool = findTool(catalogue, text)
    return tool === undefined ? { text, candidates: searchTools(catalogue, text, maxCandidates) } : { text, tool }
  })
  return inputs.filter((input, index) => inputs.findIndex((other) => isSame(input, other)) === index)
}

/** The address for these inputs: the comparison if they are two or more tools, otherwise the picker. */
export function pickerPath(inputs: readonly PickerInput[], carried: CarriedParameters = []): string {
  if (inputs.length === 0) return address.comparisons()
  const slugs = [...new Set(inputs.flatMap((input) => ('tool' in input ? input.tool.slug : [])))]
  if (slugs.length > 1 && inputs.every((input) => 'tool' in input)) {
    return writeCarried(address.comparison(slugs), carried)
  }
  const chosen = inputs.map((input) => ['tool', 'tool' in input ? input.tool.slug : input.text] as const)
  return writeCarried(address.comparisons(), [...chosen, ...carried])
}

function isSame(a: PickerInput, b: PickerInput): boolean {
  return 'tool' in a ? 'tool' in b && a.tool === b.tool : a.text === b.text
}
