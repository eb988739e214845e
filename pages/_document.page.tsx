import Document, { type DocumentContext, type DocumentInitialProps, Head, Html, Main, NextScript } from 'next/document'
import { HeadTags } from '@/components/site/head-tags'
import { colours, darkColours } from '@/lib/colours'
import { besley } from './fonts'
import { type DrawnPage, findDrawnPage } from './serve-page'

type PageDocumentProps = { page: DrawnPage | undefined; nonce: string | undefined }

/** The HTML of every page. It is drawn on the server and never again; what lives in the browser stands at its end. */
export default class PageDocument extends Document<PageDocumentProps> {
  static override async getInitialProps(context: DocumentContext): Promise<DocumentInitialProps & PageDocumentProps> {
    const nonce = context.req?.headers['x-nonce']?.toString()
    return { ...(await Document.getInitialProps(context)), page: findDrawnPage(context.req), nonce }
  }

  override render() {
    const { page, nonce } = this.props
    return (
      <Html lang="en" className={besley.variable}>
        <Head {...(nonce !== undefined && { nonce })}>
          <meta name="theme-color" media="(prefers-color-scheme: light)" content={colours.paper} />
          <meta name="theme-color" media="(prefers-color-scheme: dark)" content={darkColours.paper} />
          <link rel="icon" href="/icon.svg" type="image/svg+xml" />
          {page === undefined ? <title>Something went wrong here</title> : <HeadTags {...page.head} />}
        </Head>
        <body>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: React made it, and escaped what is in it */}
          {page !== undefined && <div className="contents" dangerouslySetInnerHTML={{ __html: page.html }} />}
          <Main />
          <NextScript {...(nonce !== undefined && { nonce })} />
        </body>
      </Html>
    )
  }
}
