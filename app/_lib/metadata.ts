import type { Metadata } from 'next'
import { writeAsOf } from '@/lib/comparison/as-of'
import { type Alternate, listAlternates, listOembeds } from '@/lib/documents/alternates'
import { type PageRef, pagePath } from '@/lib/page-ref'
import { formatPreview } from '@/lib/preview/describe'
import { config, loadCatalogue } from './catalogue'
import { describePicture, pictureSize } from './picture'

type PageHead = {
  pageRef: PageRef
  /** Without the name of the site. */
  title: string
  description: string
  /** Path and query, where a view of the page counts as a page of its own. */
  address?: string
  /** Path and query of a comparison with a case, for which its alternates and its picture are made too. */
  view?: string
  /** An earlier day that the page shows. Its alternates show it too; the picture shows today. */
  asOf?: string | undefined
  /** Path and query of the list that feeds are about, where the page shows one. */
  watched?: string | undefined
  /** Pages are offered to search engines unless they say otherwise. */
  robots?: 'noindex' | undefined
}

/** The metadata of a page: for browsers, search engines, and sites that show a preview of a link to it. */
export function describePage({
  pageRef,
  title,
  description,
  address = pagePath(pageRef),
  view = pagePath(pageRef),
  asOf,
  watched = view,
  robots,
}: PageHead): Metadata {
  const catalogue = loadCatalogue()
  const { path, preview } = describePicture(pageRef, view)
  const picture = absolute(path)
  return {
    title: pageRef.kind === 'home' ? title : nameTitle(title),
    description,
    alternates: {
      canonical: absolute(address),
      types: groupByType([
        ...listAlternates(catalogue, pageRef, writeAsOf(watched, asOf)),
        ...listOembeds(config.siteAddress, pageRef, writeAsOf(view, asOf)),
      ]),
    },
    openGraph: {
      type: 'website',
      siteName: catalogue.site.name,
      title,
      description,
      url: absolute(address),
      images: [{ url: picture, type: 'image/png', ...pictureSize, alt: formatPreview(preview) }],
    },
    twitter: { card: 'summary_large_image', title, description, images: picture },
    ...(robots !== undefined && { robots }),
  }
}

/** A page's title with the name of the site. */
export function nameTitle(title: string): string {
  return `${title} — ${loadCatalogue().site.name}`
}

/** Programs that read a head may not know where the page came from, so its links are whole. */
function absolute(path: string): string {
  return `${config.siteAddress}${path === '/' ? '' : path}`
}

function groupByType(alternates: readonly Alternate[]): Record<string, { url: string; title: string }[]> {
  const grouped: Record<string, { url: string; title: string }[]> = {}
  for (const { type, href, title } of alternates) {
    grouped[type] ??= []
    grouped[type].push({ url: absolute(href), title })
  }
  return grouped
}
