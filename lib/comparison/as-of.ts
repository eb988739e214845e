import { writeCarried } from '@/lib/carried-parameters'
import { catalogueAsOf, listUndatedFacts, recordedSince, recordsSince } from '@/lib/catalogue/as-of'
import { type Catalogue, newest, type Tool } from '@/lib/catalogue/catalogue'
import { formatDate } from '@/lib/catalogue/dates'
import { day as calendarDay } from '@/lib/catalogue/fields'
import { getBySlug } from '@/lib/catalogue/slug'
import { type Ignored, type RawQuery, readFirst } from '@/lib/lists/query'

/** The parameter that asks for a page as it was on an earlier day: `asOf=2026-09-01`. */
export const asOfParameter = 'asOf'

/** An earlier day that a page is shown for, and what a reader should know about it. */
export type AsOf = {
  day: string
  /** Whole sentences: what was not recorded by then, and what is shown as it is today. */
  notes: readonly string[]
  /** The first day that has a record of every tool; absent where the day is not before it. */
  firstDay?: string | undefined
}

/** What a page about some tools is made from: the catalogue today, or with its tools as they were on an earlier day. */
export type DayView = { catalogue: Catalogue; day: string; asOf?: AsOf | undefined }

/** What a page as of a day says first. */
export const recordedByThen = 'Verdicts, prices and facts are those recorded by that day.'

/** Says of a review that it was changed later: what it was before was kept without its text. */
export function explainLaterText(textFrom: string): string {
  return `Verdict and score are of that day; the text is of ${formatDate(textFrom)}.`
}

/** The earlier day that a query asks for. What is no day, is today or still to come is ignored and told. */
export function readAsOf(raw: RawQuery, today: string): { day?: string; ignored: readonly Ignored[] } {
  const ignored: Ignored[] = []
  const text = readFirst(raw, asOfParameter, ignored)
  if (text === '') return { ignored }
  const why = explainWrongDay(text, today)
  if (why === undefined) return { day: text, ignored }
  return { ignored: [...ignored, { what: 'day', text, why }] }
}

function explainWrongDay(text: string, today: string): string | undefined {
  if (!calendarDay.safeParse(text).success) return 'not a day such as 2026-09-01'
  if (text < today) return undefined
  return text === today ? 'this is today' : 'still to come'
}

/** A path with the day it is to be shown for; the path itself for today. */
export function writeAsOf(path: string, day: string | undefined): string {
  return day === undefined ? path : writeCarried(path, [[asOfParameter, day]])
}

/** A path for today, whatever day it was for. */
export function omitAsOf(path: string): string {
  const [own = '', query = ''] = path.split('?')
  const parameters = new URLSearchParams(query)
  // Written anew, the commas of a list would be escaped.
  if (!parameters.has(asOfParameter)) return path
  parameters.delete(asOfParameter)
  return parameters.size === 0 ? own : `${own}?${parameters}`
}

/** The view of some tools on a day; without one, on `today`. */
export function viewAsOf(
  catalogue: Catalogue,
  slugs: readonly string[],
  { day, today }: { day: string | undefined; today: string },
): DayView {
  if (day === undefined) return { catalogue, day: today }
  const tools = slugs.map((slug) => getBySlug(catalogue.tools, slug))
  return { catalogue: catalogueAsOf(catalogue, slugs, day), day, asOf: explainDay(catalogue, tools, day) }
}

function explainDay(catalogue: Catalogue, tools: readonly Tool[], day: string): AsOf {
  const begin = recordsSince(catalogue)
  const isBefore = day < begin
  const starts = tools.map((tool) => ({ tool, since: newest([recordedSince(tool) ?? '', isBefore ? begin : '']) }))
  const missing = starts.filter(({ since }) => since > day)
  const shown = starts.filter(({ since }) => since <= day).map(({ tool }) => tool)
  return {
    day,
    notes: [
      ...(isBefore ? [`No price or review of any tool is recorded before ${formatDate(begin)}.`] : []),
      ...missing.map(({ tool, since }) => `Nothing is recorded of ${tool.name} before ${formatDate(since)}.`),
      ...(shown.length > 0 ? [explainUndated(shown)] : []),
    ],
    firstDay: newest(missing.map(({ since }) => since)) || undefined,
  }
}

function explainUndated(tools: readonly Tool[]): string {
  const count = tools.reduce((sum, tool) => sum + listUndatedFacts(tool).length, 0)
  const facts = count === 0 ? '' : `, and ${count} ${count === 1 ? 'fact' : 'facts'} without a date`
  return `Shown as they are today: descriptions and entry prices${facts}. Visitors’ votes are left out.`
}
