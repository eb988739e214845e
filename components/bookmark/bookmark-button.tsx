import { type BasePrices, findLeadPrice, getBasePrices } from '@/lib/pricing/lead-price'
import type { ToolQuote } from '@/lib/pricing/quote'
import { writeWorkload } from '@/lib/pricing/workload'
import { BookmarkToggle } from './bookmark-toggle'
import { type BookmarkedTool, describeBookmark } from './new-bookmark'

type BookmarkButtonProps = {
  tools: readonly BookmarkedTool[]
  /** In the order of the tools, where the page has them. Otherwise the price counts from when the list is first opened. */
  quotes?: readonly (ToolQuote | undefined)[]
  /** What a visitor should know before saving. */
  note?: string | undefined
}

/** Saves one tool, or the comparison of several, in the browser. Hidden without JavaScript. */
export function BookmarkButton({ tools, quotes = [], note }: BookmarkButtonProps) {
  const prices = quotes.map((quote) => (quote === undefined ? {} : readPrices(quote)))
  return (
    <>
      <BookmarkToggle bookmark={describeBookmark(tools, { prices })} />
      {note !== undefined && <small className="screen-only text-muted noscript:hidden">{note}</small>}
    </>
  )
}

/** For another workload another offer may stand for the tool, whose price is not the one that is compared later. */
function readPrices(quote: ToolQuote): BasePrices {
  const isDefault = writeWorkload(quote.workload).length === 0
  return isDefault ? getBasePrices(findLeadPrice(quote)) : {}
}
