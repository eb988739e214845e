import { Feed } from 'feed'
import { escapeText } from '@/lib/html'
import type { FeedContent } from './feed-entries'
import { type FeedLinks, writeHubElements } from './feed-links'

/** A feed as Atom (RFC 4287). */
export function writeAtomFeed(
  { id, title, description, page, siteName, updated, entries }: FeedContent,
  { self, hubs }: FeedLinks,
): string {
  const feed = new Feed({
    id: id,
    title: asText(title),
    description: asText(description),
    link: page,
    feedLinks: { atom: self },
    updated,
    author: { name: asText(siteName), link: page },
    generator: false,
  })
  for (const { id, title, link, published, updated, summary, html, author, category } of entries) {
    feed.addItem({
      id,
      // Declared as HTML, like the summary.
      title: escapeText(title),
      link,
      date: updated,
      published,
      description: escapeText(summary),
      content: html,
      author: [{ name: asText(author.name), link: author.link }],
      // Only the term: the library does not escape `<` in the label's attribute.
      category: [{ term: category.slug }],
    })
  }
  const written = feed.atom1()
  return hubs.length === 0
    ? written
    : written.replace('<link rel="self"', (link) => `${writeHubElements(hubs)}\n    ${link}`)
}

/** The library treats `&amp;` in text as already escaped. Escape it once more. */
function asText(text: string): string {
  return text.replaceAll('&amp;', '&amp;amp;')
}
