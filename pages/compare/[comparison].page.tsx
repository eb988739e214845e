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
import { StructuredData } from '@/components/site/structured-data'
import { VoteControls } from '@/components/vote/vote-controls'
import { VoteForm } from '@/components/vote/vote-form'
import { formatTally } from '@/lib/community/tally'
import { areSameKind, compare } from '@/lib/comparison/comparison'
import { formatList } from '@/lib/comparison/format'
import { findRelated, relatedOnComparison } from '@/lib/comparison/related'
import { parseComparison } from '@/lib/comparison/slug'
import { describeComparison } from '@/lib/documents/structured-data'
import { address } from '@/lib/site'
import { config, loadCatalogue } from '@/pages/catalogue'
import { formToken } from '@/pages/form-token'
import { servePage } from '@/pages/serve-page'
import { loadTallies } from '@/pages/votes'

export default VoteControls

export const getServerSideProps = servePage(async ({ params, query }) => {
  const catalogue = loadCatalogue()
  const slugs = parseComparison(params.comparison ?? '') ?? []
  const tallies = await loadTallies(slugs)
  const community = new Map(slugs.map((slug) => [slug, formatTally(tallies.get(slug))]))
  const comparison = compare(catalogue, slugs, community)
  const { sides, rows, scorecard, question } = comparison
  const tools = sides.map((side) => side.tool)
  const shown = query.only === 'differences' ? 'differences' : 'all'
  const isIndexed = question !== undefined || (tools.length === 2 && areSameKind(tools))
  const differing = rows.filter((row) => row.differs).length
  const names = tools.map((tool) => tool.name)
  const path = address.comparison(tools.map((tool) => tool.slug))
  const token = formToken()
  const view = shown === 'all' ? path : `${path}?only=differences`
  return {
    head: {
      pageRef: { kind: 'comparison', slugs: tools.map((tool) => tool.slug) },
      title: `${names.join(' vs ')}: Which AI Tool Should You Ship?`,
      description: `${formatList(names)} side by side: ${sides.reduce((sum, { tool }) => sum + tool.reviews.length, 0)} reviews, scores, prices and facts, with what differs first.`,
      ...(!isIndexed && { robots: 'noindex' }),
    },
    body: (
      <>
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
        <div className={`sides sides-${sides.length} mt-10`}>
          {sides.map((side) => (
            <SideCard key={side.tool.slug} side={side}>
              <VoteForm
                tool={{ slug: side.tool.slug, name: side.tool.name }}
                tally={tallies.get(side.tool.slug)}
                from={view}
                token={token}
              />
            </SideCard>
          ))}
        </div>
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
      </>
    ),
  }
})
