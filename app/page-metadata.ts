import type { Metadata } from 'next'
import { loadCatalogue } from '@/app/catalogue'
import { locate, type Place } from '@/lib/place'
import { describePreview, printPreview, versionOfPreview } from '@/lib/preview/describe'
import { previewAddress } from '@/lib/site'

type PageHead = {
  place: Place
  title: string
  description: string
  /** The part of the view that belongs to the page's address, as a query without its question mark. */
  query?: string
  /** Pages are offered to search engines unless they say otherwise. */
  robots?: 'noindex'
}

/** What the head of a page tells browsers, search engines and whoever shows a preview of a link to it. */
export async function describePage({ place, title, description, query, robots }: PageHead): Promise<Metadata> {
  const catalogue = await loadCatalogue()
  const path = locate(place)
  const canonical = query === undefined || query === '' ? path : `${path}?${query}`
  const preview = describePreview(catalogue, place)
  return {
    title: place.kind === 'home' ? title : `${title} — ${catalogue.site.name}`,
    description,
    alternates: { canonical },
    openGraph: {
      type: 'website',
      siteName: catalogue.site.name,
      title,
      description,
      url: canonical,
      images: [
        {
          url: previewAddress(path, versionOfPreview(preview)),
          width: 1200,
          height: 630,
          type: 'image/png',
          alt: printPreview(preview),
        },
      ],
    },
    twitter: { card: 'summary_large_image' },
    ...(robots === 'noindex' && { robots: { index: false } }),
  }
}
