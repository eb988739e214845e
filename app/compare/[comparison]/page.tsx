import type { Metadata } from 'next'
import { cache } from 'react'
import { config, loadCatalogue } from '@/app/_lib/catalogue'
import { csrfToken } from '@/app/_lib/csrf-token'
import { describePage } from '@/app/_lib/metadata'
import { loadTallies } from '@/app/_lib/tallies'
import { today } from '@/app/_lib/today'
import { BookmarkButton } from '@/components/bookmark/bookmark-button'
import { BookmarksPanel } from '@/components/bookmark/bookmarks-panel'
import { BottomLine } from '@/components/comparison/bottom-line'
import { ComparisonList } from '@/components/comparison/comparison-list'
import { DecisionTable } from '@/components/comparison/decision-table'
import { DifferentJobs } from '@/components/comparison/different-jobs'
import { ReviewColumns } from '@/components/comparison/review-columns'
import { Scorecard } from '@/components/comparison/scorecard'
import { SideCard } from '@/components/comparison/side-card'
import { IgnoredNote } from '@/components/list/ignored-note'
import { SignUpSection } from '@/components/newsletter/sign-up-section'
import { OldPricesNote } from '@/components/pricing/old-prices-note'
import { WorkloadForm } from '@/components/pricing/workload-form'
import { ShareLinks } from '@/components/share/share-links'
import { Breadcrumb } from '@/components/site/breadcrumb'
import { Eyebrow } from '@/components/site/eyebrow'
import { Section } from '@/components/site/section'
import { StructuredData } from '@/components/site/structured-data'
import { VoteForm } from '@/components/vote/vote-form'
import { formatList } from '@/lib/catalogue/words'
import { areSameKind, compare } from '@/lib/comparison/comparison'
import { findRelated, relatedOnComparison } from '@/lib/comparison/related'
import { parseComparison } from '@/lib/comparison/slug'
import { describeComparison } from '@/lib/documents/structured-data'
import { findFormError } from '@/lib/form-error'
import { compareCosts } from '@/lib/pricing/cost-comparison'
import { priceParameters, readPriceCase, writePriceCase } from '@/lib/pricing/price-case'
import { quoteTool } from '@/lib/pricing/quote'
import { address, signUpForm, voteAnchor } from '@/lib/site'

type Props = PageProps<'/compare/[comparison]'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { tools, names, question } = await load((await params).comparison)
  const query = await searchParams
  const reviews = tools.reduce((sum, tool) => sum + tool.reviews.length, 0)
  const isIndexed = question !== undefined || (tools.length === 2 && areSameKind(tools))
  const isView = ['problem', ...priceParameters].some((name) => query[name] !== undefined)
  return describePage({
    pageRef: { kind: 'comparison', slugs: tools.map((tool) => tool.slug) },
    title: `${names.join(' vs ')}: Which AI Tool Should You Ship?`,
    description: `${formatList(names)} side by side: ${reviews === 0 ? 'prices' : `${reviews} reviews, scores, prices`} and facts, with what differs first.`,
    robots: isIndexed && !isView ? undefined : 'noindex',
  })
}

export default async function ComparisonPage({ params, searchParams }: Props) {
  const { comparison, tools, names, tallies } = await load((await params).comparison)
  const { sides, rows, scorecard, question } = comparison
  const query = await searchParams
  const { problem } = query
  const { ignored, ...priceCase } = readPriceCase(query)
  const quotes = tools.map((tool) => quoteTool(tool, priceCase.workload, today()))
  const costs = compareCosts(names, quotes)
  const path = address.comparison(tools.map((tool) => tool.slug))
  const view = writePriceCase(path, priceCase)
  const isPriced = quotes.some(({ state }) => state !== 'unknown')
  const differing = rows.filter(({ standing }) => standing === 'differs').length
  const known = rows.filter(({ standing }) => standing !== 'known of none').length
  const token = csrfToken()
  return (
    <>
      <Breadcrumb parent={{ label: 'Compare', href: address.comparisons() }} current={names.join(' vs ')} />
      <Eyebrow>AI tool comparison</Eyebrow>
      <h1 className="mt-2 text-3xl sm:text-5xl">{names.join(' vs ')}</h1>
      <p className="mt-4 max-w-3xl text-muted">
        {question} {scorecard.length === 0 ? 'Prices' : 'Verdicts, scores, prices'} and facts side by side: they differ
        on {differing} of {known} points.
      </p>
      <BottomLine comparison={comparison} costs={costs} />
      <IgnoredNote ignored={ignored} />
      <div className="actions">
        <ShareLinks href={view} what="this comparison" />
        <BookmarkButton tools={tools} quotes={quotes} />
      </div>
      <div className={`sides sides-${sides.length} mt-10`}>
        {sides.map((side, index) => (
          <SideCard key={side.tool.slug} side={side} quote={quotes[index]} names={names}>
            <VoteForm
              tool={{ slug: side.tool.slug, name: side.tool.name }}
              tally={tallies.get(side.tool.slug)}
              from={view}
              token={token}
              problem={findFormError(problem, voteAnchor(side.tool.slug))}
            />
          </SideCard>
        ))}
      </div>
      {!areSameKind(tools) && <DifferentJobs tools={tools} />}
      <Section id="decision" title="Key differences">
        {isPriced && <WorkloadForm path={path} priceCase={priceCase} target="row-cost" asksHardware />}
        <DecisionTable sides={sides} rows={rows} quotes={quotes} priceCase={priceCase} tallies={tallies} />
        {!isPriced && <p className="mt-3 text-sm text-muted">No price list of ours has an offer of any of them.</p>}
        <OldPricesNote quotes={quotes.flatMap(({ vendor, cheapest }) => [vendor, cheapest])} />
      </Section>
      {scorecard.length > 0 && (
        <Section id="scorecard" title="Reviewer scorecard">
          <Scorecard sides={sides} rows={scorecard} />
          <ReviewColumns sides={sides} rows={scorecard} />
        </Section>
      )}
      <div className="screen-only">
        <Section id="related" title="Related comparisons">
          <ComparisonList comparisons={findRelated(loadCatalogue(), tools, relatedOnComparison)} />
        </Section>
        <Section id="bookmarks" title="Your bookmarks">
          <BookmarksPanel />
        </Section>
      </div>
      <SignUpSection token={token} from={path} problem={findFormError(problem, signUpForm)} />
      <StructuredData data={describeComparison(loadCatalogue(), config.siteAddress, tools, today())} />
    </>
  )
}

const load = cache(async (name: string) => {
  const slugs = parseComparison(name) ?? []
  const tallies = await loadTallies(slugs)
  const comparison = compare(loadCatalogue(), slugs)
  const tools = comparison.sides.map((side) => side.tool)
  return { comparison, tallies, tools, names: tools.map((tool) => tool.name), question: comparison.question }
})
