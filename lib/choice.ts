import type { Catalogue, Tool } from './catalogue/catalogue'
import { findTool, searchTools } from './catalogue/search'
import { maxSides } from './comparison/slug'
import { locate, placeTools } from './place'
import { address } from './site'

/** What was typed into a field of the picker: the tool it names, or the ones it may have meant. */
export type Choice = { text: string; tool: Tool } | { text: string; candidates: readonly Tool[] }

const maxCandidates = 5

/** The tools named in the fields of the plain form that starts a comparison. */
export function readChoice(query: URLSearchParams): string[] {
  return query
    .getAll('tool')
    .map((text) => text.trim().slice(0, 200))
    .filter((text) => text !== '')
    .slice(0, maxSides)
}

/** The comparison of the tools chosen in the form, once each of them is named beyond doubt. */
export function findChosen(catalogue: Catalogue, query: URLSearchParams): string | undefined {
  const tools = readChoice(query).map((text) => findTool(catalogue, text))
  if (tools.length < 2 || !tools.every((tool) => tool !== undefined)) return undefined
  const place = placeTools(
    catalogue,
    tools.map((tool) => tool.slug),
  )
  return place && locate(place)
}

/** Understands what was typed, field by field. A tool that is named twice is chosen once. */
export function understandChoices(catalogue: Catalogue, texts: readonly string[]): Choice[] {
  const choices = texts.map((text) => {
    const tool = findTool(catalogue, text)
    return tool === undefined ? { text, candidates: searchTools(catalogue, text, maxCandidates) } : { text, tool }
  })
  return choices.filter((choice, place) => choices.findIndex((other) => isSame(choice, other)) === place)
}

/** Where choices lead: to their comparison once every one of at least two is a tool, until then to the picker. */
export function locateChoices(choices: readonly Choice[]): string {
  const slugs = [...new Set(choices.flatMap((choice) => ('tool' in choice ? choice.tool.slug : [])))]
  if (slugs.length > 1 && choices.every((choice) => 'tool' in choice)) return address.comparison(slugs)
  const query = new URLSearchParams(
    choices.map((choice) => ['tool', 'tool' in choice ? choice.tool.slug : choice.text]),
  )
  return choices.length === 0 ? address.comparisons() : `${address.comparisons()}?${query}`
}

function isSame(a: Choice, b: Choice): boolean {
  return 'tool' in a ? 'tool' in b && a.tool === b.tool : a.text === b.text
}
