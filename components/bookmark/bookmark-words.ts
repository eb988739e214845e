import { slugsOf } from '@/lib/bookmarks/names'
import { address } from '@/lib/site'

/** What stands where bookmarks would. */
export const noBookmarks = {
  heading: 'No bookmarks yet',
  advice: 'Press “Bookmark” on a tool or a comparison to save it here, in this browser.',
}

/** The page of what was saved. */
export function addressOf({ name }: { name: string }): string {
  const slugs = slugsOf(name)
  return slugs.length > 1 ? address.comparison(slugs) : address.tool(name)
}
