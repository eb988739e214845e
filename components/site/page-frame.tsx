import type { Page } from '@/lib/catalogue/catalogue'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'

type PageFrameProps = { siteName: string; pages: readonly Page[]; children: React.ReactNode }

/** What every page stands in. */
export function PageFrame({ siteName, pages, children }: PageFrameProps) {
  return (
    <>
      <a href="#content" className="sr-only p-3 bg-ink text-paper focus:not-sr-only focus:absolute">
        Skip to the content
      </a>
      <SiteHeader name={siteName} />
      <main id="content" className="mx-auto max-w-6xl px-4 pb-16 sm:px-6">
        {children}
      </main>
      <SiteFooter pages={pages} />
      <p id="share-notice" className="notice screen-only" aria-live="polite" />
      <div id="bookmark-notice" className="notice screen-only" aria-live="polite" />
    </>
  )
}
