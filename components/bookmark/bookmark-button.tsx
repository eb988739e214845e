import { BookmarkToggle } from './bookmark-toggle'
import { type BookmarkedTool, describeBookmark } from './new-bookmark'

type BookmarkButtonProps = {
  /** One tool, or those of a comparison. */
  tools: readonly BookmarkedTool[]
  /** A note to save with it. */
  note?: string | undefined
}

/** Saves a tool or a comparison in the browser. Without JavaScript there is nothing to see. */
export function BookmarkButton({ tools, note }: BookmarkButtonProps) {
  return <BookmarkToggle bookmark={describeBookmark(tools, note)} />
}
