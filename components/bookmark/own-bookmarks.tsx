'use client'

import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import type { Bookmark } from '@/lib/bookmarks/bookmark'
import { type Order, orders, sortEntries } from '@/lib/bookmarks/order'
import { maxSides } from '@/lib/comparison/slug'
import { BookmarkExchange } from './bookmark-exchange'
import { BookmarkRow } from './bookmark-row'
import { noBookmarks } from './bookmark-words'
import { holdsUnreadable } from './change-bookmarks'
import { ChosenTools } from './chosen-tools'
import { removeWithUndo } from './remove-with-undo'
import { ShareBookmarks } from './share-bookmarks'
import { useBookmarks, useCurrent } from './use-bookmarks'

const orderNames: Record<Order, string> = { saved: 'last saved', name: 'name', score: 'score' }

const maxInPanel = 6

/**
 * The visitor's own list, rendered in the browser, which is the only place that has it: the whole list on its own
 * page, or the first entries in a panel on other pages.
 */
export function OwnBookmarks({ where }: { where: 'page' | 'panel' }) {
  const bookmarks = useBookmarks()
  const { known, askAgain } = useCurrent(bookmarks)
  const [isAnswered, setAnswered] = useState(false)
  const [order, setOrder] = useState<Order>('saved')
  const shownOrder = useDeferredValue(order)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const choosable = useRef<readonly string[]>([])
  const choose = useCallback((slug: string, isChosen: boolean) => {
    const others = choosable.current.filter((other) => other !== slug)
    setChosen(isChosen ? [...others, slug].slice(0, maxSides) : others)
  }, [])
  const entries = useMemo(() => {
    const all = (bookmarks ?? []).map((bookmark) => {
      const now = known.get(bookmark.name)
      return { bookmark, now, ...(typeof now === 'object' && { tools: now.tools }) }
    })
    return sortEntries(all, shownOrder)
  }, [bookmarks, known, shownOrder])

  // Show the list only after the server has answered or failed, because its answers change the height of the rows.
  if (!isAnswered && bookmarks?.every(({ name }) => known.has(name))) setAnswered(true)
  if (bookmarks === undefined || !isAnswered)
    return <p className="mt-8 text-muted noscript:hidden">Loading your bookmarks …</p>
  const present = entries.filter(({ now }) => now !== 'gone').map(({ bookmark }) => bookmark)
  const shown = where === 'page' ? entries : entries.slice(0, maxInPanel)
  choosable.current = chosen.filter((slug) => present.some(({ name }) => name === slug))
  return (
    <div className="own-bookmarks" tabIndex={-1}>
      {holdsUnreadable() && (
        <p className="aside">
          Some stored data could not be read as bookmarks. Nothing was deleted: it is still in this browser’s storage
          for this site, and what had to make room is under <code>bookmarks-set-aside</code>.
        </p>
      )}
      {entries.length === 0 ? (
        <div className="no-bookmarks">
          <b>{noBookmarks.heading}</b>
          <p>{noBookmarks.advice}</p>
        </div>
      ) : (
        <section aria-label={count(entries.length)}>
          {where === 'page' && <h2>{count(entries.length)}</h2>}
          <div className="bar">
            <OrderChoice order={order} setOrder={setOrder} />
            <ChosenTools slugs={choosable.current} />
          </div>
          <Unread count={entries.filter(({ now }) => now === 'unread').length} askAgain={askAgain} />
          <ul>
            {shown.map(({ bookmark, now }) => (
              <BookmarkRow
                key={bookmark.name}
                bookmark={bookmark}
                known={now}
                isChosen={choosable.current.includes(bookmark.name)}
                choose={choose}
              />
            ))}
          </ul>
          <p className="foot">
            {shown.length < entries.length && <small>{entries.length - shown.length} more in the full list</small>}
            <RemoveAll bookmarks={bookmarks} />
          </p>
        </section>
      )}
      {where === 'page' && present.length > 0 && <ShareBookmarks bookmarks={present} />}
      {where === 'page' && <BookmarkExchange count={bookmarks.length} />}
    </div>
  )
}

function OrderChoice({ order, setOrder }: { order: Order; setOrder: (order: Order) => void }) {
  return (
    <label>
      Sort by{' '}
      <select value={order} onChange={({ target }) => setOrder(orders.find((one) => one === target.value) ?? order)}>
        {orders.map((one) => (
          <option key={one} value={one}>
            {orderNames[one]}
          </option>
        ))}
      </select>
    </label>
  )
}

function RemoveAll({ bookmarks }: { bookmarks: readonly Bookmark[] }) {
  const words = bookmarks.length === 1 ? 'Removed 1 bookmark.' : `Removed all ${bookmarks.length} bookmarks.`
  return (
    <button
      type="button"
      onClick={({ currentTarget: control }) =>
        removeWithUndo(bookmarks, { words, control, next: control.closest('.own-bookmarks') })
      }
    >
      Remove all{bookmarks.length > 1 && ` ${bookmarks.length}`}
    </button>
  )
}

function Unread({ count, askAgain }: { count: number; askAgain: () => void }) {
  return (
    <p role="status" className="unread">
      {count > 0 && (
        <>
          Current verdicts could not be loaded for {count === 1 ? 'one bookmark' : `${count} bookmarks`}. You see what
          was known when you saved {count === 1 ? 'it' : 'them'}.{' '}
          <button type="button" onClick={askAgain}>
            Try again
          </button>
        </>
      )}
    </p>
  )
}

function count(bookmarks: number): string {
  return bookmarks === 1 ? '1 bookmark' : `${bookmarks} bookmarks`
}
