import type { Alternate } from '@/lib/documents/alternates'

export type HeadTagsProps = {
  /** With the name of the site. */
  title: string
  robots?: 'noindex'
  /** Nothing for a page that answers in another's stead. */
  link?: PageLink
}

/** What is said of a page where somebody links to it. Addresses are whole. */
type PageLink = {
  siteName: string
  title: string
  description: string
  canonical: string
  alternates: readonly Alternate[]
  picture: string
  pictureText: string
}

/** The tags in the head of a page: for browsers, search engines, and whoever shows a preview of a link to it. */
export function HeadTags({ title, robots, link }: HeadTagsProps) {
  return (
    <>
      <title>{title}</title>
      {robots !== undefined && <meta name="robots" content={robots} />}
      {link !== undefined && <LinkTags {...link} />}
    </>
  )
}

function LinkTags({ siteName, title, description, canonical, alternates, picture, pictureText }: PageLink) {
  return (
    <>
      <meta name="description" content={description} />
      <link rel="canonical" href={canonical} />
      {alternates.map(({ type, href, title }) => (
        <link key={href} rel="alternate" type={type} href={href} title={title} />
      ))}
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={siteName} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={canonical} />
      <meta property="og:image" content={picture} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={pictureText} />
      <meta name="twitter:card" content="summary_large_image" />
      <meta name="twitter:title" content={title} />
      <meta name="twitter:description" content={description} />
      <meta name="twitter:image" content={picture} />
    </>
  )
}
