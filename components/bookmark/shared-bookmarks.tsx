import { formatTitle } from '@/lib/bookmarks/bookmark'
import { maxShared } from '@/lib/bookmarks/list-link'
import type { SharedList } from '@/lib/bookmarks/shared-list'
import type { Tool } from '@/lib/catalogue/catalogue'
import { formatList } from '@/lib/catalogue/words'
import { address } from '@/lib/site'
import { BookmarkToggle } from './bookmark-toggle'
import { addressOf } from './bookmark-words'
import { describeBookmark, type NewBookmark } from './new-bookmark'
import { SaveAll } from './save-all'
import { ToolStandings } from './tool-standings'

type SharedBookmarksProps = { list: SharedList; tools: ReadonlyMap<string, Tool> }

/** A list from a shared link, rendered on the server. It works without scripts. */
export function SharedBookmarks({ list, tools }: SharedBookmarksProps) {
  const entries = list.entries.map((entry) => ({
    entry,
    bookmark: describeBookmark(
      entry.tools.flatMap(({ slug }) => tools.get(slug) ?? []),
      { note: entry.note },
    ),
  }))
  if (entries.length === 0) {
    return (
      <>
        <LeftOut list={list} />
        <p className="mt-6 text-lg">Nothing in this list can be shown.</p>
      </>
    )
  }
  return (
    <section aria-labelledby="list" className="shared-bookmarks">
      <h2 id="list">{entries.length === 1 ? '1 entry' : `${entries.length} entries`}</h2>
      <LeftOut list={list} />
      <form action={address.comparisons()}>
        <p className="bar">
          <button type="submit">Compare chosen tools</button>
          <small>Choose two to four tools.</small>
          <SaveAll bookmarks={entries.map(({ bookmark }) => bookmark)} />
        </p>
        <ul>
          {entries.map(({ entry, bookmark }) => (
            <SharedEntry key={entry.name} entry={entry} bookmark={bookmark} />
          ))}
        </ul>
      </form>
    </section>
  )
}

function SharedEntry({ entry, bookmark }: { entry: SharedList['entries'][number]; bookmark: NewBookmark }) {
  const title = formatTitle(bookmark)
  const isComparison = entry.tools.length > 1
  return (
    <li>
      <span className="choose">
        {!isComparison && <input type="checkbox" name="tool" value={entry.name} aria-label={`Compare ${title}`} />}
      </span>
      <div>
        <h3>
          <a href={addressOf(entry)}>{title}</a>
        </h3>
        <ToolStandings tools={entry.tools} isComparison={isComparison} />
        {entry.note !== undefined && (
          <figure>
            <figcaption>Note from the person who shared the list:</figcaption>
            <blockquote>{entry.note}</blockquote>
          </figure>
        )}
      </div>
      <div className="end">
        <BookmarkToggle bookmark={bookmark} />
      </div>
    </li>
  )
}

/** The parts of the link that are not shown, with reasons. */
function LeftOut({ list: { unknown, malformed, repeated, beyond } }: { list: SharedList }) {
  const named = unknown.slice(0, 5)
  const more = unknown.length - named.length
  const reasons = [
    unknown.length > 0 &&
      `${formatList([...named.map((name) => `“${name}”`), ...(more > 0 ? [`${more} more`] : [])])}: not found.`,
    malformed > 0 && `${malformed} with ${malformed === 1 ? 'an invalid name' : 'invalid names'}.`,
    repeated > 0 && (repeated === 1 ? '1 duplicate.' : `${repeated} duplicates.`),
    beyond > 0 && `${beyond} after the first ${maxShared}, the limit for a link.`,
  ].filter((reason) => reason !== false)
  if (reasons.length === 0) return null
  return (
    <div className="left-out">
      <p>
        <b>Not shown:</b>
      </p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  )
}
