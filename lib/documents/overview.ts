import type { RootContent } from 'mdast'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { nameComparison } from '@/lib/comparison/slug'
import { type PageRef, pagePath } from '@/lib/page-ref'
import { address, alternateAddress, apiAddress, feedAddress } from '@/lib/site'
import { formatMarkdown, heading, type Inline, link, list, paragraph } from './markdown'
import { memoizeBySite } from './memoize'

/** How many tools and how many curated comparisons are listed. After them comes a link to the full list. */
export const maxOverviewLinks = 200

/** The cached overview: writing two hundred tools takes 30 ms. */
export const openOverview = memoizeBySite(writeOverview)

/** What the site offers to language models, in the format of llmstxt.org: a name, a summary and lists of links. */
function writeOverview(catalogue: Catalogue, siteAddress: string): string {
  const { site, comparisons, categories, latest, pages } = catalogue
  const at = (path: string) => `${siteAddress}${path}`
  const alternate = (pageRef: PageRef) => at(alternateAddress(pagePath(pageRef), 'md'))
  return formatMarkdown([
    heading(1, site.name),
    { type: 'blockquote', children: [paragraph(site.description)] },
    paragraph(
      'Every tool and every comparison is also published as Markdown and as JSON: add ',
      { type: 'inlineCode', value: '.md' },
      ' or ',
      { type: 'inlineCode', value: '.json' },
      ' to the path of its page. Any two to four tools can be compared: join their slugs with ',
      { type: 'inlineCode', value: '-vs-' },
      ' below ',
      { type: 'inlineCode', value: at(address.comparisons()) },
      ' in alphabetical order. Any other order redirects to it.',
    ),
    paragraph(
      'Verdicts come from a panel of editorial personas; nobody ran the tools. Unknown values are marked as not known and are never 0. Visitors’ votes are only on the pages.',
    ),
    paragraph(
      'Each comparison begins with what it comes to, why, and what would change it, for chat with 10,000 requests a month. Parameters ask for another case: ',
      {
        type: 'inlineCode',
        value: '?workload=coding-agent&weight-founder=3&must=open-weights&context=200000&budget=100',
      },
      '. What of a query does not count is named in the answer.',
    ),
    heading(2, 'For programs'),
    list(
      [
        link(at(address.developers()), 'For programs and other sites'),
        ': all that there is, with examples. The MCP server for assistants is at ',
        { type: 'inlineCode', value: at(address.mcp()) },
        ' (Streamable HTTP, no key)',
      ],
      [
        link(at(address.apiReference()), 'API reference'),
        ': what the API answers, as JSON and without a key. Its OpenAPI document is at ',
        { type: 'inlineCode', value: at(apiAddress.description()) },
      ],
      [link(at(address.badges()), 'Badges'), ': verdicts for readmes, and frames for other sites'],
    ),
    heading(2, 'Schemas'),
    list(
      [link(at(address.schema('tool')), 'Tool'), ': JSON Schema of a tool as JSON'],
      [link(at(address.schema('comparison')), 'Comparison'), ': JSON Schema of a comparison as JSON'],
      [link(at(address.schema('bookmarks')), 'Bookmarks'), ': JSON Schema of the bookmarks file that visitors export'],
    ),
    heading(2, 'Feeds'),
    list(
      [link(at(feedAddress('/', 'xml')), 'New verdicts, Atom')],
      [
        link(at(feedAddress('/', 'json')), 'New verdicts, JSON Feed'),
        ': comparisons, categories, tools and lists of bookmarks have feeds too',
      ],
      [link(at(feedAddress(address.changes(), 'xml')), 'Price changes, Atom')],
      [link(at(feedAddress(address.changes(), 'json')), 'Price changes, JSON Feed')],
    ),
    ...listLinks(
      'Comparisons',
      comparisons.map(({ tools, question }) => [
        link(alternate({ kind: 'comparison', slugs: tools.map(({ slug }) => slug) }), nameComparison(tools)),
        `: ${question}`,
      ]),
      at(address.sitemap()),
    ),
    ...listLinks(
      'Categories',
      [...categories.values()].map(({ slug, name, description }) => [
        link(at(address.category(slug)), name),
        `: ${description}`,
      ]),
      at(address.sitemap()),
    ),
    ...listLinks(
      'Tools',
      latest.map(({ slug, name, tagline }) => [link(alternate({ kind: 'tool', slug }), name), `: ${tagline}`]),
      at(address.sitemap()),
    ),
    heading(2, 'Optional'),
    list(
      ...[...pages.values()].map(({ slug, title, description }) => [
        link(at(address.page(slug)), title),
        `: ${description}`,
      ]),
      [link(at(address.panel()), 'The panel'), ': who the reviewers are and what each looks for'],
      [link(at(address.changes()), 'Price changes'), ': old and new prices with days and sources, announced ones too'],
      [
        link(at(address.newsletter()), 'Newsletter'),
        ': new and changed verdicts and changed prices once a week, and all past issues',
      ],
      [link(at(address.sitemap()), 'Sitemap'), ': every page that search engines should show'],
    ),
  ])
}

function listLinks(title: string, links: readonly Inline[][], sitemap: string): RootContent[] {
  if (links.length === 0) return []
  const shown = links.slice(0, maxOverviewLinks)
  const rest: Inline[][] =
    shown.length === links.length
      ? []
      : [[link(sitemap, `All ${links.length}`), `: these are the first ${shown.length}; the sitemap lists the others`]]
  return [heading(2, title), list(...shown, ...rest)]
}
