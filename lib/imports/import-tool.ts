import type { FactKey, FactValue } from '@/lib/catalogue/facts'
import { type Basis, isOnSale, type OfferEntry } from '@/lib/catalogue/offer-schema'
import type { Facts } from '@/lib/catalogue/schema'
import { findOpen, isSamePrice } from './apply-offers'
import { findFacts } from './models-dev-facts'
import { isZeroPrice, listComponents, type OutputCount, readLimits } from './models-dev-prices'
import type { ListedOffer } from './models-dev-schema'
import { blendPrice, findFarFromOthers, findJumps, type Suspicion } from './suspicious'

/** What the import of one tool works with. */
export type ToolImport = {
  tool: string
  /** The offers that the table joins to the tool and the list has. */
  offers: readonly ListedOffer[]
  /** Those that the tool's vendor sells itself, its main provider first. */
  vendors: readonly ListedOffer[]
  /** Stored entries of an offer, from the same source. */
  storedOf: (offer: ListedOffer) => readonly OfferEntry[]
  /** Stored facts, from the same source. */
  storedFacts: Facts
  basisOf: (offer: ListedOffer) => Basis | undefined
  isAccepted: (offer: ListedOffer) => boolean
  source: string
  asOf: string
}

/** An offer as it would be stored; `held` when its price is suspicious and not accepted. */
export type ListedEntry = { offer: ListedOffer; entry: OfferEntry; isHeld: boolean }

/** The offers and facts of one tool as a list has them, and what in them is suspicious and not accepted. */
export function readTool(from: ToolImport): { entries: ListedEntry[]; facts: Facts; suspicions: Suspicion[] } {
  const doubts: [offer: ListedOffer, why: string][] = []
  const doubt = (offer: ListedOffer, reasons: readonly string[]) => {
    const open = from.isAccepted(offer) ? [] : reasons
    doubts.push(...open.map((why): [ListedOffer, string] => [offer, why]))
    return open.length > 0
  }
  const entries = findPriceDoubts(from).map(({ offer, entry, reasons }) => ({
    offer,
    entry,
    isHeld: doubt(offer, reasons),
  }))
  for (const { offer, entry } of entries)
    if (entry.note?.includes(limitOfZero) !== true) doubt(offer, findZeroLimits(offer))
  const facts = findFacts(from.vendors, { source: from.source, asOf: from.asOf }, (offer, key, value) => {
    const isNews = isInFuture(key, value, from.asOf) && !isSameFact(from.storedFacts[key], value)
    return !isNews || !doubt(offer, [`${key} ${value} is after ${from.asOf}`])
  })
  const suspicions = doubts.map(([offer, why]) => ({ tool: from.tool, offer: offer.name, why }))
  return { entries, facts, suspicions: removeRepeated(suspicions) }
}

type Draft = { offer: ListedOffer; entry: OfferEntry; reasons: string[] }

/** The entries of a tool, with the reasons for which a price is not to be trusted. A price that is stored is. */
function findPriceDoubts(from: ToolImport): Draft[] {
  const output = findOutput(from.offers)
  const drafts = from.offers.map((offer) => ({ offer, entry: makeEntry(from, offer, output) }))
  const prices = drafts.map(({ offer, entry }) =>
    isOnSale(entry.basis) && !isZeroPrice(offer) ? blendPrice(entry) : undefined,
  )
  return drafts.map(({ offer, entry }, index) => {
    const stored = findOpen(from.storedOf(offer))
    if (stored !== undefined && isSamePrice(stored, entry)) return { offer, entry, reasons: [] }
    const others = prices.flatMap((price, other) => (price === undefined || other === index ? [] : [price]))
    const price = prices[index]
    const reasons = [
      isZeroPrice(offer) && from.basisOf(offer) === undefined
        ? '0 for input and output, and no basis in the table'
        : [],
      stored === undefined ? [] : findJumps(stored, entry),
      (price !== undefined && findFarFromOthers(price, others)) || [],
    ].flat()
    return { offer, entry, reasons }
  })
}

function makeEntry(from: ToolImport, offer: ListedOffer, output: OutputCount): OfferEntry {
  const basis = from.basisOf(offer) ?? 'list'
  const keepZeros = isZeroPrice(offer) && isOnSale(basis)
  const isPriced = basis !== 'free' && basis !== 'on request'
  const note = [makesBoth(offer) && output === 'text' ? onePriceForBoth : '', readZeroLimitNote(from, offer)]
  const limits = readLimits(offer)
  return {
    provider: offer.provider,
    model: offer.id,
    basis,
    source: from.source,
    asOf: from.asOf,
    ...(limits && { limits }),
    ...(note.some(Boolean) && { note: note.filter(Boolean).join('. ') }),
    components: isPriced ? listComponents(offer, output, keepZeros) : [],
  }
}

/** Most offers of a tool say whether it answers with images alone. */
function findOutput(offers: readonly ListedOffer[]): OutputCount {
  const imagesAlone = offers.filter(({ modalities: { output } }) => output.every((word) => word === 'image'))
  return imagesAlone.length * 2 > offers.length ? 'image' : 'text'
}

function makesBoth({ modalities: { output } }: ListedOffer): boolean {
  return output.includes('text') && output.includes('image')
}

/** The list has one key for both. Most write the price of text there, some the price of images, ten times as high. */
const onePriceForBoth = 'The list has one price for answers in text and in images'
const limitOfZero = 'The list states a limit of 0'

/** An accepted limit of 0 is kept as a note: an offer has no limit of 0. */
function readZeroLimitNote(from: ToolImport, offer: ListedOffer): string {
  if (findZeroLimits(offer).length === 0) return ''
  const isKept = from.isAccepted(offer) || findOpen(from.storedOf(offer))?.note?.includes(limitOfZero) === true
  return isKept ? limitOfZero : ''
}

function findZeroLimits({ limit }: ListedOffer): string[] {
  const zeros = Object.entries(limit).filter(([, tokens]) => tokens === 0)
  return zeros.length === 0 ? [] : [`a limit of 0 for ${zeros.map(([key]) => key).join(', ')}`]
}

function isInFuture(key: FactKey, value: FactValue, asOf: string): boolean {
  return (key === 'released' || key === 'knowledgeCutoff') && String(value) > asOf
}

function isSameFact(stored: Facts[FactKey], value: FactValue): boolean {
  return stored?.applies === true && stored.value === value
}

/** A vendor's own offer is asked twice for each fact. */
function removeRepeated(suspicions: readonly Suspicion[]): Suspicion[] {
  return [...new Map(suspicions.map((suspicion) => [`${suspicion.offer} ${suspicion.why}`, suspicion])).values()]
}
