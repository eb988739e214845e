import { slugsOf } from '@/lib/bookmarks/names'
import { address } from '@/lib/site'

/** Shown in place of an empty list. */
export const noBookmarks = {
  heading: 'No bookmarks yet',
  advice: 'Press “Bookmark” beside a tool or above a comparison. It is then kept here, in this browser.',
}

/** The page of a saved tool or comparison. */
export function addressOf({ name }: { name: string }): string {
  const slugs = slugsOf(name)
  return slugs.length > 1 ? address.comparison(slugs) : address.tool(name)
}
