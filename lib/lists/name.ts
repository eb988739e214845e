import { formatList, lowerFirst, upperFirst } from '@/lib/catalogue/words'
import type { Words } from './filters'
import type { ToolList } from './tool-list'

/** The name of a list of tools: `Free open-weight models by Anthropic that take images, with tool calling`. */
export function nameList({ active }: Pick<ToolList, 'active'>, category?: { name: string }): string {
  const words = active.map(({ value }) => value.words)
  const before = words.flatMap((word) => ('before' in word ? word.before : []))
  const noun = words.flatMap((word) => ('noun' in word ? word.noun : []))[0] ?? 'AI tools'
  const by = words.flatMap((word) => ('by' in word ? word.by : []))
  const place =
    category === undefined ? words.flatMap((word) => ('place' in word ? word.place : [])) : [`in ${category.name}`]
  // The first addition follows the noun without a comma; each further one needs a comma.
  const [first, ...others] = joinAdditions(words)
  const opening = [...before, lowerFirst(noun), ...by, ...place, ...(first === undefined ? [] : [first])].join(' ')
  return upperFirst([opening, ...others].join(', '))
}

/** `that take images and PDFs` and `with reasoning`: additions that begin alike become one. */
function joinAdditions(words: readonly Words[]): string[] {
  const whats = new Map<string, string[]>()
  for (const word of words) {
    if (!('after' in word)) continue
    whats.set(word.after, [...(whats.get(word.after) ?? []), ...(word.what === undefined ? [] : [word.what])])
  }
  return [...whats].map(([after, what]) => (what.length === 0 ? after : `${after} ${formatList(what)}`))
}

/** The name of one page of a list, with its order. */
export function nameListPage(
  list: Pick<ToolList, 'active' | 'order' | 'defaultOrder' | 'paging'>,
  category?: { name: string },
): string {
  const order = list.order === list.defaultOrder ? '' : `, ${list.order.words}`
  return `${nameList(list, category)}${order}${formatPageNumber(list.paging)}`
}

/** One sentence on the content of a list. */
export function summarizeList(list: Pick<ToolList, 'active' | 'paging'>, category?: { name: string }): string {
  const { total } = list.paging
  if (total === 0) return `${nameList(list, category)}: none yet.`
  return `${nameList(list, category)}: ${total} ${total === 1 ? 'tool' : 'tools'} with verdict, context window, release and entry price, to compare side by side.`
}

/** `, page 2`; empty on the first page. */
export function formatPageNumber({ page }: { page: number }): string {
  return page === 1 ? '' : `, page ${page}`
}
