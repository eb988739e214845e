import type { Category, Tool } from '@/lib/catalogue/catalogue'
import { deriveOnce } from '@/lib/catalogue/derived'
import { listByPanel } from '@/lib/comparison/ranking'
import { judge } from '@/lib/comparison/verdict'
import type { JudgedTool } from './orders'

/** A category, how many tools it has, and the first of them as the panel ranks them; what nobody has reviewed leads nothing. */
export type CategoryOverview = { category: Category; total: number; leading: readonly JudgedTool[] }

const maxLeading = 3

/** Every category, in the editors' order. Worked out once a catalogue. */
export const listCategories = deriveOnce((catalogue): readonly CategoryOverview[] => {
  const toolsOf = new Map([...catalogue.categories.keys()].map((slug): [string, Tool[]] => [slug, []]))
  for (const tool of listByPanel(catalogue)) toolsOf.get(tool.category.slug)?.push(tool)
  return [...catalogue.categories.values()].map((category) => {
    const inside = toolsOf.get(category.slug) ?? []
    const reviewed = inside.filter(({ reviews }) => reviews.length > 0)
    const leading = reviewed.slice(0, maxLeading).map((tool) => ({ tool, panel: judge(tool) }))
    return { category, total: inside.length, leading }
  })
})
