import Document, { type DocumentContext, type DocumentInitialProps, Head, Html, Main, NextScript } from 'next/document'
import { colours, darkColours } from '@/lib/colours'
import { seams } from '@/lib/http/page-shell'
import { besley } from './fonts'

type PageDocumentProps = { nonce: string | undefined; isError: boolean }

/** The HTML around every page, which `servePage` fills in; Next's error page alone is drawn with it. Controls stand at its end. */
export default class PageDocument extends Document<PageDocumentProps> {
  static override async getInitialProps(context: DocumentContext): Promise<DocumentInitialProps & PageDocumentProps> {
    const drawn = await Document.getInitialProps(context)
    if (context.pathname === '/_error') {
      return { ...drawn, nonce: context.req?.headers['x-nonce']?.toString(), isError: true }
    }
    return { ...drawn, html: `${seams.page}${drawn.html}`, nonce: seams.nonce, isError: false }
  }

  override render() {
    const { nonce, isError } = this.props
    // No control reads what the address asks for, which would be that of the first page in the document.
    this.props.__NEXT_DATA__.query = {}
    return (
      <Html lang="en" className={besley.variable}>
        <HeadOfPlainLinks {...(nonce !== undefined && { nonce })}>
          <meta name="theme-color" media="(prefers-color-scheme: light)" content={colours.paper} />
          <meta name="theme-color" media="(prefers-color-scheme: dark)" content={darkColours.paper} />
          <link rel="icon" href="/icon.svg" type="image/svg+xml" />
          {isError ? <title>Something went wrong here</title> : <meta name="seam" />}
        </HeadOfPlainLinks>
        <body>
          <Main />
          <NextScript {...(nonce !== undefined && { nonce })} />
        </body>
      </Html>
    )
  }
}

/**
 * Next's lists of pages serve its own way to the next page. Every link of ours is a plain one, so nobody reads them; the list of
 * middlewares alone is waited for in any case.
 */
class HeadOfPlainLinks extends Head {
  override getScripts(files: Parameters<Head['getScripts']>[0]) {
    return super.getScripts(files).filter(({ props: { src } }) => !/\/_(?:build|ssg)Manifest\.js/.test(src))
  }
}
