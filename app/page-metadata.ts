import type { Metadata } from 'next'
import { loadCatalogue } from '@/app/catalogue'
import { type Alternate, listAlternates } from '@/lib/documents/alternates'
import { locate, type Place } from '@/lib/place'
import { describePreview, printPreview, versionOfPreview } from '@/lib/preview/describe'
import { previewAddress } from '@/lib/site'

type PageHead = {
  place: Place
  title: string
  description: string
  /** Path and query, where a view of the page counts as a page of its own. */
  address?: string
  /** Pages are offered to search engines unless they say otherwise. */
  robots?: 'noindex'
}

/** What the head of a page tells browsers, search engines and whoever shows a preview of a link to it. */
export async function describePage({ place, title, description, address, robots }: PageHead): Promise<Metadata> {
  const catalogue = await loadCatalogue()
  const path = locate(place)
  const canonical = address ?? path
  const preview = describePreview(catalogue, place)
  const picture = previewAddress(path, versionOfPreview(preview))
  return {
    title: place.kind === 'home' ? title : `${title} — ${catalogue.site.name}`,
    description,
    alternates: { canonical, types: groupByType(listAlternates(catalogue, place)) },
    openGraph: {
      type: 'website',
      siteName: catalogue.site.name,
      title,
      description,
      url: canonical,
      images: [
        {
          url: picture,
          width: 1200,
          height: 630,
          type: 'image/png',
          alt: printPreview(preview),
        },
      ],
    },
    twitter: { card: 'summary_large_image', title, description, images: picture },
    ...(robots === 'noindex' && { robots: { index: false } }),
  }
}

function groupByType(alternates: readonly Alternate[]): Record<string, { url: string; title: string }[]> {
  const types = [...new Set(alternates.map(({ type }) => type))]
  return Object.fromEntries(
    types.map((type) => [
      type,
      alternates.filter((each) => each.type === type).map(({ href, title }) => ({ url: href, title })),
    ]),
  )
}
