import { BookmarkToggle } from './bookmark-toggle'
import { type BookmarkedTool, describeBookmark } from './new-bookmark'

/** Saves one tool, or the comparison of several, in the browser. Hidden without JavaScript. */
export function BookmarkButton({ tools }: { tools: readonly BookmarkedTool[] }) {
  return <BookmarkToggle bookmark={describeBookmark(tools)} />
}
