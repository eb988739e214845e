import { snapshot } from '@/lib/bookmarks/current'
import type { Tool } from '@/lib/catalogue/catalogue'
import { formatComparison } from '@/lib/comparison/slug'

type BookmarkButtonProps = {
  /** One tool, or those of a comparison. */
  tools: readonly Pick<Tool, 'slug' | 'name' | 'pricing' | 'reviews' | 'aliases'>[]
  /** A note to save with it. */
  note?: string | undefined
}

/** Saves a tool or a comparison in the browser. A script shows it and makes it work; without one there is nothing to see. */
export function BookmarkButton({ tools, note }: BookmarkButtonProps) {
  const renamed = tools.flatMap(({ slug, aliases }) => aliases.map((alias) => `${alias}:${slug}`))
  return (
    <button
      type="button"
      className="bookmark screen-only"
      data-bookmark={formatComparison(tools.map(({ slug }) => slug))}
      data-tools={JSON.stringify(tools.map(snapshot))}
      data-renamed={renamed.length > 0 ? renamed.join(' ') : undefined}
      data-note={note}
    >
      Bookmark<span className="sr-only"> {tools.map(({ name }) => name).join(' vs ')}</span>
    </button>
  )
}
