import { mergeFacts } from '@/lib/catalogue/merge-facts'
import type { Records } from '@/lib/catalogue/records'
import type { Facts } from '@/lib/catalogue/schema'
import { type CurrentPrices, listCurrentPrices } from './current-prices'

/** What claims on a tool are compared with. */
export type ToolRecord = {
  name: string
  facts: Facts
  prices: CurrentPrices
  /** The slugs of the providers that are the vendor itself, the main one first. */
  vendors: readonly string[]
}

/** Finds the record of a tool by slug. It is put together on first use and kept. */
export function indexToolRecords(records: Records): (slug: string) => ToolRecord | undefined {
  const tools = new Map(records.tools.map((tool) => [tool.slug, tool]))
  const facts = new Map(records.facts.map((file) => [file.tool, file.facts]))
  const offers = new Map(records.offers.map((file) => [file.tool, file.offers]))
  const day = findContentDay(records)
  const known = new Map<string, ToolRecord>()
  return (slug) => {
    const tool = tools.get(slug)
    if (tool === undefined) return undefined
    const record = known.get(slug) ?? {
      name: tool.name,
      facts: mergeFacts(tool.facts, facts.get(slug) ?? {}, tool.factsFrom),
      prices: listCurrentPrices(tool.offers, offers.get(slug) ?? [], day),
      vendors: records.vendors[tool.vendor]?.providers ?? [],
    }
    known.set(slug, record)
    return record
  }
}

/** The newest day that the content names. Used in place of today, so that the same content passes on every day. */
export function findContentDay({ tools, offers, facts, reviews }: Records): string {
  const prices = [...tools, ...offers].flatMap((file) => file.offers)
  const stated = [...tools, ...facts].flatMap((file) => Object.values(file.facts))
  const days = [
    ...prices.flatMap(({ asOf, checked }) => [asOf, checked]),
    ...stated.flatMap((fact) => (fact !== 'not known' && fact.applies ? [fact.asOf, fact.checked] : [])),
    ...reviews.flatMap(({ written, revised = [] }) => [written, ...revised.map(({ on }) => on)]),
  ]
  let newest = ''
  for (const day of days) if (day !== undefined && day > newest) newest = day
  return newest
}
