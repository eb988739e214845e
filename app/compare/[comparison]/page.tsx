import type { Metadata } from 'next'
import { cache } from 'react'
import { config, loadCatalogue } from '@/app/catalogue'
import { formToken } from '@/app/form-token'
import { describePage } from '@/app/page-metadata'
import { loadTallies } from '@/app/votes'
import { BookmarkButton } from '@/components/bookmark/bookmark-button'
import { BookmarksPanelPlace } from '@/components/bookmark/bookmarks-panel-place'
import { BottomLine } from '@/components/comparison/bottom-line'
import { ComparisonList } from '@/components/comparison/comparison-list'
import { DecisionTable } from '@/components/comparison/decision-table'
import { DifferentJobs } from '@/components/comparison/different-jobs'
import { ReviewColumns } from '@/components/comparison/review-columns'
import { Scorecard } from '@/components/comparison/scorecard'
import { SideCard } from '@/components/comparison/side-card'
import { SignUpSection } from '@/components/newsletter/sign-up-section'
import { ShareLinks } from '@/components/share/share-links'
import { Breadcrumb } from '@/components/site/breadcrumb'
import { Eyebrow } from '@/components/site/eyebrow'
import { Section } from '@/components/site/section'
import { StaticMarkup } from '@/components/site/static-markup'
import { StructuredData } from '@/components/site/structured-data'
import { VoteControl } from '@/components/vote/vote-control'
import { printTally } from '@/lib/community/tally'
import { areSameKind, compare } from '@/lib/comparison/comparison'
import { printList } from '@/lib/comparison/print'
import { findRelated, relatedOnComparison } from '@/lib/comparison/related'
import { parseComparison } from '@/lib/comparison/slug'
import { describeComparison } from '@/lib/documents/structured-data'
import { address } from '@/lib/site'

type Props = {
  params: Promise<{ comparison: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { sides, question, tools } = await load(params)
  const names = tools.map((tool) => tool.name)
  const isIndexed = question !== undefined || (tools.length === 2 && areSameKind(tools))
  return describePage({
    place: { kind: 'comparison', slugs: tools.map((tool) => tool.slug) },
    title: `${names.join(' vs ')}: Which AI Tool Should You Ship?`,
    description: `${printList(names)} side by side: ${sides.reduce((sum, { tool }) => sum + tool.reviews.length, 0)} reviews, scores, prices and facts, with what differs first.`,
    ...(!isIndexed && { robots: 'noindex' }),
  })
}

export default async function ComparisonPage({ params, searchParams }: Props) {
  const comparison = await load(params)
  const { sides, rows, scorecard, question, tools, tallies } = comparison
  const catalogue = await loadCatalogue()
  const { only } = await searchParams
  const shown = only === 'differences' ? 'differences' : 'all'
  const differing = rows.filter((row) => row.differs).length
  const names = tools.map((tool) => tool.name)
  const path = address.comparison(tools.map((tool) => tool.slug))
  const token = formToken()
  const view = shown === 'all' ? path : `${path}?only=differences`
  return (
    <>
      <StaticMarkup>
        <Breadcrumb parent={{ label: 'Compare', href: address.comparisons() }} current={names.join(' vs ')} />
        <Eyebrow>AI tool comparison</Eyebrow>
        <h1 className="mt-2 text-3xl sm:text-5xl">{names.join(' vs ')}</h1>
        <p className="mt-4 max-w-3xl text-muted">
          {question} Verdicts, scores, prices and facts side by side: they differ on {differing} of {rows.length}{' '}
          points.
        </p>
        <BottomLine comparison={comparison} />
        <div className="actions">
          <ShareLinks href={view} what="this comparison" />
          <BookmarkButton tools={tools} />
        </div>
      </StaticMarkup>
      <div className={`sides sides-${sides.length} mt-10`}>
        {sides.map((side) => (
          <SideCard key={side.tool.slug} side={side}>
            <VoteControl
              tool={{ slug: side.tool.slug, name: side.tool.name }}
              tools={tools.map((tool) => tool.slug)}
              tally={tallies.get(side.tool.slug)}
              from={view}
              token={token}
            />
          </SideCard>
        ))}
      </div>
      <StaticMarkup>
        {!areSameKind(tools) && <DifferentJobs tools={tools} />}
        <Section id="decision" title="What differs, then what does not">
          <p className="screen-only mt-2 text-sm">
            {shown === 'all' ? (
              <a href="?only=differences#decision">Show only the {differing} rows that differ</a>
            ) : (
              <a href="?#decision">Show all {rows.length} rows</a>
            )}
          </p>
          <DecisionTable sides={sides} rows={rows} shown={shown} />
        </Section>
        {scorecard.length > 0 && (
          <Section id="scorecard" title="Reviewer scorecard">
            <Scorecard sides={sides} rows={scorecard} />
            <ReviewColumns sides={sides} rows={scorecard} />
          </Section>
        )}
        <div className="screen-only">
          <Section id="related" title="Related comparisons">
            <ComparisonList comparisons={findRelated(catalogue, tools, relatedOnComparison)} />
          </Section>
          <Section id="bookmarks" title="Your bookmarks">
            <BookmarksPanelPlace />
          </Section>
        </div>
        <SignUpSection token={token} />
        <StructuredData data={describeComparison(catalogue, config.siteAddress, tools)} />
      </StaticMarkup>
    </>
  )
}

/** The gate lets only the names of existing comparisons through, in canonical order. */
async function load(params: Props['params']) {
  return compareByName((await params).comparison)
}

/** The page and its metadata need the same comparison: one request makes it once. */
const compareByName = cache(async (name: string) => {
  const slugs = parseComparison(name) ?? []
  const tallies = await loadTallies(slugs)
  const community = new Map(slugs.map((slug) => [slug, printTally(tallies.get(slug))]))
  const comparison = compare(await loadCatalogue(), slugs, community)
  return { ...comparison, tallies, tools: comparison.sides.map((side) => side.tool) }
})
