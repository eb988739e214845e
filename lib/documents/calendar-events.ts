import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import { formatDate, moveDay } from '@/lib/catalogue/dates'
import { compareText } from '@/lib/catalogue/slug'
import { nameSource } from '@/lib/catalogue/source-name'
import { identifyPrice } from '@/lib/changes/tool-change'
import { findPriceChanges, readPriceChanges, type ToolPriceChange } from '@/lib/lists/price-changes'
import { isToCome, listPriceChanges } from '@/lib/pricing/changes'
import { describeSides } from '@/lib/pricing/describe-change'
import { address, pricesAnchor } from '@/lib/site'
import { endSentence } from './feed-change-entry'

/** A day on which a price ends or begins, for a calendar. */
export type CalendarEvent = {
  /** The same in every version of the calendar. */
  id: string
  day: string
  /** The day of the source that tells of it. */
  told: string
  summary: string
  description: string
  /** Path of the page that shows the price. */
  path: string
}

/** The changes of price of some tools that are still to come, soonest first. Reads their offers. */
export function listComingChanges(tools: readonly Tool[], today: string): readonly ToolPriceChange[] {
  return tools
    .filter(({ hasPriceHistory }) => hasPriceHistory)
    .flatMap((tool) => listPriceChanges(tool.offers).map((change) => ({ tool, change })))
    .filter(({ change }) => isToCome(change, today))
    .sort((a, b) => compareText(a.change.day, b.change.day) || compareText(a.tool.slug, b.tool.slug))
}

/** The same of all tools, or of those of a category, at most so many. Reads the offers of those alone. */
export async function readComingChanges(
  catalogue: Catalogue,
  today: string,
  { category, max }: { category?: string; max: number },
): Promise<readonly ToolPriceChange[]> {
  const { coming } = await findPriceChanges(catalogue, today)
  const chosen = coming.filter(
    ({ tool }) => category === undefined || catalogue.tools.get(tool)?.category.slug === category,
  )
  return readPriceChanges(catalogue, chosen.slice(0, max))
}

/** The last day of a price that ends or is followed by another, and the first day of one that nothing came before. */
export function toCalendarEvent({ tool, change }: ToolPriceChange): CalendarEvent {
  const { offer, kind, day } = change
  const place = `${tool.name} at ${offer.provider.name}`
  const { before, after } = describeSides(change)
  const sides = [
    ...(before === undefined ? [] : [`Until ${formatDate(moveDay(day, -1))}: ${before}`]),
    `From ${formatDate(day)} on: ${after}`,
    ...(offer.note === undefined ? [] : [offer.note]),
    `Source: ${nameSource(offer.source)}, ${formatDate(offer.asOf)}`,
  ]
  return {
    id: identifyPrice(tool.slug, change),
    day: kind === 'began' ? day : moveDay(day, -1),
    told: offer.asOf,
    summary: `${kind === 'began' ? 'First' : 'Last'} day of a price: ${place}`,
    description: sides.map(endSentence).join('\n'),
    path: `${address.tool(tool.slug)}#${pricesAnchor}`,
  }
}
