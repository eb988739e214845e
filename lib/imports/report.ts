import type { OfferEntry, PriceComponent } from '@/lib/catalogue/offer-schema'
import { upperFirst } from '@/lib/catalogue/words'
import type { ImportResult, OfferChange } from './import-list'
import type { Suspicion } from './suspicious'

/** How many lines of a long list are printed unless all are asked for. What changed is always printed in full. */
const maxLines = 20

/** What an import did or would do, as text for a terminal. */
export function formatReport(
  result: ImportResult,
  files: number,
  options: { isDryRun: boolean; all: boolean },
): string {
  const { added, changed, gone, unjoined, suspicions, wrongDays, missing, notJoined, providers, facts } = result
  const most = options.all ? Number.POSITIVE_INFINITY : maxLines
  const lists = [
    formatList('Added', added.map(formatAdded), most),
    formatList('Changed', changed.map(formatChanged)),
    formatList('Gone', gone.map(formatGone)),
    formatList('No longer joined to the tool, removed', unjoined.map(formatGone)),
    formatList('Suspicious, not applied until --accept names them', suspicions.map(formatSuspicion)),
    formatList('Days that do not exist, left out', wrongDays.map(formatWrongDay)),
    formatList('Named by the table, not in the list', missing),
    formatList('In the list, joined to no tool', options.all ? notJoined : [], most),
  ]
  const counts = [
    `${added.length} added`,
    `${changed.length} changed`,
    `${gone.length} gone`,
    `${result.unchanged} unchanged`,
    `${suspicions.length} suspicious`,
    `${notJoined.length} of the list joined to no tool`,
  ]
  const written = [
    `facts of ${facts.size} tools changed`,
    `${providers.size} providers added`,
    `${files} files ${options.isDryRun ? 'would be written; this was a dry run' : 'written'}`,
  ]
  return [...lists.filter(Boolean), `Offers: ${counts.join(', ')}.\n${upperFirst(written.join(', '))}.`].join('\n\n')
}

/** Faults as lines, at most fifty of them, with the number of all. */
export function formatListFaults(file: string, faults: readonly string[]): string {
  const shown = faults.slice(0, 50)
  const rest = faults.length - shown.length
  const lines = [...shown.map((fault) => `  ${fault}`), ...(rest > 0 ? [`  and ${rest} more`] : [])]
  return `${file} cannot be imported; nothing was changed.\n${lines.join('\n')}\n${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`
}

function formatList(title: string, lines: readonly string[], most = Number.POSITIVE_INFINITY): string {
  if (lines.length === 0) return ''
  const rest = lines.length - most
  const shown = [...lines.slice(0, most), ...(rest > 0 ? [`and ${rest} more (--all lists them)`] : [])]
  return `${title}: ${lines.length}\n${shown.map((line) => `  ${line}`).join('\n')}`
}

function formatAdded({ tool, offer, after }: OfferChange): string {
  return `${tool}  ${offer}: ${formatPrice(after)}`
}

/** `harbor-70b  tidewater/harbor-70b: input 0.5 -> 0.4` */
function formatChanged({ tool, offer, before, after }: OfferChange): string {
  const [old, now] = [labelPrices(before), labelPrices(after)]
  const labels = [...new Set([...old.keys(), ...now.keys()])].filter((label) => old.get(label) !== now.get(label))
  const steps = labels.map((label) => `${label} ${old.get(label) ?? 'none'} -> ${now.get(label) ?? 'none'}`)
  return `${tool}  ${offer}: ${steps.join(', ')}`
}

function formatGone({ tool, offer, before }: OfferChange): string {
  return `${tool}  ${offer}: ${before === undefined ? 'past prices' : `was ${formatPrice(before)}`}`
}

function formatSuspicion({ tool, offer, why }: Suspicion): string {
  return `${tool}  ${offer}: ${why}`
}

function formatWrongDay({ tool, offer, day }: ImportResult['wrongDays'][number]): string {
  return `${tool}  ${offer}: ${day}`
}

function formatPrice(entry: OfferEntry | undefined): string {
  if (entry === undefined) return 'no price'
  if (entry.components.length === 0) return entry.basis === 'list' ? 'price not published' : entry.basis
  const prices = [...labelPrices(entry)].filter(([label]) => label !== 'basis').map((price) => price.join(' '))
  return `${prices.join(', ')}${entry.basis === 'list' ? '' : ` (${entry.basis})`}`
}

/** The prices of an entry by what they are for, and its basis. */
function labelPrices(entry: OfferEntry | undefined): Map<string, string> {
  if (entry === undefined) return new Map()
  return new Map([
    ['basis', entry.basis],
    ...entry.components.map((component): [string, string] => [labelComponent(component), component.amount]),
  ])
}

function labelComponent({ counts, direction, conditions }: PriceComponent): string {
  const above = conditions?.context && `${conditions.context.included ? 'from' : 'above'} ${conditions.context.above}`
  return [counts, direction, conditions?.service, above].filter(Boolean).join(' ')
}
