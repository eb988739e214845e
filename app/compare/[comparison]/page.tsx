import type { Metadata } from 'next'
import { cache } from 'react'
import { config, loadCatalogue } from '@/app/_lib/catalogue'
import { csrfToken } from '@/app/_lib/csrf-token'
import { describePage } from '@/app/_lib/metadata'
import { loadTallies } from '@/app/_lib/tallies'
import { today } from '@/app/_lib/today'
import { AsOfBand } from '@/components/as-of/as-of-band'
import { AsOfForm } from '@/components/as-of/as-of-form'
import { BookmarkButton } from '@/components/bookmark/bookmark-button'
import { caseIsNotKept } from '@/components/bookmark/bookmark-words'
import { BookmarksPanel } from '@/components/bookmark/bookmarks-panel'
import { CaseBar } from '@/components/case/case-bar'
import { MustHaveTable } from '@/components/case/must-have-table'
import { WeightedPanel } from '@/components/case/weighted-panel'
import { ChangeLog } from '@/components/comparison/change-log'
import { ComparisonHeading } from '@/components/comparison/comparison-heading'
import { ComparisonList } from '@/components/comparison/comparison-list'
import { DecisionCard } from '@/components/comparison/decision-card'
import { DecisionTable } from '@/components/comparison/decision-table'
import { AddTool, SideEdits } from '@/components/comparison/edit-comparison'
import { OutcomeBand, OutcomeNotes } from '@/components/comparison/outcome-band'
import { SideColumn } from '@/components/comparison/side-column'
import { ComparisonFigures } from '@/components/figures/comparison-figures'
import { SignUpSection } from '@/components/newsletter/sign-up-section'
import { KnownTools } from '@/components/picker/known-tools'
import { OldPricesNote } from '@/components/pricing/old-prices-note'
import { PanelReviews } from '@/components/review/panel-reviews'
import { ShareLinks } from '@/components/share/share-links'
import { Breadcrumb } from '@/components/site/breadcrumb'
import { PageFormats } from '@/components/site/page-formats'
import { PrintStamp } from '@/components/site/print-stamp'
import { Section } from '@/components/site/section'
import { StructuredData } from '@/components/site/structured-data'
import { OutLinks } from '@/components/tool/out-links'
import { VoteForm } from '@/components/vote/vote-form'
import { recordsSince } from '@/lib/catalogue/as-of'
import { formatDate } from '@/lib/catalogue/dates'
import { getBySlug } from '@/lib/catalogue/slug'
import { upperFirst } from '@/lib/catalogue/words'
import { readVoted, votedParameter, writeVoted } from '@/lib/community/voted'
import { asOfParameter, readAsOf, viewAsOf, writeAsOf } from '@/lib/comparison/as-of'
import { joinQuotes } from '@/lib/comparison/brief/priced'
import { isCaseParameter, isDefaultCase, readCase, writeCase } from '@/lib/comparison/case'
import { formatCase, sayCostFor } from '@/lib/comparison/case/case-words'
import { checkMustHaves, listMustHaves } from '@/lib/comparison/case/must-haves'
import { listAbsent, weighPanel } from '@/lib/comparison/case/weights'
import { listChanges } from '@/lib/comparison/change-log'
import { areSameKind, compare } from '@/lib/comparison/comparison'
import { decideComparison } from '@/lib/comparison/decided'
import { listHeadlines } from '@/lib/comparison/default-outcome'
import { formatOutcome } from '@/lib/comparison/format'
import { describeFreshness } from '@/lib/comparison/freshness'
import { listMissingForVerdict } from '@/lib/comparison/missing-for-verdict'
import { findLikelyTools, findRelated, relatedOnComparison } from '@/lib/comparison/related'
import { parseComparison } from '@/lib/comparison/slug'
import { summarizeComparison } from '@/lib/comparison/summary'
import { listCalendars, listFormats } from '@/lib/documents/alternates'
import { listComingChanges } from '@/lib/documents/calendar-events'
import { describeComparison } from '@/lib/documents/structured-data'
import { findFormError } from '@/lib/form-error'
import { describeMeeting } from '@/lib/lists/must-have-filters'
import { address, badgeMakerAddress, copyAddress, signUpForm, voteAnchor } from '@/lib/site'
import { keepNamesTogether } from '@/lib/unbreakable-name'

type Props = PageProps<'/compare/[comparison]'>

/** The page's parameters beside those of a case. */
const ownParameters = ['problem', votedParameter, asOfParameter]

const maxChanges = 12
const maxLikely = 3
/** Names that browsers suggest where no script runs. */
const maxSuggested = 20

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const query = await searchParams
  const asked = readAsOf(query, today())
  const { comparison, tools, names, view } = await load((await params).comparison, asked.day)
  const { question } = comparison
  const { reviewers } = loadCatalogue()
  const { ignored: _, ...buyerCase } = readCase(query, reviewers, ownParameters)
  const { quotes, workloadUse, brief } = decideComparison(comparison, buyerCase, view.day)
  const slugs = tools.map((tool) => tool.slug)
  const isIndexed = question !== undefined || (tools.length === 2 && areSameKind(tools))
  const isView = Object.keys(query).some((name) => ownParameters.includes(name) || isCaseParameter(name))
  const onDay = view.asOf === undefined ? '' : `as of ${formatDate(view.day)}`
  return describePage({
    pageRef: { kind: 'comparison', slugs },
    title: `${[names.join(' vs '), onDay].filter(Boolean).join(' ')}: Which AI Tool Should You Ship?`,
    description: [
      onDay === '' ? '' : `${upperFirst(onDay)}: `,
      summarizeComparison({
        tools,
        quotes,
        outcome: brief.outcome,
        caseWords: isDefaultCase(buyerCase) ? undefined : formatCase(buyerCase, reviewers, workloadUse) || undefined,
      }),
    ].join(''),
    view: writeCase(address.comparison(slugs), buyerCase),
    asOf: asked.day,
    robots: isIndexed && !isView ? undefined : 'noindex',
  })
}

export default async function ComparisonPage({ params, searchParams }: Props) {
  const query = await searchParams
  const asked = readAsOf(query, today())
  const { comparison, tools, names, tallies, view: dayView } = await load((await params).comparison, asked.day)
  const { day, asOf } = dayView
  const { sides, rows, scorecard, question } = comparison
  const slugs = tools.map((tool) => tool.slug)
  const catalogue = loadCatalogue()
  const { ignored, ...buyerCase } = readCase(query, catalogue.reviewers, ownParameters)
  const voted = readVoted(query[votedParameter], slugs)
  const { quotes, workloadUse, brief } = decideComparison(comparison, buyerCase, day)
  const panel = weighPanel(scorecard, sides.length, buyerCase.weights)
  const changes = listChanges(tools, day, maxChanges)
  const isDefault = isDefaultCase(buyerCase)
  const plainPath = address.comparison(slugs)
  const path = writeAsOf(plainPath, asked.day)
  const view = writeCase(path, buyerCase)
  const viewToday = writeCase(plainPath, buyerCase)
  const carried = [...new URL(view, config.siteAddress).searchParams]
  const token = csrfToken()
  const toolsToday = slugs.map((slug) => getBySlug(catalogue.tools, slug))
  const likely = findLikelyTools(catalogue, toolsToday, { max: maxSuggested })
  return (
    <>
      <Breadcrumb parent={{ label: 'Compare', href: address.comparisons() }} current={names.join(' vs ')} />
      {asOf !== undefined && <AsOfBand asOf={asOf} today={viewToday} />}
      <ComparisonHeading names={names} question={question} freshness={describeFreshness(tools, quotes)} />
      <PrintStamp
        day={day}
        caseWords={formatCase(buyerCase, catalogue.reviewers, workloadUse)}
        address={`${config.siteAddress}${view}`}
      />
      <OutcomeBand outcome={brief.outcome} names={names} />
      <MustHaveTable
        sides={sides}
        answers={joinQuotes(sides, quotes).map(({ tool, quote }) => checkMustHaves(buyerCase.mustHaves, tool, quote))}
        list={asOf === undefined ? describeMeeting(catalogue, buyerCase) : undefined}
      />
      <DecisionCard
        sides={sides}
        quotes={quotes}
        brief={brief}
        costFor={sayCostFor(buyerCase, workloadUse)}
        missing={asOf === undefined ? tools.map((tool) => listMissingForVerdict(catalogue, tool, day)) : []}
      >
        {({ tool }, index) => (
          <>
            {asOf === undefined && <BookmarkButton tools={[tool]} quotes={[quotes[index]]} />}
            <SideEdits
              slugs={slugs}
              names={names}
              side={index}
              others={carried}
              likely={findLikelyTools(catalogue, [getBySlug(catalogue.tools, tool.slug)], {
                beside: toolsToday,
                max: maxLikely,
              })}
            />
            <OutLinks tool={tool} />
          </>
        )}
      </DecisionCard>
      <OutcomeNotes outcome={brief.outcome} />
      <CaseBar
        path={path}
        buyerCase={buyerCase}
        ignored={[...asked.ignored, ...ignored]}
        reviewers={catalogue.reviewers}
        workloadUse={workloadUse}
        panel={panel}
        offered={listMustHaves(catalogue, [...new Set(tools.map(({ kind }) => kind.slug))])}
      />
      <div className="actions">
        <AddTool slugs={slugs} names={names} others={carried} likely={likely.slice(0, maxLikely)} />
        <KnownTools names={likely.map(({ name }) => name)} />
        <p className="share screen-only">
          <a href={copyAddress(view)} rel="nofollow">
            Copy or cite
          </a>
        </p>
        <ShareLinks href={view} what={isDefault ? 'this comparison' : 'this comparison with your case'} />
        {asOf === undefined && (
          <BookmarkButton tools={tools} quotes={quotes} note={isDefault ? undefined : caseIsNotKept} />
        )}
      </div>
      <Section id="why" title="Which one, and why">
        <div className={`sides sides-${sides.length} mt-6`}>
          {sides.map((side, index) => (
            <SideColumn key={side.tool.slug} side={side} reasons={brief.reasons[index] ?? []}>
              {asOf === undefined && (
                <VoteForm
                  tool={{ slug: side.tool.slug, name: side.tool.name }}
                  tally={tallies.get(side.tool.slug)}
                  from={writeVoted(view, voted)}
                  token={token}
                  voted={voted.get(side.tool.slug)}
                  problem={findFormError(query.problem, voteAnchor(side.tool.slug))}
                />
              )}
            </SideColumn>
          ))}
        </div>
      </Section>
      <ComparisonFigures
        comparison={comparison}
        quotes={quotes}
        workload={buyerCase.workload}
        workloadUse={workloadUse}
      />
      <Section id="decision" title="Key differences">
        <DecisionTable
          sides={sides}
          rows={rows}
          quotes={quotes}
          priceCase={buyerCase}
          tallies={asOf === undefined ? tallies : undefined}
          note={keepNamesTogether(formatOutcome(brief.outcome, tools), names)}
        />
        <OldPricesNote quotes={quotes.flatMap(({ vendor, cheapest }) => [vendor, cheapest])} />
      </Section>
      {scorecard.length > 0 && (
        <Section id="scorecard" title="What the panel says">
          <WeightedPanel
            panel={panel}
            names={names}
            absent={listAbsent(scorecard, catalogue.reviewers, buyerCase.weights)}
          />
          <PanelReviews comparison={comparison} />
        </Section>
      )}
      {changes.length > 0 && (
        <Section id="changes" title="What changed">
          <ChangeLog entries={changes} today={viewToday} first={recordsSince(catalogue)} />
        </Section>
      )}
      <AsOfForm today={viewToday} shown={asked.day} first={recordsSince(catalogue)} day={today()} />
      {asOf === undefined && (
        <>
          <div className="screen-only">
            <Section id="related" title="Related comparisons">
              <ComparisonList
                comparisons={listHeadlines(catalogue, findRelated(catalogue, tools, relatedOnComparison), day)}
              />
            </Section>
            <Section id="bookmarks" title="Your bookmarks">
              <BookmarksPanel />
            </Section>
          </div>
          <SignUpSection token={token} from={path} problem={findFormError(query.problem, signUpForm)} />
          <StructuredData
            data={describeComparison(catalogue, config.siteAddress, tools, {
              day,
              outcome: isDefault ? brief.outcome : undefined,
            })}
          />
        </>
      )}
      <PageFormats
        formats={[
          ...listFormats(catalogue, { kind: 'comparison', slugs }, view),
          ...listCalendars(viewToday, listComingChanges(tools, day).length),
        ]}
        maker={badgeMakerAddress(slugs, carried)}
      />
    </>
  )
}

const load = cache(async (name: string, day: string | undefined) => {
  const slugs = parseComparison(name) ?? []
  const tallies = await loadTallies(slugs)
  const view = viewAsOf(loadCatalogue(), slugs, { day, today: today() })
  const comparison = compare(view.catalogue, slugs)
  const tools = comparison.sides.map((side) => side.tool)
  return { comparison, tallies, tools, view, names: tools.map((tool) => tool.name) }
})
