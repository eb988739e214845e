import { type Fault, show, suggest } from './fault'
import type { OfferEntry } from './offer-schema'
import type { Records, Referable } from './records'
import { findRepeated } from './repeated'
import { compareText } from './slug'

/** Checks rules between offers, facts, import tables, providers, vendors and tools. */
export function findOfferFaults(records: Records, referable: Referable): Fault[] {
  const lists = [...records.offers, ...records.tools.map(({ file, slug, offers }) => ({ file, tool: slug, offers }))]
  return [
    ...filesNameKnownTools(records, referable),
    ...offersNameKnownProviders(lists, referable),
    ...lists.flatMap(offersDoNotOverlap),
    ...importsNameKnownTools(records, referable),
    ...importsJoinEachOfferOnce(records),
    ...vendorsNameKnownProviders(records, referable),
  ]
}

/** The offers that one file states. */
type OfferList = { file: string; offers: readonly OfferEntry[] }

function filesNameKnownTools({ offers, facts }: Records, { tools: known }: Referable): Fault[] {
  return [...offers, ...facts]
    .filter(({ tool }) => !known.has(tool))
    .map(({ file, tool }) => ({
      file,
      found: `${file.split('/')[0]} of an unknown tool ${show(tool)}`,
      expected: 'a name like that of a file of tools/',
      fix: suggest(tool, known),
    }))
}

function offersNameKnownProviders(lists: readonly OfferList[], { providers: known }: Referable): Fault[] {
  if (known === undefined) return []
  return lists.flatMap(({ file, offers }) =>
    [...new Set(offers.map(({ provider }) => provider))]
      .filter((provider) => !known.has(provider))
      .map((provider) => ({
        file,
        found: `an offer of an unknown provider ${show(provider)}`,
        expected: 'a provider of providers.json',
        fix: suggest(provider, known),
      })),
  )
}

/** Of one provider, model, source and basis, no two prices apply on the same day. A day that is not known has no bound. */
function offersDoNotOverlap({ file, offers }: OfferList): Fault[] {
  const sorted = offers
    .map((offer) => ({ offer, price: nameList(offer), from: offer.validFrom ?? '', until: offer.validUntil ?? '9999' }))
    .sort((a, b) => compareText(a.price, b.price) || compareText(a.from, b.from))
  const faults: Fault[] = []
  let last = sorted[0]
  for (const next of sorted.slice(1)) {
    if (next.price === last?.price && next.from <= last.until) {
      faults.push({
        file,
        found: `two prices of ${next.offer.provider}/${next.offer.model} at once: ${formatDays(last.offer)} and ${formatDays(next.offer)}`,
        expected: 'prices of one provider, model, source and basis that follow one another',
        fix: 'Close the earlier one with `validUntil` and begin the later one with `validFrom` the day after.',
      })
    }
    if (next.price !== last?.price || next.until > last.until) last = next
  }
  return faults
}

function nameList({ provider, model, source, basis }: OfferEntry): string {
  return [provider, model, source, basis].join('\n')
}

function formatDays({ validFrom, validUntil }: OfferEntry): string {
  return `${validFrom === undefined ? 'always' : `from ${validFrom}`} until ${validUntil ?? 'further notice'}`
}

function importsNameKnownTools({ imports }: Records, { tools: known }: Referable): Fault[] {
  return imports.flatMap(({ file, tools }) =>
    Object.keys(tools)
      .filter((slug) => !known.has(slug))
      .map((slug) => ({
        file,
        found: `offers of an unknown tool ${show(slug)}`,
        expected: 'the slug of a tool',
        fix: suggest(slug, known),
      })),
  )
}

function importsJoinEachOfferOnce({ imports }: Records): Fault[] {
  return imports.flatMap(({ file, tools }) => {
    const joins = Object.entries(tools).flatMap(([tool, names]) => names.map((name) => ({ tool, name })))
    return findRepeated(joins, ({ name }) => name).map(([later, first]) => ({
      file,
      found: `the offer ${show(later.name)} twice: for ${first.tool} and for ${later.tool}`,
      expected: 'each offer once, for one tool',
      fix: 'Remove one of the two.',
    }))
  })
}

function vendorsNameKnownProviders({ vendors }: Records, { providers: known }: Referable): Fault[] {
  if (known === undefined) return []
  return Object.entries(vendors).flatMap(([vendor, { providers }]) =>
    providers
      .filter((slug) => !known.has(slug))
      .map((slug) => ({
        file: 'vendors.json',
        found: `an unknown provider ${show(slug)} of the vendor ${show(vendor)}`,
        expected: 'a provider of providers.json',
        fix: suggest(slug, known),
      })),
  )
}
