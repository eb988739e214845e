import type { Bookmark } from '@/lib/bookmarks/bookmark'
import { readStored } from '@/lib/bookmarks/stored'
import { readText } from './bookmark-store'

export function readBookmarks(): Bookmark[] {
  return readStored(readText())
}
