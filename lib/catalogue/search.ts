import MiniSearch from 'minisearch'
import type { Catalogue, Tool } from './catalogue'

type Indexed = { id: string; name: string; vendor: string; aliases: string }

const indexes = new WeakMap<Catalogue, MiniSearch<Indexed>>()

/** The tools that were probably meant by a text or a slug, the likeliest first. Forgives typos and word order. */
export function searchTools(catalogue: Catalogue, text: string, most: number): Tool[] {
  const words = text
    .slice(0, 200)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, 12)
    .join(' ')
  return openIndex(catalogue)
    .search(words)
    .slice(0, most)
    .flatMap(({ id }) => catalogue.tools.get(String(id)) ?? [])
}

/** The tool that is called exactly this: by slug, former slug or name, in any case. */
export function findTool({ tools, aliases, toolsByName }: Catalogue, text: string): Tool | undefined {
  const wanted = text.trim().toLowerCase()
  return tools.get(aliases.get(wanted) ?? wanted) ?? toolsByName.get(wanted)
}

function openIndex(catalogue: Catalogue): MiniSearch<Indexed> {
  const known = indexes.get(catalogue)
  if (known !== undefined) return known
  const index = new MiniSearch<Indexed>({
    fields: ['name', 'vendor', 'aliases'],
    searchOptions: { boost: { name: 3 }, prefix: isTelling, fuzzy: (term) => (isTelling(term) ? 0.2 : false) },
  })
  index.addAll(
    [...catalogue.tools.values()].map(({ slug, name, vendor, aliases }) => ({
      id: slug,
      name: `${name} ${slug.replaceAll('-', ' ')}`,
      vendor,
      aliases: aliases.join(' ').replaceAll('-', ' '),
    })),
  )
  indexes.set(catalogue, index)
  return index
}

/** Whether a word is long enough that others can resemble it: two letters begin half of all names. */
function isTelling(term: string): boolean {
  return term.length > 3
}

/** Names to offer while one is typed. A long list helps nobody: a large catalogue offers its latest tools. */
export function listKnownNames({ latest }: Catalogue): string[] {
  return latest.slice(0, 100).map((tool) => tool.name)
}
