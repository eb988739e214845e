import { type Bookmark, formatTitle } from '@/lib/bookmarks/bookmark'
import { addBookmarks, removeBookmarks, renameTools } from '@/lib/bookmarks/list'
import { formatSharedList } from '@/lib/bookmarks/list-link'
import { followRename, maxBookmarks } from '@/lib/bookmarks/names'
import { readSnapshot } from '@/lib/bookmarks/stored'
import { type Notice, notify } from './bookmark-notice'
import { findKeeping } from './bookmark-store'
import { changeBookmarks } from './change-bookmarks'
import { findAll, readRenames } from './mark-bookmarks'
import { readBookmarks } from './read-bookmarks'

/** Saves what a control stands for, or removes it when it is saved, and says what was done. */
export function pressBookmark(control: HTMLElement): void {
  const renames = readRenames()
  if (readBookmarks().some(({ name }) => followRename(name, renames) !== name)) changeBookmarks(renameTools(renames))
  const notice = 'bookmarkAll' in control.dataset ? saveAll() : toggle(control)
  leadToPage()
  notify({ ...notice, control })
}

function toggle(control: HTMLElement): Notice {
  const bookmark = readControl(control)
  const title = formatTitle(bookmark)
  const known = readBookmarks().find(({ name }) => name === bookmark.name)
  if (known !== undefined) return { ...remove([known]), words: `Removed: ${title}.` }
  return save([bookmark], `Bookmarked: ${title}.`)
}

/** Saves everything the page has a control for. Notes are taken along where the page shows them. */
function saveAll(): Notice {
  const known = new Set(readBookmarks().map(({ name }) => name))
  const added = findAll('[data-bookmark]')
    .map(readControl)
    .filter(({ name }) => !known.has(name))
  if (added.length === 0) return { words: 'All of them were bookmarked already.' }
  return save(added, `Bookmarked: ${added.length} more.`)
}

function save(added: readonly Bookmark[], words: string): Notice {
  const room = maxBookmarks - readBookmarks().length
  if (added.length > room) {
    return {
      words: `Not saved: there is room for ${maxBookmarks} bookmarks, and ${room === 0 ? 'none' : `only ${room}`} is left. Remove some on the page of your bookmarks.`,
    }
  }
  changeBookmarks(addBookmarks(added))
  return { words: `${words}${warnings[findKeeping()]}`, undo: () => void remove(added) }
}

function remove(bookmarks: readonly Bookmark[]): Pick<Notice, 'undo'> {
  changeBookmarks(removeBookmarks(bookmarks.map(({ name }) => name)))
  return { undo: () => void changeBookmarks(addBookmarks(bookmarks)) }
}

const warnings = {
  'for good': '',
  'in this tab': ' This browser’s storage is full, so it is kept only until you close this tab.',
  'on this page':
    ' Your browser does not let this site store anything, so it is kept only until you leave this page. The link “Bookmarks” takes the list along.',
}

/** Where nothing can be stored, the link to the list holds it. */
function leadToPage(): void {
  if (findKeeping() !== 'on this page') return
  const { path } = formatSharedList(readBookmarks(), 'without notes')
  for (const link of findAll('a[data-bookmark-count]')) link.setAttribute('href', path)
}

function readControl({ dataset }: HTMLElement): Bookmark {
  const tools: unknown = JSON.parse(dataset.tools ?? '[]')
  const was = Array.isArray(tools) ? tools.flatMap(readSnapshot) : []
  const now = new Date().toISOString()
  return {
    name: dataset.bookmark ?? '',
    saved: now,
    ...(dataset.note !== undefined && { note: { text: dataset.note, written: now } }),
    ...(was.length > 0 && { was }),
  }
}
