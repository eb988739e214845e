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
import { AddTool, SideEdits } from '@/components/comparison/edit-comparison'
import { ReviewColumns } from '@/components/comparison/review-columns'
import { Scorecard } from '@/components/comparison/scorecard'
import { SideCard } from '@/components/comparison/side-card'
import { IgnoredNote } from '@/components/list/ignored-note'
import { SignUpSection } from '@/components/newsletter/sign-up-section'
import { KnownTools } from '@/components/picker/known-tools'
import { CostTable } from '@/components/pricing/cost-table'
import { OldPricesNote } from '@/components/pricing/old-prices-note'
import { WorkloadForm } from '@/components/pricing/workload-form'
import { ShareLinks } from '@/components/share/share-links'
import { Breadcrumb } from '@/components/site/breadcrumb'
import { Eyebrow } from '@/components/site/eyebrow'
import { Section } from '@/components/site/section'
import { StructuredData } from '@/components/site/structured-data'
import { VoteForm } from '@/components/vote/vote-form'
import { listKnownNames } from '@/lib/catalogue/search'
import { formatList } from '@/lib/catalogue/words'
import { formatTally } from '@/lib/community/tally'
import { areSameKind, compare } from '@/lib/comparison/comparison'
import { findLikelyTools, findRelated, relatedOnComparison } from '@/lib/comparison/related'
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
  const isView = ['only', 'problem', ...priceParameters].some((name) => query[name] !== undefined)
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
  const { only, problem } = query
  const { ignored, ...priceCase } = readPriceCase(query)
  const quotes = tools.map((tool) => quoteTool(tool, priceCase.workload, today()))
  const costs = compareCosts(names, quotes)
  const shown = only === 'differences' ? 'differences' : 'all'
  const slugs = tools.map((tool) => tool.slug)
  const path = address.comparison(slugs)
  const own = shown === 'all' ? [] : [['only', 'differences'] as const]
  const view = writePriceCase(path, priceCase, own)
  const carried = [...new URL(view, config.siteAddress).searchParams]
  const differing = rows.filter((row) => row.differs).length
  const token = csrfToken()
  return (
    <>
      <Breadcrumb parent={{ label: 'Compare', href: address.comparisons() }} current={names.join(' vs ')} />
      <Eyebrow>AI tool comparison</Eyebrow>
      <h1 className="mt-2 text-3xl sm:text-5xl">{names.join(' vs ')}</h1>
      <p className="mt-4 max-w-3xl text-muted">
        {question} {scorecard.length === 0 ? 'Prices' : 'Verdicts, scores, prices'} and facts side by side: they differ
        on {differing} of {rows.length} points.
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
      <div className={`sides sides-${sides.length}`}>
        {tools.map((tool, side) => (
          <SideEdits
            key={tool.slug}
            slugs={slugs}
            names={names}
            side={side}
            others={carried}
            likely={findLikelyTools(loadCatalogue(), [tool], { beside: tools, max: 3 })}
          />
        ))}
      </div>
      <AddTool
        slugs={slugs}
        names={names}
        others={carried}
        likely={findLikelyTools(loadCatalogue(), tools, { max: 3 })}
      />
      <KnownTools names={listKnownNames(loadCatalogue())} />
      {!areSameKind(tools) && <DifferentJobs tools={tools} />}
      <Section id="costs" title="What it costs">
        {quotes.every(({ state }) => state === 'unknown') ? (
          <p className="mt-4 text-muted">No price list of ours has an offer of any of them.</p>
        ) : (
          <>
            <WorkloadForm path={path} priceCase={priceCase} others={own} target="costs" asksHardware />
            <CostTable sides={sides} quotes={quotes} priceCase={priceCase} />
            <OldPricesNote quotes={quotes.flatMap(({ vendor, cheapest }) => [vendor, cheapest])} />
          </>
        )}
      </Section>
      <Section id="decision" title="Key differences">
        <p className="screen-only mt-2 text-sm">
          {shown === 'all' ? (
            <a href={`${writePriceCase(path, priceCase, [['only', 'differences']])}#decision`}>
              Show only the {differing} rows that differ
            </a>
          ) : (
            <a href={`${writePriceCase(path, priceCase)}#decision`}>Show all {rows.length} rows</a>
          )}
        </p>
        <DecisionTable sides={sides} rows={rows} shown={shown} tallies={tallies} />
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
  const community = new Map(slugs.map((slug) => [slug, formatTally(tallies.get(slug))]))
  const comparison = compare(loadCatalogue(), slugs, community)
  const tools = comparison.sides.map((side) => side.tool)
  return { comparison, tallies, tools, names: tools.map((tool) => tool.name), question: comparison.question }
})
