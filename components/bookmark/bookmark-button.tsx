import { BookmarkToggle } from './bookmark-toggle'
import { type BookmarkedTool, describeBookmark } from './new-bookmark'

type BookmarkButtonProps = {
  /** One tool, or the tools of a comparison. */
  tools: readonly BookmarkedTool[]
  /** A note to save with it. */
  note?: string | undefined
}

/** Saves a tool or a comparison in the browser. Hidden without JavaScript. */
export function BookmarkButton({ tools, note }: BookmarkButtonProps) {
  return <BookmarkToggle bookmark={describeBookmark(tools, note)} />
}
