import { parse } from 'node:querystring'
import type { GetServerSideProps } from 'next'
import { renderToStaticMarkup } from 'react-dom/server'
import { HeadTags } from '@/components/site/head-tags'
import { PageFrame } from '@/components/site/page-frame'
import { memoizeByCatalogue } from '@/lib/catalogue/memoize'
import { type Shell, sendInShell, sendWhenDrawn } from '@/lib/http/page-shell'
import { config, loadCatalogue } from './catalogue'
import { describePage, type PageHead } from './page-head'

type PageRequest = {
  /** What stands in the address where the name of the page's file has brackets. */
  params: Params
  query: Readonly<Record<string, string | string[] | undefined>>
}

type Params = Readonly<Record<string, string | undefined>>

/** What is particular to a page: what its head says, and what stands between the header of the site and its footer. */
type PageParts = { head: PageHead; body: React.ReactNode }

/**
 * Makes what Next calls for a page out of a function that loads what is on it and says how it looks. The page is drawn here, so the
 * browser is sent it once, as HTML, and no script that draws it again: what a page file exports by default are only the
 * controls that it has in the browser. The document around it (`_document.page.tsx`) is the same for every page of
 * the file: Next draws it for the first.
 */
export function servePage(make: (request: PageRequest) => PageParts | Promise<PageParts>) {
  let shell: Shell | undefined
  const serve: GetServerSideProps<object, Record<string, string>> = async ({ params = {}, resolvedUrl, req, res }) => {
    const [, query = ''] = resolvedUrl.split('?', 2)
    const { head, body } = await make({ params, query: parse(query) })
    const [before = '', after = ''] = drawFrame(loadCatalogue())
    const content = {
      tags: renderToStaticMarkup(<HeadTags {...describePage(head)} />),
      page: `${before}${renderToStaticMarkup(body)}${after}`,
      nonce: `${req.headers['x-nonce']}`,
    }
    // While developing, the scripts that a document names change.
    if (shell !== undefined && !config.isDevelopment) sendInShell(res, shell, content)
    else {
      sendWhenDrawn(res, content, (drawn) => {
        shell = drawn
      })
    }
    return { props: {} }
  }
  return serve
}

/** What stands before every page and what after it, drawn once a catalogue. Texts are escaped: none can be the seam. */
const drawFrame = memoizeByCatalogue(({ site, pages }) =>
  renderToStaticMarkup(
    <PageFrame siteName={site.name} pages={[...pages.values()]}>
      <slot />
    </PageFrame>,
  ).split('<slot></slot>'),
)
