import { memo } from 'react'
import { type Bookmark, formatTitle } from '@/lib/bookmarks/bookmark'
import { slugsOf } from '@/lib/bookmarks/names'
import { formatDate } from '@/lib/catalogue/dates'
import { BookmarkNote } from './bookmark-note'
import { addressOf } from './bookmark-words'
import { ChangesSince } from './changes-since'
import type { Known } from './current-bookmarks'
import { removeWithUndo } from './remove-with-undo'
import { ToolStandings } from './tool-standings'

type BookmarkRowProps = {
  bookmark: Bookmark
  known: Known | undefined
  isChosen: boolean
  choose: (slug: string, isChosen: boolean) => void
}

/** One bookmark: its current state, the changes since it was saved, the visitor's note, and its controls. */
export const BookmarkRow = memo(function BookmarkRow({ bookmark, known, isChosen, choose }: BookmarkRowProps) {
  const current = typeof known === 'object' ? known : undefined
  const tools = current?.tools ?? bookmark.was
  const title = formatTitle(bookmark, tools)
  const isComparison = slugsOf(bookmark.name).length > 1
  return (
    <li>
      <span className="choose">
        {!isComparison && known !== 'gone' && (
          <input
            type="checkbox"
            aria-label={`Compare ${title}`}
            checked={isChosen}
            onChange={({ target }) => choose(bookmark.name, target.checked)}
          />
        )}
      </span>
      <div>
        <h3>{known === 'gone' ? title : <a href={addressOf(bookmark)}>{title}</a>}</h3>
        {known === 'gone' ? (
          <p className="gone">
            {isComparison ? 'One of its tools is no longer on this site.' : 'This tool is no longer on this site.'}
          </p>
        ) : (
          <>
            {current?.headline !== undefined && <p className="headline">{current.headline}</p>}
            {tools && <ToolStandings tools={tools} isComparison={isComparison} />}
          </>
        )}
        {current && <ChangesSince bookmark={bookmark} current={current} />}
        <BookmarkNote bookmark={bookmark} title={title} />
      </div>
      <div className="end">
        <small>saved {formatDate(bookmark.saved.slice(0, 10))}</small>
        <button
          type="button"
          onClick={({ currentTarget: control }) =>
            removeWithUndo([bookmark], { words: `Removed: ${title}.`, control, next: findNeighbour(control) })
          }
        >
          Remove<span className="sr-only"> {title}</span>
        </button>
      </div>
    </li>
  )
})

/** The same button in the next row, or else the previous one; without other rows, the list itself. */
function findNeighbour(button: HTMLElement): HTMLElement | null {
  const row = button.closest('li')
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling
  return neighbour?.querySelector<HTMLElement>('.end button') ?? button.closest<HTMLElement>('.own-bookmarks')
}
