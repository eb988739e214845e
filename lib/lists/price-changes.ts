import { type Catalogue, groupBy, newest, type Tool } from '@/lib/catalogue/catalogue'
import { memoizeByCatalogue, memoizeByDay } from '@/lib/catalogue/memoize'
import { compareText, getBySlug } from '@/lib/catalogue/slug'
import { isNews, isToCome, listPriceChanges, type PriceChange } from '@/lib/pricing/changes'

/** A price change and its tool. */
export type ToolPriceChange = { tool: Tool; change: PriceChange }

/** Where a change is found, without the offers that it is made of: those of 10,000 tools do not fit into memory. */
export type ChangeEntry = {
  day: string
  kind: PriceChange['kind']
  /** The day of its source. */
  asOf: string
  tool: string
  provider: string
  model: string
}

/** The changes that have happened by a day, newest first, and those to come, soonest first. */
export type PriceChanges = { past: readonly ChangeEntry[]; coming: readonly ChangeEntry[] }

/** The price changes of a catalogue as of a day (`2026-11-27`). */
export const findPriceChanges = memoizeByDay(async (catalogue, today): Promise<PriceChanges> => {
  const entries = await openEntries(catalogue)
  return {
    past: entries.filter((entry) => !isToCome(entry, today) && isNews(entry, today)),
    coming: entries.filter((entry) => isToCome(entry, today)).toSorted((a, b) => compareText(a.day, b.day)),
  }
})

/** The changes of these entries in the same order. Reads the offers of their tools again. */
export function readPriceChanges(
  { tools }: Pick<Catalogue, 'tools'>,
  entries: readonly ChangeEntry[],
): readonly ToolPriceChange[] {
  const changesOf = new Map<string, readonly PriceChange[]>()
  return entries.flatMap((entry) => {
    const tool = getBySlug(tools, entry.tool)
    const changes = changesOf.get(tool.slug) ?? listPriceChanges(tool.offers)
    changesOf.set(tool.slug, changes)
    const change = changes.find(({ day, offer }) => day === entry.day && isOf(offer, entry))
    return change === undefined ? [] : [{ tool, change }]
  })
}

/** The changes that readers were told last, announcements by the day of their source. */
export async function readLatestPriceChanges(
  catalogue: Catalogue,
  today: string,
  max: number,
): Promise<readonly ToolPriceChange[]> {
  const { past, coming } = await findPriceChanges(catalogue, today)
  const told = [
    ...past.map((entry) => ({ entry, day: entry.day })),
    ...coming.map((entry) => ({ entry, day: entry.asOf })),
  ]
  const latest = told.sort((a, b) => compareText(b.day, a.day)).slice(0, max)
  return readPriceChanges(
    catalogue,
    latest.map(({ entry }) => entry),
  )
}

/**
 * The day of the newest change that a source told of; absent without changes. An announced change counts by the day of its
 * source: this does not depend on today.
 */
export async function findNewestPriceChange(catalogue: Catalogue): Promise<string | undefined> {
  const entries = await openEntries(catalogue)
  const days = entries.map(({ day, asOf }) => [day, asOf].sort()[0] ?? day)
  return newest(days) || undefined
}

/** The days on which a price of a tool changed, ended, began or is to do so, by slug, without reading its offers again. */
export const findPriceDays = memoizeByCatalogue(async (catalogue): Promise<ReadonlyMap<string, readonly string[]>> => {
  const entries = groupBy(await openEntries(catalogue), ({ tool }) => tool)
  return new Map([...entries].map(([tool, ofTool]) => [tool, [...new Set(ofTool.map(({ day }) => day))]]))
})

function isOf({ provider, model }: PriceChange['offer'], entry: ChangeEntry): boolean {
  return provider.slug === entry.provider && model === entry.model
}

/**
 * Every change of every day, newest first. Only tools whose offers have dates are read, some at a time: 200,000 offers with
 * dates take three seconds, in which nothing else waits longer than 50 ms.
 */
const openEntries = memoizeByCatalogue(async ({ tools }): Promise<readonly ChangeEntry[]> => {
  const entries: ChangeEntry[] = []
  let read = 0
  for (const tool of tools.values()) {
    if (!tool.hasPriceHistory) continue
    for (const change of listPriceChanges(tool.offers)) entries.push(toEntry(tool, change))
    read += 1
    if (read % batchSize === 0) await yieldToEventLoop()
  }
  return entries.sort((a, b) => compareText(b.day, a.day))
})

function toEntry({ slug }: Tool, { day, kind, offer }: PriceChange): ChangeEntry {
  return { day, kind, asOf: offer.asOf, tool: slug, provider: offer.provider.slug, model: offer.model }
}

/** How many tools are read before the event loop can handle other requests. */
const batchSize = 20

function yieldToEventLoop(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
