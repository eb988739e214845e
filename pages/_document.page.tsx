import Document, { type DocumentContext, type DocumentInitialProps, Head, Html, Main, NextScript } from 'next/document'
import { HeadTags, type HeadTagsProps } from '@/components/site/head-tags'
import { colours, darkColours } from '@/lib/colours'
import { besley } from './fonts'
import { takeDrawnPage } from './serve-page'

type PageDocumentProps = { tags: HeadTagsProps; nonce: string | undefined }

/** The HTML of every page. It is drawn on the server and never again; what lives in the browser stands at its end. */
export default class PageDocument extends Document<PageDocumentProps> {
  static override async getInitialProps(context: DocumentContext): Promise<DocumentInitialProps & PageDocumentProps> {
    const controls = await drawControls(context)
    const page = takeDrawnPage(context.req)
    return {
      ...controls,
      html: `${page?.html ?? ''}${controls.html}`,
      tags: page?.head ?? { title: 'Something went wrong here' },
      nonce: context.req?.headers['x-nonce']?.toString(),
    }
  }

  override render() {
    const { tags, nonce } = this.props
    return (
      <Html lang="en" className={besley.variable}>
        <HeadOfPlainLinks {...(nonce !== undefined && { nonce })}>
          <meta name="theme-color" media="(prefers-color-scheme: light)" content={colours.paper} />
          <meta name="theme-color" media="(prefers-color-scheme: dark)" content={darkColours.paper} />
          <link rel="icon" href="/icon.svg" type="image/svg+xml" />
          <HeadTags {...tags} />
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

const drawnControls = new Map<string, DocumentInitialProps>()

/** Controls know nothing of what is on a page, so those of a page file are drawn once; while developing, after every change. */
async function drawControls(context: DocumentContext): Promise<DocumentInitialProps> {
  const drawn = drawnControls.get(context.pathname) ?? (await Document.getInitialProps(context))
  if (process.env.NODE_ENV === 'production') drawnControls.set(context.pathname, drawn)
  return drawn
}
