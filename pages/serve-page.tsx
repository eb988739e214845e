import type { IncomingMessage } from 'node:http'
import { parse } from 'node:querystring'
import type { GetServerSideProps } from 'next'
import { renderToStaticMarkup } from 'react-dom/server'
import type { HeadTagsProps } from '@/components/site/head-tags'
import { PageFrame } from '@/components/site/page-frame'
import { deriveOnce } from '@/lib/catalogue/derived'
import { loadCatalogue } from './catalogue'
import { describePage, type PageHead } from './page-head'

type PageRequest = {
  /** What stands in the address where the name of the page's file has brackets. */
  params: Params
  query: Readonly<Record<string, string | string[] | undefined>>
}

type Params = Readonly<Record<string, string | undefined>>

/** What is particular to a page: what its head says, and what stands between the header of the site and its footer. */
type PageParts = { head: PageHead; body: React.ReactNode }

/** A whole page as it goes into its document: what its head says, and the HTML of its body. */
export type DrawnPage = { head: HeadTagsProps; html: string }

const drawnPages = new WeakMap<IncomingMessage, DrawnPage>()

/**
 * Makes what Next calls for a page out of a function that loads what is on it and says how it looks. The page is drawn here
 * and goes to its document (`_document.page.tsx`), which only the server knows. So the browser is sent it once, as HTML, and no script
 * that draws it again: what a page file exports by default are only the controls that it has in the browser.
 */
export function servePage(make: (request: PageRequest) => PageParts | Promise<PageParts>) {
  const serve: GetServerSideProps<object, Record<string, string>> = async ({ params = {}, resolvedUrl, req }) => {
    const [, query = ''] = resolvedUrl.split('?', 2)
    const { head, body } = await make({ params, query: parse(query) })
    const [before = '', after = ''] = drawFrame(loadCatalogue())
    drawnPages.set(req, { head: describePage(head), html: `${before}${renderToStaticMarkup(body)}${after}` })
    return { props: {} }
  }
  return serve
}

/** What stands before every page and what after it, drawn once a catalogue. Texts are escaped: none can be the seam. */
const drawFrame = deriveOnce(({ site, pages }) =>
  renderToStaticMarkup(
    <PageFrame siteName={site.name} pages={[...pages.values()]}>
      <slot />
    </PageFrame>,
  ).split('<slot></slot>'),
)

/**
 * The page that was drawn for a request, once; nothing where none could be. What is left in a `WeakMap` would stay in memory
 * until V8's next full collection, although the request is over.
 */
export function takeDrawnPage(request: IncomingMessage | undefined): DrawnPage | undefined {
  if (request === undefined) return undefined
  const page = drawnPages.get(request)
  drawnPages.delete(request)
  return page
}
