import type { Metadata } from 'next'
import { config, loadCatalogue } from '@/app/_lib/catalogue'
import { csrfToken } from '@/app/_lib/csrf-token'
import { describePage } from '@/app/_lib/metadata'
import { today } from '@/app/_lib/today'
import { ComparisonList } from '@/components/comparison/comparison-list'
import { FeaturedComparison } from '@/components/home/featured-comparison'
import { NeedList } from '@/components/home/need-list'
import { PanelPicks } from '@/components/home/panel-picks'
import { PriceNews } from '@/components/home/price-news'
import { DisputeList } from '@/components/list/dispute-list'
import { SignUpSection } from '@/components/newsletter/sign-up-section'
import { ComparisonForm } from '@/components/picker/comparison-form'
import { PageFormats } from '@/components/site/page-formats'
import { Section } from '@/components/site/section'
import { StructuredData } from '@/components/site/structured-data'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { listKnownNames } from '@/lib/catalogue/search'
import { formatAmount, formatNumber } from '@/lib/catalogue/words'
import { defaultCase } from '@/lib/comparison/case'
import { decideComparison } from '@/lib/comparison/decided'
import { listHeadlines } from '@/lib/comparison/default-outcome'
import { listFormats } from '@/lib/documents/alternates'
import { describeHome } from '@/lib/documents/structured-data'
import { findFormError } from '@/lib/form-error'
import { type CategoryOverview, listCategories } from '@/lib/lists/categories'
import { listDecisions } from '@/lib/lists/decisions'
import { listDisputes } from '@/lib/lists/disputes'
import { findFeatured } from '@/lib/lists/featured'
import { listJudgedKinds } from '@/lib/lists/judged'
import { answerNeeds } from '@/lib/lists/needs'
import { readLatestPriceChanges } from '@/lib/lists/price-changes'
import { address, signUpForm } from '@/lib/site'

type Props = PageProps<'/'>

/** How many kinds are shown: they take a screen and a half of a phone. */
const maxKinds = 6
const maxDisputes = 2
const maxComparisons = 6

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { site } = loadCatalogue()
  const { problem } = await searchParams
  return describePage({
    pageRef: { kind: 'home' },
    title: `${site.name}: ${site.tagline}`,
    description: site.description,
    robots: problem === undefined ? undefined : 'noindex',
  })
}

export default async function HomePage({ searchParams }: Props) {
  const catalogue = loadCatalogue()
  const { site, comparisons, tools } = catalogue
  const { problem } = await searchParams
  const day = today()
  const kinds = listJudgedKinds(catalogue)
  const disputes = listDisputes(catalogue)
    .filter(({ outvoted }) => outvoted > 0)
    .slice(0, maxDisputes)
  const decisions = listDecisions(catalogue).slice(0, maxComparisons)
  const featured = findFeatured(catalogue)
  const needs = answerNeeds(catalogue, day)
  const changes = await readLatestPriceChanges(catalogue, day, 5)
  return (
    <>
      <h1 className="mt-10 max-w-4xl text-4xl sm:text-6xl">{site.tagline}</h1>
      <p className="mt-4 max-w-2xl text-lg text-muted">{site.description}</p>
      <ComparisonForm known={listKnownNames(catalogue)} />
      {featured !== undefined && <FeaturedComparison decided={decideComparison(featured, defaultCase, day)} />}
      {kinds.length > 0 && (
        <Section id="best" title="The panel’s best by kind">
          <p className="mt-2 max-w-2xl text-muted">
            {formatNumber(kinds.reduce((sum, { judged }) => sum + judged.length, 0))} of {formatNumber(tools.size)}{' '}
            tools are judged so far. <a href={address.panel()}>Who judges</a>
          </p>
          <PanelPicks kinds={kinds.slice(0, maxKinds)} />
        </Section>
      )}
      {disputes.length > 0 && (
        <Section id="disagreement" title="Where the panel disagrees">
          <DisputeList disputes={disputes} />
          <p className="mt-2 font-semibold">
            <a href={`${address.panel()}#disagreement`}>More disagreements</a>
          </p>
        </Section>
      )}
      {decisions.length > 0 && (
        <Section id="comparisons" title="Decisions people face">
          <ComparisonList comparisons={listHeadlines(catalogue, decisions, day)} />
          <p className="mt-2 font-semibold">
            <a href={address.comparisons()}>All {comparisons.length} comparisons</a>
          </p>
        </Section>
      )}
      {needs.length > 0 && (
        <Section id="needs" title="What do you need?">
          <NeedList needs={needs} />
        </Section>
      )}
      {changes.length > 0 && (
        <Section id="changes" title="Latest price changes">
          <PriceNews changes={changes} today={day} />
          <p className="font-semibold">
            <a href={address.changes()}>All price changes</a>
          </p>
        </Section>
      )}
      <Coverage catalogue={catalogue} />
      <Browse total={tools.size} categories={listCategories(catalogue)} />
      <SignUpSection token={csrfToken()} from={address.home()} problem={findFormError(problem, signUpForm)} />
      <PageFormats formats={listFormats(catalogue, { kind: 'home' })} />
      <StructuredData data={describeHome(catalogue, config.siteAddress)} />
    </>
  )
}

/** How much the site covers. What there is none of is left out. */
function Coverage({ catalogue }: { catalogue: Catalogue }) {
  const { tools, comparisons, reviewers, recorded } = catalogue
  const figures = [
    { amount: tools.size, words: tools.size === 1 ? 'tool' : 'tools' },
    {
      amount: recorded.offers,
      words: `${recorded.offers === 1 ? 'price' : 'prices'} from ${formatAmount(recorded.providers, 'provider', 'providers')}`,
    },
    { amount: comparisons.length, words: comparisons.length === 1 ? 'comparison' : 'comparisons' },
    { amount: reviewers.size, words: reviewers.size === 1 ? 'reviewer' : 'reviewers' },
  ].filter(({ amount }) => amount > 0)
  return (
    <ul className="home-coverage" aria-label="What is covered">
      {figures.map(({ amount, words }) => (
        <li key={words}>
          <b>{formatNumber(amount)}</b> {words}
        </li>
      ))}
    </ul>
  )
}

/** Links to the lists, for tools that are not among the latest. */
function Browse({ total, categories }: { total: number; categories: readonly CategoryOverview[] }) {
  return (
    <nav aria-label="All tools and categories" className="list-browse">
      <a href={address.tools()}>All {total} tools</a>
      {categories.slice(0, 12).map(({ category: { slug, name }, total: inside }) => (
        <a key={slug} href={address.category(slug)}>
          {name} ({inside})
        </a>
      ))}
      <a href={address.categories()}>All categories</a>
    </nav>
  )
}
