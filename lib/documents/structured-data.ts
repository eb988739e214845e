import type {
  BreadcrumbList,
  Graph,
  ItemList,
  Organization,
  Review as ReviewData,
  SoftwareApplication,
  WebSite,
} from 'schema-dts'
import { type Catalogue, type Review, reviewedOn, type Tool } from '@/lib/catalogue/catalogue'
import type { Outcome } from '@/lib/comparison/brief/statement'
import { formatLine } from '@/lib/comparison/format'
import { formatReviewChange, listReviewChanges } from '@/lib/comparison/review-changes'
import { nameComparison } from '@/lib/comparison/slug'
import { type PageRef, pagePath } from '@/lib/page-ref'
import { address, reviewAnchor } from '@/lib/site'
import { type Crumb, traceBreadcrumb } from './breadcrumb'
import { convertToText } from './prose'
import { describeOffers } from './structured-offers'

type Software = Exclude<SoftwareApplication, string>

/** The home page, described as the website itself. */
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

/** A page with only a breadcrumb; `below` is a step below the page itself. */
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

/** A tool's page: its breadcrumb, and the tool with its reviews and its prices on a day. */
export function describeTool(catalogue: Catalogue, siteAddress: string, tool: Tool, day: string): Graph {
  const pageRef: PageRef = { kind: 'tool', slug: tool.slug }
  return asGraph([
    describeBreadcrumb(catalogue, siteAddress, pageRef),
    {
      ...describeSoftware(siteAddress, tool, day),
      ...(tool.reviews.length > 0 && {
        review: tool.reviews.map((review) => describeReview(catalogue.site, siteAddress, tool, review)),
      }),
    },
  ])
}

/** What a comparison comes to, and the day of its prices. Without an outcome none is told. */
type ComparisonFindings = { day: string; outcome?: Pick<Outcome, 'headline' | 'because'> | undefined }

/**
 * A comparison's page: its breadcrumb and its tools in order. The outcome is a text: a rating or an award would look like
 * more than an editors' rule. Only the pages of the tools contain the reviews.
 */
export function describeComparison(
  catalogue: Catalogue,
  siteAddress: string,
  tools: readonly Tool[],
  { day, outcome }: ComparisonFindings,
): Graph {
  const pageRef: PageRef = { kind: 'comparison', slugs: tools.map(({ slug }) => slug) }
  const path = pagePath(pageRef)
  const list: ItemList = {
    '@type': 'ItemList',
    '@id': `${siteAddress}${path}#list`,
    name: nameComparison(tools),
    ...(outcome !== undefined && { description: `${outcome.headline} ${outcome.because}`.trim() }),
    numberOfItems: tools.length,
    itemListElement: tools.map((tool, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      item: describeSoftware(siteAddress, tool, day),
    })),
  }
  return asGraph([describeBreadcrumb(catalogue, siteAddress, pageRef), list])
}

/** The content of a script element. `<` is escaped, so the text cannot close the element or open a comment. */
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
 * A tool. There is no aggregate rating: the panel is five personas of one editorial team, and their mean would look like a
 * public rating.
 */
function describeSoftware(siteAddress: string, tool: Tool, day: string): Software {
  const offers = describeOffers(tool, day)
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
    ...(offers.length > 0 && { offers }),
  }
}

/**
 * A review. Its author is a persona of the site, not a person, so it is declared as an organization that belongs to
 * the site. A review without a score gets no rating, because a verdict is not a number. A change of it counts as a
 * correction.
 */
function describeReview(site: Catalogue['site'], siteAddress: string, tool: Tool, review: Review): ReviewData {
  const { reviewer, verdict, score, written, body } = review
  const changes = listReviewChanges(review)
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
    ...(changes.length > 0 && {
      dateModified: reviewedOn(review),
      correction: changes.map((change) => `Changed ${formatReviewChange(change)}`),
    }),
    abstract: formatLine(review),
    reviewBody: convertToText(body),
    ...(score !== undefined && {
      reviewRating: { '@type': 'Rating', ratingValue: score, bestRating: 100, worstRating: 0 },
    }),
  }
}

function describePublisher(name: string, siteAddress: string): Organization {
  return { '@type': 'Organization', '@id': `${siteAddress}/#publisher`, name, url: `${siteAddress}${address.home()}` }
}
