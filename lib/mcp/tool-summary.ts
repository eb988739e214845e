import type { RootContent } from 'mdast'
import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import { formatDate } from '@/lib/catalogue/dates'
import { formatList } from '@/lib/catalogue/words'
import { factFacets } from '@/lib/comparison/facets'
import { formatLine, formatReviewVerdict } from '@/lib/comparison/format'
import { listPurpose, listVerdict, writeCell } from '@/lib/documents/alternate-markdown'
import { formatMarkdown, heading, type Inline, link, list, paragraph, strong, table } from '@/lib/documents/markdown'
import { panelNote } from '@/lib/documents/panel-note'
import { writeWorkloadCosts } from '@/lib/documents/price-markdown'
import { quoteByDefault } from '@/lib/pricing/quote'
import { defaultPreset, presets } from '@/lib/pricing/workload'
import { address, alternateAddress, reviewAnchor } from '@/lib/site'

type Dependencies = { catalogue: Catalogue; siteAddress: string; day: string }

/** A tool's page as Markdown without the reasons of reviewers, all its offers and related comparisons. */
export function writeToolSummary(
  { catalogue, siteAddress, day }: Dependencies,
  tool: Tool,
  notKnown: readonly string[],
): string {
  const page = `${siteAddress}${address.tool(tool.slug)}`
  const whole = alternateAddress(page, 'md')
  const priceCase = { workload: presets[defaultPreset].workload, preset: defaultPreset }
  return formatMarkdown([
    heading(1, tool.name),
    paragraph(tool.tagline),
    list(...listVerdict(catalogue, tool, day), ...listPurpose(siteAddress, tool)),
    heading(2, 'What the panel says'),
    writeReviews(page, tool),
    ...(tool.reviews.length === 0 ? [] : [paragraph(panelNote)]),
    heading(2, 'What it costs'),
    ...writeWorkloadCosts([{ tool, quote: quoteByDefault(tool, day) }], { priceCase, day, rank: 3 }),
    heading(2, 'Facts'),
    ...writeFacts(tool),
    ...(notKnown.length === 0 ? [] : [paragraph(`Not known: ${formatList(notKnown)}.`)]),
    paragraph('With the reasons of each reviewer and all offers: ', link(whole, whole)),
  ])
}

function writeReviews(page: string, { slug, reviews }: Tool): RootContent {
  if (reviews.length === 0) return paragraph('No reviews yet.')
  return list(
    ...reviews.map((review): Inline[] => [
      link(`${page}#${reviewAnchor(review.reviewer.slug, slug)}`, review.reviewer.name),
      ': ',
      strong(formatReviewVerdict(review)),
      `, written on ${formatDate(review.written)}. ${formatLine(review)}`,
    ]),
  )
}

/** Says that the day of a source is not known, or that nobody names a source. */
function sayNoDay({ source, asOf }: { source?: string | undefined; asOf?: string | undefined }): Inline[] {
  if (asOf !== undefined) return []
  return [source === undefined ? ' · source not known' : ' · day not known']
}

function writeFacts(tool: Tool): RootContent[] {
  const known = factFacets.flatMap(({ label, read }) => {
    const cell = read(tool)
    return cell.state === 'known' ? [[[label], [...writeCell(cell), ...sayNoDay(cell)]]] : []
  })
  return known.length === 0 ? [] : [table([['Fact'], ['Value']], ...known)]
}
