import type { Category, Tool } from '@/lib/catalogue/catalogue'
import { memoizeByCatalogue } from '@/lib/catalogue/memoize'
import { getReleaseDay } from '@/lib/catalogue/release'
import { compareText } from '@/lib/catalogue/slug'
import { compareNames, listByPanel } from '@/lib/comparison/ranking'
import { getPanelVerdict, isJudged } from '@/lib/comparison/verdict'
import { keepScored } from './judged'
import type { ToolWithVerdict } from './orders'

/**
 * A category, its number of tools, and the first of them in the panel's order. Tools without reviews are not among the leading
 * ones, nor those without a score while others have one. Where the panel has judged none, the newest are shown instead.
 */
export type CategoryOverview = {
  category: Category
  total: number
  /** How many of them the panel has judged. */
  judged: number
  leading: readonly ToolWithVerdict[]
  newest: readonly Tool[]
}

const maxLeading = 3

/** Every category, in the order of the content file. Cached per catalogue. */
export const listCategories = memoizeByCatalogue((catalogue): readonly CategoryOverview[] => {
  const toolsOf = new Map([...catalogue.categories.keys()].map((slug): [string, Tool[]] => [slug, []]))
  for (const tool of listByPanel(catalogue)) toolsOf.get(tool.category.slug)?.push(tool)
  return [...catalogue.categories.values()].map((category) => {
    const inside = toolsOf.get(category.slug) ?? []
    const reviewed = inside.filter(isJudged)
    const leading = keepScored(reviewed.map((tool) => ({ tool, panel: getPanelVerdict(tool) }))).slice(0, maxLeading)
    return {
      category,
      total: inside.length,
      judged: reviewed.length,
      leading,
      newest: leading.length > 0 ? [] : listNewest(inside),
    }
  })
})

/** By release; tools whose release is not known are not among them. */
function listNewest(tools: readonly Tool[]): Tool[] {
  return tools
    .filter((tool) => getReleaseDay(tool) !== '')
    .sort((a, b) => compareText(getReleaseDay(b), getReleaseDay(a)) || compareNames(a, b))
    .slice(0, maxLeading)
}
