import type { Metadata, Viewport } from 'next'
import { config, loadCatalogue } from '@/app/_lib/catalogue'
import { BookmarkNotice } from '@/components/bookmark/bookmark-notice'
import { ComparisonBar } from '@/components/picker/comparison-bar'
import { ShareNotice } from '@/components/share/share-notice'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { colours, darkColours } from '@/lib/colours'
import { besley, libreFranklin } from './fonts'
import './globals.css'

/** Pages are rendered when they are asked for; the server in front of Next keeps them (docs/decisions.md). */
export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  metadataBase: new URL(config.siteAddress),
  icons: { icon: { url: '/icon.svg', type: 'image/svg+xml' } },
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: colours.paper },
    { media: '(prefers-color-scheme: dark)', color: darkColours.paper },
  ],
}

export default function RootLayout({ children }: LayoutProps<'/'>) {
  const { site, pages } = loadCatalogue()
  return (
    <html lang="en" className={`${besley.variable} ${libreFranklin.variable}`}>
      <body>
        <a href="#content" className="sr-only p-3 bg-ink text-paper focus:not-sr-only focus:absolute">
          Skip to the content
        </a>
        <SiteHeader name={site.name} />
        <main id="content" tabIndex={-1} className="mx-auto max-w-6xl px-4 pb-16 sm:px-6">
          {children}
        </main>
        <SiteFooter site={site} pages={[...pages.values()]} />
        <ShareNotice />
        <BookmarkNotice />
        <ComparisonBar />
      </body>
    </html>
  )
}
