import { moveDay } from '@/lib/catalogue/dates'
import { noLongerListed, type OfferEntry, type PriceComponent } from '@/lib/catalogue/offer-schema'

/** What a list says of an offer today: its entry, that it is gone, or something that is not to be applied. */
export type Listing = OfferEntry | 'gone' | 'held'

/**
 * The entries of one offer (one provider and model, one source) after an import. The same price moves `asOf` and keeps the
 * first such day; another one closes the entry and begins a new one; a gone offer is closed. What an import of the same day
 * did is undone first, so that a second import of that day corrects it and the same one changes nothing.
 */
export function applyListing(entries: readonly OfferEntry[], listing: Listing, asOf: string): OfferEntry[] {
  if (listing === 'held') return [...entries]
  const before = undoDay(entries, asOf)
  const open = findOpen(before)
  const past = before.filter((entry) => entry !== open)
  if (listing === 'gone') return open === undefined ? past : [...past, close(open, asOf, noLongerListed)]
  if (open === undefined) return [...past, past.length === 0 ? listing : begin(listing, asOf)]
  // A price of this day alone is corrected. One that is known to have begun earlier was valid until this day.
  const isOfThisDay = open.asOf === asOf && open.validFrom === undefined
  if (isSamePrice(open, listing)) return [...past, { ...begin(listing, open.validFrom), ...keepFirstDay(open, asOf) }]
  if (isOfThisDay) return [...past, listing]
  return [...past, close(open, asOf), begin(listing, asOf)]
}

/** The entry whose price has no end. */
export function findOpen(entries: readonly OfferEntry[]): OfferEntry | undefined {
  return entries.find((entry) => entry.validUntil === undefined)
}

/** Whether two entries ask the same: their basis and every price, in any order. */
export function isSamePrice(a: OfferEntry, b: OfferEntry): boolean {
  return describePrice(a) === describePrice(b)
}

function describePrice({ basis, components }: OfferEntry): string {
  return [basis, ...components.map((component) => `${nameComponent(component)} ${component.amount}`).sort()].join('\n')
}

/** What a component is the price of: two components of an entry never have the same name. */
export function nameComponent({ counts, direction, per, unit, currency, conditions = {} }: PriceComponent): string {
  const { context, service, region, window, cacheMinutes, promotion } = conditions
  const parts = [counts, direction, per, unit, currency, context?.above, context?.included, service, region]
  return JSON.stringify([...parts, window?.days, window?.from, window?.to, cacheMinutes, promotion])
}

/** Undoes what an import of this day closed and began. */
function undoDay(entries: readonly OfferEntry[], asOf: string): OfferEntry[] {
  const lastDay = moveDay(asOf, -1)
  const kept = entries.filter(({ validFrom, validUntil }) => validFrom !== asOf || validUntil !== undefined)
  if (findOpen(kept) !== undefined) return kept
  return kept.map((entry) => (entry.validUntil === lastDay ? reopen(entry) : entry))
}

function reopen({ validUntil: _, note, ...entry }: OfferEntry): OfferEntry {
  return note === undefined || note === noLongerListed ? entry : { ...entry, note }
}

function begin(listing: OfferEntry, validFrom: string | undefined): OfferEntry {
  return validFrom === undefined ? listing : { ...listing, validFrom }
}

/** The first day of which an import has stored something, where it is not this one. */
export function keepFirstDay(
  { asOf, firstAsOf = asOf }: { asOf?: string | undefined; firstAsOf?: string | undefined },
  today: string,
): { firstAsOf?: string } {
  return firstAsOf === undefined || firstAsOf >= today ? {} : { firstAsOf }
}

function close(entry: OfferEntry, asOf: string, note = entry.note): OfferEntry {
  return { ...entry, validUntil: moveDay(asOf, -1), ...(note !== undefined && { note }) }
}
