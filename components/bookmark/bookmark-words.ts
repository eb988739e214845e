import { slugsOf } from '@/lib/bookmarks/names'
import { address } from '@/lib/site'

/** Shown in place of an empty list. */
export const noBookmarks = {
  heading: 'No bookmarks yet',
  advice: 'Press “Bookmark” on a tool or a comparison to save it here, in this browser.',
}

/** Shown beside the button on a comparison with a case. */
export const caseIsNotKept = 'A bookmark keeps the tools. Copy the link to keep your case.'

/** The page of a saved tool or comparison. */
export function addressOf({ name }: { name: string }): string {
  const slugs = slugsOf(name)
  return slugs.length > 1 ? address.comparison(slugs) : address.tool(name)
}
