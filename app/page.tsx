import type { Metadata } from 'next'
import { config, loadCatalogue } from '@/app/_lib/catalogue'
import { csrfToken } from '@/app/_lib/csrf-token'
import { describePage } from '@/app/_lib/metadata'
import { ComparisonList } from '@/components/comparison/comparison-list'
import { SignUpSection } from '@/components/newsletter/sign-up-section'
import { ComparisonForm } from '@/components/picker/comparison-form'
import { Section } from '@/components/site/section'
import { StructuredData } from '@/components/site/structured-data'
import { VerdictList } from '@/components/verdict/verdict-list'
import { listKnownNames } from '@/lib/catalogue/search'
import { describeHome } from '@/lib/documents/structured-data'
import { findFormError } from '@/lib/form-error'
import { type CategoryOverview, listCategories } from '@/lib/lists/categories'
import { address, signUpForm } from '@/lib/site'

type Props = PageProps<'/'>

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
  const { site, latest, comparisons, tools } = catalogue
  const { problem } = await searchParams
  // Tools without a review come last among the latest.
  const judged = latest.slice(0, 8).filter(({ reviews }) => reviews.length > 0)
  return (
    <>
      <h1 className="mt-12 max-w-4xl text-4xl sm:text-6xl">{site.tagline}</h1>
      <p className="mt-4 max-w-2xl font-text text-lg text-muted">{site.description}</p>
      <ComparisonForm known={listKnownNames(catalogue)} />
      {judged.length > 0 && (
        <Section id="latest" title="Latest verdicts">
          <VerdictList tools={judged} />
        </Section>
      )}
      <Browse total={tools.size} categories={listCategories(catalogue)} />
      {comparisons.length > 0 && (
        <Section id="comparisons" title="Decisions people face">
          <ComparisonList comparisons={comparisons.slice(0, 20)} />
        </Section>
      )}
      <SignUpSection token={csrfToken()} from={address.home()} problem={findFormError(problem, signUpForm)} />
      <StructuredData data={describeHome(catalogue, config.siteAddress)} />
    </>
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
