import type { HeadTagsProps } from '@/components/site/head-tags'
import { listAlternates } from '@/lib/documents/alternates'
import { locate, type Place } from '@/lib/place'
import { describePreview, formatPreview, versionOfPreview } from '@/lib/preview/describe'
import { previewAddress } from '@/lib/site'
import { config, loadCatalogue } from './catalogue'

/** What a page says of itself. One that answers in another's stead has a title only, and stands at no address of its own. */
export type PageHead = { title: string } | PlacedHead

type PlacedHead = {
  place: Place
  title: string
  description: string
  /** Path and query, where a view of the page counts as a page of its own. */
  address?: string
  /** Pages are offered to search engines unless they say otherwise. */
  robots?: 'noindex'
}

/** What the head of a page tells browsers, search engines and whoever shows a preview of a link to it. */
export function describePage(head: PageHead): HeadTagsProps {
  const { site } = loadCatalogue()
  if (!('place' in head)) return { title: `${head.title} — ${site.name}`, robots: 'noindex' }
  const { place, title, description, address = locate(place), robots } = head
  return {
    title: place.kind === 'home' ? title : `${title} — ${site.name}`,
    ...(robots !== undefined && { robots }),
    link: { siteName: site.name, title, description, ...describeLinks(place, address) },
  }
}

/** Links in a head are whole addresses, because what reads them may not know where the page came from. */
function describeLinks(place: Place, address: string) {
  const catalogue = loadCatalogue()
  const preview = describePreview(catalogue, place)
  const whole = (path: string) => `${config.siteAddress}${path === '/' ? '' : path}`
  return {
    canonical: whole(address),
    alternates: listAlternates(catalogue, place).map((each) => ({ ...each, href: whole(each.href) })),
    picture: whole(previewAddress(locate(place), versionOfPreview(preview))),
    pictureText: formatPreview(preview),
  }
}
