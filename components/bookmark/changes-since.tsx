import type { Bookmark } from '@/lib/bookmarks/bookmark'
import { type Change, findChanges } from '@/lib/bookmarks/changes'
import type { Current } from '@/lib/bookmarks/current'
import { formatAmount, formatTokenPrice } from '@/lib/bookmarks/format-price'
import { acceptChanges } from '@/lib/bookmarks/list'
import { formatEntryPrice, formatVerdict } from '@/lib/comparison/format'
import { changeBookmarks } from './change-bookmarks'

/** Shows what changed since the visitor saved it: old and new values. */
export function ChangesSince({ bookmark, current }: { bookmark: Bookmark; current: Current }) {
  const changes = findChanges(bookmark, current)
  if (changes.length === 0) return null
  const accept = () => {
    const was = current.tools.map(({ formerly: _, ...tool }) => tool)
    changeBookmarks(acceptChanges(bookmark.name, was))
  }
  return (
    <p className="changed">
      <b>Changed since you saved it: </b>
      {changes.flatMap((change) => formatChange(change, changes.length > 1 || current.tools.length > 1)).join('; ')}.{' '}
      <button type="button" onClick={accept}>
        Mark as seen
        <span className="sr-only">: what changed about {current.tools.map(({ name }) => name).join(' vs ')}</span>
      </button>
    </p>
  )
}

function formatChange({ name, verdict, price, input, output }: Change, isOneOfSeveral: boolean): string[] {
  const of = isOneOfSeveral ? ` of ${name}` : ''
  return [
    ...(verdict ? [`verdict${of} was ${formatVerdict(verdict[0])}, is now ${formatVerdict(verdict[1])}`] : []),
    ...(price ? [`price${of} was ${formatEntryPrice(price[0])}, is now ${formatEntryPrice(price[1])}`] : []),
    ...(input ? [`input price${of} was ${formatAmount(input[0])}, is now ${formatTokenPrice(input[1])}`] : []),
    ...(output ? [`output price${of} was ${formatAmount(output[0])}, is now ${formatTokenPrice(output[1])}`] : []),
  ]
}
