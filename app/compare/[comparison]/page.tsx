import type { Metadata } from 'next'
import { cache } from 'react'
import { config, loadCatalogue } from '@/app/_lib/catalogue'
import { csrfToken } from '@/app/_lib/csrf-token'
import { describePage } from '@/app/_lib/metadata'
import { loadTallies } from '@/app/_lib/tallies'
import { today } from '@/app/_lib/today'
import { BookmarkButton } from '@/components/bookmark/bookmark-button'
import { BookmarksPanel } from '@/components/bookmark/bookmarks-panel'
import { CaseBar } from '@/components/case/case-bar'
import { MustHaveTable } from '@/components/case/must-have-table'
import { WeightedPanel } from '@/components/case/weighted-panel'
import { BottomLine } from '@/components/comparison/bottom-line'
import { ComparisonList } from '@/components/comparison/comparison-list'
import { DecisionTable } from '@/components/comparison/decision-table'
import { DifferentJobs } from '@/components/comparison/different-jobs'
import { ReviewColumns } from '@/components/comparison/review-columns'
import { Scorecard } from '@/components/comparison/scorecard'
import { SideCard } from '@/components/comparison/side-card'
import { SignUpSection } from '@/components/newsletter/sign-up-section'
import { CostTable } from '@/components/pricing/cost-table'
import { OldPricesNote } from '@/components/pricing/old-prices-note'
import { ShareLinks } from '@/components/share/share-links'
import { Breadcrumb } from '@/components/site/breadcrumb'
import { Eyebrow } from '@/components/site/eyebrow'
import { Section } from '@/components/site/section'
import { StructuredData } from '@/components/site/structured-data'
import { VoteForm } from '@/components/vote/vote-form'
import type { Reviewer } from '@/lib/catalogue/catalogue'
import { formatList } from '@/lib/catalogue/words'
import { formatTally } from '@/lib/community/tally'
import type { BuyerCase } from '@/lib/comparison/buyer-case'
import { isCaseParameter, readCase, writeCase, writeMustHaves } from '@/lib/comparison/case'
import { areSameKind, type Comparison, compare } from '@/lib/comparison/comparison'
import { checkMustHaves, listMustHaves } from '@/lib/comparison/must-haves'
import { findRelated, relatedOnComparison } from '@/lib/comparison/related'
import { parseComparison } from '@/lib/comparison/slug'
import { weighPanel } from '@/lib/comparison/weights'
import { describeComparison } from '@/lib/documents/structured-data'
import { findFormError } from '@/lib/form-error'
import { countMeeting } from '@/lib/lists/must-have-filters'
import { compareCosts } from '@/lib/pricing/cost-comparison'
import { quoteTool } from '@/lib/pricing/quote'
import { writeWorkload } from '@/lib/pricing/workload'
import { address, signUpForm, voteAnchor } from '@/lib/site'

type Props = PageProps<'/compare/[comparison]'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { tools, names, question } = await load((await params).comparison)
  const query = await searchParams
  const reviews = tools.reduce((sum, tool) => sum + tool.reviews.length, 0)
  const isIndexed = question !== undefined || (tools.length === 2 && areSameKind(tools))
  const isView = Object.keys(query).some((name) => own.includes(name) || isCaseParameter(name))
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
  const catalogue = loadCatalogue()
  const { ignored, ...buyerCase } = readCase(query, catalogue.reviewers, own)
  const { workload, weights, mustHaves } = buyerCase
  const quotes = tools.map((tool) => quoteTool(tool, workload, today()))
  const panel = weighPanel(scorecard, sides.length, weights)
  const costs = compareCosts(names, quotes)
  const shown = only === 'differences' ? 'differences' : 'all'
  const path = address.comparison(tools.map((tool) => tool.slug))
  const others = shown === 'all' ? [] : [['only', 'differences'] as const]
  const view = writeCase(path, buyerCase, others)
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
      <CaseBar
        path={path}
        others={others}
        buyerCase={buyerCase}
        ignored={ignored}
        reviewers={catalogue.reviewers}
        panel={panel}
        offered={listMustHaves(catalogue, [...new Set(tools.map(({ kind }) => kind.slug))])}
      />
      <MustHaveTable
        sides={sides}
        answers={tools.map((tool, side) =>
          checkMustHaves(mustHaves, tool, quotes[side] ?? quoteTool(tool, workload, today())),
        )}
        list={describeMeeting(buyerCase)}
      />
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
              from={writeVoted(view, voted)}
              token={token}
              voted={voted.get(side.tool.slug)}
              problem={findFormError(problem, voteAnchor(side.tool.slug))}
            />
          </SideCard>
        ))}
      </div>
      {!areSameKind(tools) && <DifferentJobs tools={tools} />}
      <Section id="costs" title="What it costs">
        {quotes.every(({ state }) => state === 'unknown') ? (
          <p className="mt-4 text-muted">No price list of ours has an offer of any of them.</p>
        ) : (
          <>
            <CostTable sides={sides} quotes={quotes} priceCase={buyerCase} />
            <OldPricesNote quotes={quotes.flatMap(({ vendor, cheapest }) => [vendor, cheapest])} />
          </>
        )}
      </Section>
      <Section id="decision" title="Key differences">
        <p className="screen-only mt-2 text-sm">
          {shown === 'all' ? (
            <a href={`${writeCase(path, buyerCase, [['only', 'differences']])}#decision`}>
              Show only the {differing} rows that differ
            </a>
          ) : (
            <a href={`${writeCase(path, buyerCase)}#decision`}>Show all {rows.length} rows</a>
          )}
        </p>
        <DecisionTable sides={sides} rows={rows} shown={shown} tallies={tallies} />
      </Section>
      {scorecard.length > 0 && (
        <Section id="scorecard" title="Reviewer scorecard">
          <Scorecard sides={sides} rows={scorecard} />
          <WeightedPanel panel={panel} names={names} absent={listAbsent(comparison, buyerCase)} />
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

/** The page's parameters beside those of a case. */
const own = ['only', 'problem']

/** The list of all tools with the same must-haves. How many meet a budget is not counted: the list computes that. */
function describeMeeting({ workload, mustHaves }: BuyerCase) {
  const catalogue = loadCatalogue()
  const { budget, ...counted } = mustHaves
  const query = new URLSearchParams([...writeWorkload(workload), ...writeMustHaves(mustHaves)].map((pair) => [...pair]))
  return {
    href: `${address.tools()}?${query}`,
    total: catalogue.tools.size,
    meeting: budget === undefined ? countMeeting(catalogue, counted) : undefined,
  }
}

/** The reviewers of whom the case has a weight and who judged no side. */
function listAbsent({ scorecard }: Comparison, { weights }: BuyerCase): Reviewer[] {
  return [...loadCatalogue().reviewers.values()].filter(
    ({ slug }) => weights.has(slug) && !scorecard.some(({ reviewer }) => reviewer.slug === slug),
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
