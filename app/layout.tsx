import type { Metadata, Viewport } from 'next'
import { config, loadCatalogue } from '@/app/catalogue'
import { BookmarkControls } from '@/components/bookmark/bookmark-controls'
import { SignUpSender } from '@/components/newsletter/sign-up-sender'
import { PickerLoader } from '@/components/picker/picker-loader'
import { ShareControls } from '@/components/share/share-controls'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { StaticMarkup } from '@/components/site/static-markup'
import { besley } from './fonts'
import './globals.css'

export const metadata: Metadata = { metadataBase: new URL(config.siteAddress) }

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f5f5f2' },
    { media: '(prefers-color-scheme: dark)', color: '#131618' },
  ],
}

export default async function RootLayout({ children }: { children: React.ReactNode }) {
  const { site, pages } = await loadCatalogue()
  return (
    <html lang="en" className={besley.variable}>
      <body>
        <a href="#content" className="sr-only p-3 bg-ink text-paper focus:not-sr-only focus:absolute">
          Skip to the content
        </a>
        <StaticMarkup>
          <SiteHeader name={site.name} />
        </StaticMarkup>
        <main id="content" className="mx-auto max-w-6xl px-4 pb-16 sm:px-6">
          {children}
        </main>
        <StaticMarkup>
          <SiteFooter pages={[...pages.values()]} />
        </StaticMarkup>
        <ShareControls />
        <PickerLoader />
        <BookmarkControls />
        <SignUpSender />
      </body>
    </html>
  )
}
