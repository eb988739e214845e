import type { Catalogue } from '@/lib/catalogue/catalogue'
import { formatDate } from '@/lib/catalogue/dates'
import { lowerFirst } from '@/lib/catalogue/words'
import { identifyPrice } from '@/lib/changes/tool-change'
import { escapeText } from '@/lib/html'
import type { ToolPriceChange } from '@/lib/lists/price-changes'
import { dayTold, isToCome } from '@/lib/pricing/changes'
import { describeChange } from '@/lib/pricing/describe-change'
import { address, pricesAnchor } from '@/lib/site'
import { endSentence, linkSource } from './feed-change-entry'
import type { FeedEntry } from './feed-entry'
import { tagUri } from './tag-uri'
import { keepXmlCharacters } from './xml-characters'

type Dependencies = { catalogue: Pick<Catalogue, 'site'>; siteAddress: string; day: string }

/**
 * A price change as an entry. Its id names tool, provider, model and day, so that an announced change and the same one on
 * its day are one entry.
 */
export function makePriceEntry(
  { catalogue, siteAddress, day }: Dependencies,
  { tool, change }: ToolPriceChange,
): FeedEntry {
  const { source, asOf } = change.offer
  const { sentence, more, note } = describeChange(change, day)
  const when = isToCome(change, day) && change.kind !== 'ended' ? ` from ${formatDate(change.day)} on` : ''
  const sentences = [`${sentence}${when}`, ...more, ...(note === undefined ? [] : [note])]
  const text = keepXmlCharacters(sentences.map(endSentence).join(' '))
  const told = new Date(`${dayTold(change, day)}T00:00:00Z`)
  return {
    id: tagUri(siteAddress, identifyPrice(tool.slug, change)),
    title: keepXmlCharacters(`${tool.name}: ${lowerFirst(sentence)}${when}`),
    link: `${siteAddress}${address.tool(tool.slug)}#${pricesAnchor}`,
    published: told,
    updated: told,
    summary: text,
    html: `<p>${escapeText(text)}</p>\n<p>Source: ${linkSource(source, asOf)}</p>`,
    author: { name: keepXmlCharacters(catalogue.site.name), link: `${siteAddress}${address.changes()}` },
    category: { slug: tool.category.slug, name: keepXmlCharacters(tool.category.name) },
  }
}
