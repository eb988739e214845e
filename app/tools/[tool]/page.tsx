import type { Metadata } from 'next'
import { config, loadCatalogue } from '@/app/_lib/catalogue'
import { csrfToken } from '@/app/_lib/csrf-token'
import { describePage } from '@/app/_lib/metadata'
import { loadTallies } from '@/app/_lib/tallies'
import { today } from '@/app/_lib/today'
import { AsOfBand } from '@/components/as-of/as-of-band'
import { AsOfForm } from '@/components/as-of/as-of-form'
import { BookmarkButton } from '@/components/bookmark/bookmark-button'
import { ComparisonList } from '@/components/comparison/comparison-list'
import { IgnoredNote } from '@/components/list/ignored-note'
import { CompareLink } from '@/components/picker/compare-link'
import { ToolPrices } from '@/components/pricing/tool-prices'
import { Disagreement } from '@/components/review/disagreement'
import { PanelNote } from '@/components/review/panel-note'
import { ReviewCard } from '@/components/review/review-card'
import { ShareLinks } from '@/components/share/share-links'
import { Breadcrumb } from '@/components/site/breadcrumb'
import { Eyebrow } from '@/components/site/eyebrow'
import { PageFormats } from '@/components/site/page-formats'
import { Prose } from '@/components/site/prose'
import { Section } from '@/components/site/section'
import { StructuredData } from '@/components/site/structured-data'
import { FactTable } from '@/components/tool/fact-table'
import { OutLinks } from '@/components/tool/out-links'
import { VendorLogo } from '@/components/tool/vendor-logo'
import { PanelArithmetic } from '@/components/verdict/panel-arithmetic'
import { PanelFigures } from '@/components/verdict/panel-figures'
import { VerdictStamp } from '@/components/verdict/verdict-stamp'
import { VoteForm } from '@/components/vote/vote-form'
import { recordsSince } from '@/lib/catalogue/as-of'
import type { Tool } from '@/lib/catalogue/catalogue'
import { formatDate } from '@/lib/catalogue/dates'
import { getBySlug } from '@/lib/catalogue/slug'
import { readVoted, votedParameter } from '@/lib/community/voted'
import { asOfParameter, readAsOf, viewAsOf, writeAsOf } from '@/lib/comparison/as-of'
import { listAskedFacts, listCitedFacts } from '@/lib/comparison/asked-facts'
import { listHeadlines } from '@/lib/comparison/default-outcome'
import { explainNoVerdict, listMissingForVerdict } from '@/lib/comparison/missing-for-verdict'
import { findRelated, relatedOnTool } from '@/lib/comparison/related'
import { getPanelVerdict } from '@/lib/comparison/verdict'
import { listCalendars, listFormats } from '@/lib/documents/alternates'
import { listComingChanges } from '@/lib/documents/calendar-events'
import { describeTool } from '@/lib/documents/structured-data'
import { findFormError } from '@/lib/form-error'
import { listOfVendor } from '@/lib/lists/vendors'
import { findOfferOrder } from '@/lib/pricing/offer-orders'
import { priceParameters, readPriceCase, writePriceCase } from '@/lib/pricing/price-case'
import { quoteTool } from '@/lib/pricing/quote'
import { address, badgeMakerAddress, pricesAnchor, voteAnchor } from '@/lib/site'
import { keepTogether } from '@/lib/unbreakable-name'

type Props = PageProps<'/tools/[tool]'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const query = await searchParams
  const asked = readAsOf(query, today())
  const { tool } = await loadTool(params, asked.day)
  const isView = [asOfParameter, 'offers', 'problem', votedParameter, ...priceParameters].some(
    (name) => query[name] !== undefined,
  )
  return describePage({
    pageRef: { kind: 'tool', slug: tool.slug },
    ...describeInWords(tool, asked.day),
    asOf: asked.day,
    robots: isView ? 'noindex' : undefined,
  })
}

export default async function ToolPage({ params, searchParams }: Props) {
  const query = await searchParams
  const asked = readAsOf(query, today())
  const { tool, day, asOf } = await loadTool(params, asked.day)
  const panel = getPanelVerdict(tool)
  const tallies = await loadTallies([tool.slug])
  const { problem, offers } = query
  const { ignored, ...priceCase } = readPriceCase(query)
  const quote = quoteTool(tool, priceCase.workload, day)
  const missing = asOf === undefined ? listMissingForVerdict(loadCatalogue(), tool, day) : undefined
  const plainPath = address.tool(tool.slug)
  const path = writeAsOf(plainPath, asked.day)
  const viewToday = writePriceCase(plainPath, priceCase)
  return (
    <>
      <Breadcrumb parent={{ label: 'Tools', href: address.tools() }} current={tool.name} />
      {asOf !== undefined && <AsOfBand asOf={asOf} today={viewToday} />}
      <Eyebrow>
        {tool.category.name} · {tool.kind.name} ·{' '}
        <a href={listOfVendor(loadCatalogue(), tool.vendor)} rel="nofollow">
          {tool.vendor}
        </a>
      </Eyebrow>
      <div className="mt-2 flex items-center">
        <VendorLogo tool={tool} />
        <h1 className="text-3xl sm:text-5xl">{keepTogether(tool.name)}</h1>
      </div>
      <p className="mt-3 max-w-3xl text-lg text-muted">{tool.tagline}</p>
      <OutLinks tool={tool} />
      <IgnoredNote ignored={[...asked.ignored, ...ignored]} />
      <div className="actions">
        <CompareLink tool={{ slug: tool.slug, name: tool.name }} />
        {asOf === undefined && <BookmarkButton tools={[tool]} quotes={[quote]} />}
        <ShareLinks href={path} what={tool.name} />
      </div>
      <div className={panel.verdict === 'none' ? 'tool-head tool-head-plain' : 'tool-head'}>
        <div>
          <VerdictStamp verdict={panel.verdict} size={panel.verdict === 'none' ? 'plain' : 'loud'} />
          {panel.verdict !== 'none' && (
            <p className="mt-2 text-sm font-semibold">
              <PanelArithmetic panel={panel} />
            </p>
          )}
          {missing !== undefined && <p className="mt-2 text-sm text-muted">{explainNoVerdict(missing)}</p>}
        </div>
        <div className="grid content-start gap-4">
          <PanelFigures tool={tool} panel={panel} quote={quote} />
          {asOf === undefined && (
            <VoteForm
              tool={{ slug: tool.slug, name: tool.name }}
              tally={tallies.get(tool.slug)}
              from={plainPath}
              token={csrfToken()}
              voted={readVoted(query[votedParameter], [tool.slug]).get(tool.slug)}
              problem={findFormError(problem, voteAnchor(tool.slug))}
            />
          )}
        </div>
        {(tool.bestFor ?? tool.notFor) !== undefined && (
          <div className="grid content-start gap-4">
            {tool.bestFor !== undefined && <Purpose label="Choose it if">{tool.bestFor}</Purpose>}
            {tool.notFor !== undefined && <Purpose label="Look elsewhere if">{tool.notFor}</Purpose>}
          </div>
        )}
      </div>
      <div className="mt-8 text-lg">{tool.summary !== '' && <Prose html={tool.summary} />}</div>
      <Section id={pricesAnchor} title="Prices">
        <ToolPrices
          tool={tool}
          quote={quote}
          priceCase={priceCase}
          order={findOfferOrder(offers)}
          path={path}
          day={{ date: day, name: asOf === undefined ? 'today' : formatDate(day) }}
        />
      </Section>
      <Section id="facts" title="Facts">
        <FactTable
          tool={tool}
          asked={new Set([...listAskedFacts(loadCatalogue(), tool.kind.slug), ...listCitedFacts(tool.reviews)])}
        />
      </Section>
      {tool.reviews.length > 0 && (
        <Section id="reviews" title="What the panel says">
          <PanelNote />
          <Disagreement title="Where the panel disagrees" tool={tool} panel={panel} />
          <Reviews tool={tool} />
        </Section>
      )}
      <AsOfForm today={viewToday} shown={asked.day} first={recordsSince(loadCatalogue())} day={today()} />
      {asOf === undefined && (
        <div className="screen-only">
          <Section id="related" title={`Compare ${tool.name} with`}>
            <ComparisonList
              comparisons={listHeadlines(loadCatalogue(), findRelated(loadCatalogue(), [tool], relatedOnTool), day)}
            />
            <StructuredData data={describeTool(loadCatalogue(), config.siteAddress, tool, day)} />
            <p className="mt-4 font-semibold">
              <a href={address.alternatives(tool.slug)}>Alternatives to {tool.name}</a>
            </p>
          </Section>
        </div>
      )}
      <PageFormats
        formats={[
          ...listFormats(loadCatalogue(), { kind: 'tool', slug: tool.slug }, path),
          ...listCalendars(address.tool(tool.slug), listComingChanges([tool], day).length),
        ]}
        maker={badgeMakerAddress([tool.slug])}
      />
    </>
  )
}

async function loadTool(params: Props['params'], asked: string | undefined) {
  const slug = (await params).tool
  const { catalogue, day, asOf } = viewAsOf(loadCatalogue(), [slug], { day: asked, today: today() })
  return { tool: getBySlug(catalogue.tools, slug), day, asOf }
}

function describeInWords(
  { name, tagline, reviews }: Tool,
  asOf: string | undefined,
): { title: string; description: string } {
  if (asOf !== undefined) {
    const title = `${name} as of ${formatDate(asOf)}`
    return { title, description: `${title}: verdicts, prices and facts as they were recorded by that day.` }
  }
  if (reviews.length === 0) {
    return {
      title: `${name}: Facts and Alternatives`,
      description: `${tagline} No verdict yet: its facts with their sources, and what to compare it with.`,
    }
  }
  return {
    title: `${name}: Ship or Skip? Verdict, Reviews and Facts`,
    description: `${tagline} ${reviews.length} reviews with their verdicts, price and facts.`,
  }
}

function Purpose({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <h2 className="font-sans text-xs font-normal text-muted">{label}</h2>
      <p className="font-text text-lg leading-snug">{children}</p>
    </div>
  )
}

function Reviews({ tool }: { tool: Tool }) {
  return (
    <div className="reviews reviews-2">
      {tool.reviews.map((review) => (
        <ReviewCard key={review.reviewer.slug} heading="h3" title={review.reviewer.name} tool={tool} review={review} />
      ))}
    </div>
  )
}
