import type { HeadTagsProps } from '@/components/site/head-tags'
import { listAlternates } from '@/lib/documents/alternates'
import { type PageRef, pagePath } from '@/lib/page-ref'
import { describePreview, formatPreview, versionOfPreview } from '@/lib/preview/describe'
import { previewAddress } from '@/lib/site'
import { config, loadCatalogue } from './catalogue'

/** What a page says of itself. One that answers in another's stead has a title only, and stands at no address of its own. */
export type PageHead = { title: string } | PlacedHead

type PlacedHead = {
  pageRef: PageRef
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
  if (!('pageRef' in head)) return { title: `${head.title} — ${site.name}`, robots: 'noindex' }
  const { pageRef, title, description, address = pagePath(pageRef), robots } = head
  return {
    title: pageRef.kind === 'home' ? title : `${title} — ${site.name}`,
    ...(robots !== undefined && { robots }),
    link: { siteName: site.name, title, description, ...describeLinks(pageRef, address) },
  }
}

/** Links in a head are whole addresses, because what reads them may not know where the page came from. */
function describeLinks(pageRef: PageRef, address: string) {
  const catalogue = loadCatalogue()
  const preview = describePreview(catalogue, pageRef)
  const whole = (path: string) => `${config.siteAddress}${path === '/' ? '' : path}`
  return {
    canonical: whole(address),
    alternates: listAlternates(catalogue, pageRef).map((each) => ({ ...each, href: whole(each.href) })),
    picture: whole(previewAddress(pagePath(pageRef), versionOfPreview(preview))),
    pictureText: formatPreview(preview),
  }
}
