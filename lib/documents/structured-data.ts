import type {
  BreadcrumbList,
  Graph,
  ItemList,
  Organization,
  Review as ReviewData,
  SoftwareApplication,
  WebSite,
} from 'schema-dts'
import type { Catalogue, Review, Tool } from '@/lib/catalogue/catalogue'
import { nameComparison } from '@/lib/comparison/slug'
import { type PageRef, pagePath } from '@/lib/page-ref'
import { address, reviewAnchor } from '@/lib/site'
import { type Crumb, traceBreadcrumb } from './breadcrumb'
import { convertToText } from './prose'

type Software = Exclude<SoftwareApplication, string>

/** What the home page is: the site itself. */
export function describeHome({ site }: Catalogue, siteAddress: string): Graph {
  const website: WebSite = {
    '@type': 'WebSite',
    '@id': `${siteAddress}/#site`,
    url: `${siteAddress}${address.home()}`,
    name: site.name,
    description: site.description,
    inLanguage: 'en',
    publisher: describePublisher(site.name, siteAddress),
  }
  return asGraph([website])
}

/** A page that is nothing but where it stands: at a place, or one step below it. */
export function describePageRef(catalogue: Catalogue, siteAddress: string, pageRef: PageRef, below?: Crumb): Graph {
  return asGraph([describeBreadcrumb(catalogue, siteAddress, pageRef, below)])
}

/** A page that lists other pages; `first` is the position of the first entry in the whole list. */
export function describeList(
  catalogue: Catalogue,
  siteAddress: string,
  pageRef: PageRef,
  entries: readonly { name: string; path: string }[],
  first = 1,
): Graph {
  const list: ItemList = {
    '@type': 'ItemList',
    '@id': `${siteAddress}${pagePath(pageRef)}#list`,
    itemListElement: entries.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: first + index,
      name,
      url: `${siteAddress}${path}`,
    })),
  }
  return asGraph([describeBreadcrumb(catalogue, siteAddress, pageRef), list])
}

/** The page of a tool: where it stands, and the tool with what the panel says of it. */
export function describeTool(catalogue: Catalogue, siteAddress: string, tool: Tool): Graph {
  const pageRef: PageRef = { kind: 'tool', slug: tool.slug }
  return asGraph([
    describeBreadcrumb(catalogue, siteAddress, pageRef),
    {
      ...describeSoftware(siteAddress, tool),
      ...(tool.reviews.length > 0 && {
        review: tool.reviews.map((review) => describeReview(catalogue.site, siteAddress, tool, review)),
      }),
    },
  ])
}

/** The page of a comparison: where it stands, and its tools in their order. Reviews are told once, by each tool's page. */
export function describeComparison(catalogue: Catalogue, siteAddress: string, tools: readonly Tool[]): Graph {
  const pageRef: PageRef = { kind: 'comparison', slugs: tools.map(({ slug }) => slug) }
  const path = pagePath(pageRef)
  const list: ItemList = {
    '@type': 'ItemList',
    '@id': `${siteAddress}${path}#list`,
    name: nameComparison(tools),
    numberOfItems: tools.length,
    itemListElement: tools.map((tool, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      item: describeSoftware(siteAddress, tool),
    })),
  }
  return asGraph([describeBreadcrumb(catalogue, siteAddress, pageRef), list])
}

/** The text of a script element. No `<` is left in it, so nothing in it can end the element or begin a comment. */
export function formatStructuredData(data: Graph): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}

function asGraph(graph: Graph['@graph']): Graph {
  return { '@context': 'https://schema.org', '@graph': graph }
}

function describeBreadcrumb(
  catalogue: Catalogue,
  siteAddress: string,
  pageRef: PageRef,
  below?: Crumb,
): BreadcrumbList {
  const crumbs = [...traceBreadcrumb(catalogue, pageRef), ...(below === undefined ? [] : [below])]
  return {
    '@type': 'BreadcrumbList',
    '@id': `${siteAddress}${below?.path ?? pagePath(pageRef)}#breadcrumb`,
    itemListElement: crumbs.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: `${siteAddress}${path}`,
    })),
  }
}

/**
 * A tool. Only one that is free has an offer: we know no other price as a number. It has no rating of its
 * own: the panel is five personas of one desk, and their mean would pass for what the public thinks.
 */
function describeSoftware(siteAddress: string, tool: Tool): Software {
  const page = `${siteAddress}${address.tool(tool.slug)}`
  return {
    '@type': 'SoftwareApplication',
    '@id': `${page}#tool`,
    name: tool.name,
    url: page,
    description: tool.tagline,
    applicationCategory: tool.category.name,
    author: { '@type': 'Organization', name: tool.vendor },
    ...(tool.website !== undefined && { sameAs: tool.website }),
    ...(tool.pricing.entry === 'free' && {
      offers: { '@type': 'Offer', price: 0, description: tool.pricing.summary },
    }),
  }
}

/**
 * A review. Its author is no person but a persona of the site, so it is the site's desk under the persona's name. One
 * without a score is not rated: a verdict is no number.
 */
function describeReview(
  site: Catalogue['site'],
  siteAddress: string,
  tool: Tool,
  { reviewer, verdict, score, written, body }: Review,
): ReviewData {
  const reviewAddress = `${siteAddress}${address.tool(tool.slug)}#${reviewAnchor(reviewer.slug, tool.slug)}`
  return {
    '@type': 'Review',
    '@id': reviewAddress,
    url: reviewAddress,
    name: `${reviewer.name} ${verdict === 'ship' ? 'ships' : 'skips'} ${tool.name}`,
    author: {
      '@type': 'Organization',
      name: `${reviewer.name}, a reviewer persona of ${site.name}`,
      url: `${siteAddress}${address.reviewer(reviewer.slug)}`,
      parentOrganization: describePublisher(site.name, siteAddress),
    },
    datePublished: written,
    reviewBody: convertToText(body),
    ...(score !== undefined && {
      reviewRating: { '@type': 'Rating', ratingValue: score, bestRating: 100, worstRating: 0 },
    }),
  }
}

function describePublisher(name: string, siteAddress: string): Organization {
  return { '@type': 'Organization', '@id': `${siteAddress}/#publisher`, name, url: `${siteAddress}${address.home()}` }
}
