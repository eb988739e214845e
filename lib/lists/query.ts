import { shortenInput } from '@/lib/catalogue/words'

/** A parsed query. A repeated name has an array of values. */
export type RawQuery = Readonly<Record<string, string | readonly string[] | undefined>>

/**
 * A parameter of a page: its label and its allowed values. Where several may be chosen, the query has them in one
 * parameter, separated by spaces: `input=image+pdf`.
 */
export type Field = { label: string; values: KnownValues; isSeveral?: boolean }
export type Fields = ReadonlyMap<string, Field>

/** A set of values, or a map by value. */
type KnownValues = { has: (value: string) => boolean; keys: () => Iterable<string> }

/** The valid part of a query, and in `ignored` everything else. */
export type Asked = { values: ReadonlyMap<string, string>; page: number; ignored: readonly Ignored[] }

/** A query without these parameters. */
export function omit(raw: RawQuery, names: readonly string[]): RawQuery {
  return Object.fromEntries(Object.entries(raw).filter(([name]) => !names.includes(name)))
}

/** Something of a visitor's query that was ignored: what it is, its text, and why it was ignored unless that says so. */
export type Ignored = { what: string; text: string; why?: string }

/** The parameters of a query, from its text without the question mark. */
export function parseQuery(text: string): RawQuery {
  const given = new URLSearchParams(text)
  return Object.fromEntries([...given.keys()].map((name) => [name, given.getAll(name)]))
}

/**
 * Tracking parameters that other sites add to links. The visitor did not choose them, so they are not reported as
 * ignored.
 */
export function isFromElsewhere(name: string): boolean {
  return /^(utm_\w+|fbclid|gclid|msclkid|ref)$/.test(name)
}

/** Reads a query by what a page knows. Whatever else is in it is ignored; nothing is refused. */
export function readQuery(raw: RawQuery, fields: Fields): Asked {
  const values = new Map<string, string>()
  const ignored: Ignored[] = []
  let page = 1
  for (const [name, given] of Object.entries(raw)) {
    if (isFromElsewhere(name)) continue
    const [first = '', ...others] = [given ?? ''].flat()
    const field = fields.get(name)
    if (name !== 'page' && field === undefined) ignored.push({ what: 'unknown filter', text: name })
    else if (field?.values.has(first)) values.set(name, first)
    else if (field?.isSeveral && first !== '') ignored.push(...readSeveral(name, first, field, values))
    else if (name === 'page' && /^[1-9]\d{0,5}$/.test(first)) page = Number(first)
    else if (first !== '') ignored.push({ what: `unknown ${(field?.label ?? 'Page').toLowerCase()}`, text: first })
    if (others.length > 0 && (field !== undefined || name === 'page')) {
      ignored.push({ what: 'repeated', text: name, why: 'only the first counts' })
    }
  }
  return { values, page, ignored }
}

/** The first value of a parameter, trimmed; empty where there is none. Others are added to `ignored`. */
export function readFirst(raw: RawQuery, name: string, ignored: Ignored[]): string {
  const [first = '', ...others] = [raw[name] ?? ''].flat()
  if (others.length > 0) ignored.push({ what: 'repeated', text: name, why: 'only the first counts' })
  return first.trim()
}

const maxSeveral = 20

/** Takes the values that are known, in their own order. Returns the others. */
function readSeveral(
  name: string,
  text: string,
  { label, values: known }: Field,
  values: Map<string, string>,
): Ignored[] {
  const parts = new Set(text.split(' ', maxSeveral).filter((part) => part !== ''))
  const chosen = [...known.keys()].filter((value) => parts.has(value))
  if (chosen.length > 0) values.set(name, joinSeveral(chosen))
  return [...parts]
    .filter((part) => !known.has(part))
    .map((part) => ({ what: `unknown ${label.toLowerCase()}`, text: part }))
}

export function joinSeveral(values: readonly string[]): string {
  return values.join(' ')
}

export function splitSeveral(text: string): string[] {
  return text.split(' ')
}

/** The canonical address of a list: parameters in the order of the fields, then `more`, and no number for the first page. */
export function writeAddress(
  path: string,
  fields: Fields,
  values: ReadonlyMap<string, string>,
  page = 1,
  more: readonly (readonly [name: string, value: string])[] = [],
): string {
  const query = new URLSearchParams()
  for (const name of fields.keys()) {
    const value = values.get(name)
    if (value !== undefined) query.set(name, value)
  }
  for (const [name, value] of more) query.append(name, value)
  if (page > 1) query.set('page', String(page))
  return query.size === 0 ? path : `${path}?${query}`
}

const maxNamed = 3
const maxEchoLength = 20

/** The first of what was ignored, each text cut to 20 characters: no address makes a page say what somebody wrote into it. */
export function shortenIgnored(ignored: readonly Ignored[], max: number): readonly Ignored[] {
  return ignored.slice(0, max).map((each) => ({ ...each, text: shortenInput(each.text, maxEchoLength) }))
}

/** What was ignored, in a sentence that repeats at most 60 characters of what the visitor sent. */
export function formatIgnored(ignored: readonly Ignored[]): string {
  const named = shortenIgnored(ignored, maxNamed).map(
    ({ what, text, why }) => `${what} “${text}”${why === undefined ? '' : ` (${why})`}`,
  )
  const rest = ignored.length - named.length
  return `Ignored ${named.join(', ')}${rest > 0 ? `, and ${rest} more` : ''}.`
}
