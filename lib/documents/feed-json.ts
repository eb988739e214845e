import type { FeedContent } from './feed-entries'
import type { FeedLinks } from './feed-links'

/** A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). The library that writes Atom only supports version 1. */
export function writeJsonFeed(
  { title, description, page, siteName, entries }: FeedContent,
  { self, hubs }: FeedLinks,
): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: page,
    feed_url: self,
    ...(hubs.length > 0 && { hubs: hubs.map((url) => ({ type: 'WebSub', url })) }),
    language: 'en',
    authors: [{ name: siteName, url: page }],
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.link,
      title: entry.title,
      summary: entry.summary,
      content_html: entry.html,
      date_published: entry.published.toISOString(),
      date_modified: entry.updated.toISOString(),
      authors: [{ name: entry.author.name, url: entry.author.link }],
      tags: [entry.category.name],
    })),
  })
}
