import type { Catalogue } from '@/lib/catalogue/catalogue'
import { formatDate } from '@/lib/catalogue/dates'
import { nameSource } from '@/lib/catalogue/source-name'
import { escapeAttribute, escapeText } from '@/lib/html'
import { address } from '@/lib/site'
import type { FeedEntry } from './feed-entry'
import { tagUri } from './tag-uri'
import { keepXmlCharacters } from './xml-characters'

/** A change as an entry tells it. `path` leads to where it is shown; `told` is the day on which readers are told. */
export type ChangeTold = {
  id: string
  title: string
  before?: string | undefined
  after: string
  details: readonly string[]
  path: string
  told: string
  source?: string | undefined
  asOf?: string | undefined
  category: { slug: string; name: string }
}

/** Something that changed as an entry, with what was said before and after. */
export function makeChangeEntry(
  { catalogue, siteAddress }: { catalogue: Pick<Catalogue, 'site'>; siteAddress: string },
  { id, title, before, after, details, path, told, source, asOf, category }: ChangeTold,
): FeedEntry {
  const sides = [`Before: ${before ?? 'nothing known'}`, `After: ${after}`]
  const more = details.map(endSentence)
  const started = new Date(`${told}T00:00:00Z`)
  const from = source === undefined ? [] : [`<p>Source: ${linkSource(source, asOf)}</p>`]
  return {
    id: tagUri(siteAddress, id),
    title: keepXmlCharacters(title),
    link: `${siteAddress}${path}`,
    published: started,
    updated: started,
    summary: keepXmlCharacters([...sides.map(endSentence), ...more].join(' ')),
    html: keepXmlCharacters([...[...sides, ...more].map((words) => `<p>${escapeText(words)}</p>`), ...from].join('\n')),
    author: { name: keepXmlCharacters(catalogue.site.name), link: `${siteAddress}${address.changes()}` },
    category: { slug: category.slug, name: keepXmlCharacters(category.name) },
  }
}

/** A source as a link, with its day. */
export function linkSource(source: string, asOf: string | undefined): string {
  const link = `<a href="${escapeAttribute(source)}">${escapeText(nameSource(source))}</a>`
  return asOf === undefined ? link : `${link}, ${formatDate(asOf)}`
}

/** A text that ends like a sentence. */
export function endSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}
