import { z } from 'zod'
import { readAsOf } from '@/lib/comparison/as-of'
import { readCase } from '@/lib/comparison/case'
import type { BuyerCase } from '@/lib/comparison/case/buyer-case'
import { keepXmlCharacters } from '@/lib/documents/xml-characters'
import { escapeText } from '@/lib/html'
import { parseQuery } from '@/lib/lists/query'
import { findPage } from '@/lib/page-ref'
import { text, wholeNumber } from '@/lib/parameters/parameter'
import type { Card } from './card'
import { writeFrame } from './embed-code'
import { defaultWidth, estimateHeight } from './embed-size'
import type { CardDependencies, CardPage } from './page-card'

/** The parameters of `/oembed` (oembed.com, 2.2). Which formats there are is told by the status 501, as the standard asks. */
export const oembedShape = {
  url: text(8_000).describe('The address of a tool or of a comparison of this site; its case goes along'),
  format: z.string('json or xml').default('json').describe('json or xml'),
  maxwidth: wholeNumber(1, 100_000).optional().describe('How wide the frame may be, in pixels'),
  maxheight: wholeNumber(1, 100_000).optional().describe('How high the frame may be, in pixels'),
}

export type OembedBounds = { maxwidth?: number | undefined; maxheight?: number | undefined }

/** A picture of a page for link previews. */
export type Picture = { url: string; width: number; height: number }

/** The page with a card that an address of this site leads to, and what its query asks for; nothing for any other address. */
export function findCardPage(
  { catalogue, siteAddress, day: today }: CardDependencies,
  url: string,
): { pageRef: CardPage; buyerCase: BuyerCase; asOf: string | undefined } | undefined {
  const asked = URL.canParse(url) ? new URL(url) : undefined
  if (asked === undefined || !/^https?:$/.test(asked.protocol) || asked.host !== new URL(siteAddress).host)
    return undefined
  if (asked.username !== '' || asked.password !== '') return undefined
  const pageRef = findPage(catalogue, asked.pathname.toLowerCase().replace(/(?<=.)\/$/, ''))
  if (pageRef?.kind !== 'tool' && pageRef?.kind !== 'comparison') return undefined
  const query = parseQuery(asked.search)
  const { ignored: _, ...buyerCase } = readCase(query, catalogue.reviewers)
  return { pageRef, buyerCase, asOf: readAsOf(query, today).day }
}

export type Oembed = Readonly<Record<string, string | number>>

/** How a page is embedded (oembed.com, 2.3.4.4). A picture that is larger than asked for is left out, as the standard asks. */
export function describeOembed(card: Card, { maxwidth, maxheight }: OembedBounds, picture: Picture): Oembed {
  const width = Math.min(defaultWidth, maxwidth ?? defaultWidth)
  const wanted = estimateHeight(card, width)
  const height = Math.min(wanted, maxheight ?? wanted)
  const { title, site } = card
  const isPictureSmall = picture.width <= (maxwidth ?? picture.width) && picture.height <= (maxheight ?? picture.height)
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: site.name,
    provider_url: site.address,
    cache_age: cacheAge,
    ...(isPictureSmall && {
      thumbnail_url: picture.url,
      thumbnail_width: picture.width,
      thumbnail_height: picture.height,
    }),
    html: writeFrame(card, { width, height }),
    width,
    height,
  }
}

/** For how long a site may keep the frame, in seconds. What is in the frame is always of today. */
const cacheAge = 86_400

export function writeOembedXml(oembed: Oembed): string {
  const fields = Object.entries(oembed).map(
    ([name, value]) => `<${name}>${escapeText(keepXmlCharacters(String(value)))}</${name}>`,
  )
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${fields.join('')}</oembed>\n`
}
