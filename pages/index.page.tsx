import { ComparisonList } from '@/components/comparison/comparison-list'
import { SignUpSection } from '@/components/newsletter/sign-up-section'
import { ComparisonForm } from '@/components/picker/comparison-form'
import { NoControls } from '@/components/site/no-controls'
import { Section } from '@/components/site/section'
import { StructuredData } from '@/components/site/structured-data'
import { VerdictList } from '@/components/verdict/verdict-list'
import { listKnownNames } from '@/lib/catalogue/search'
import { describeHome } from '@/lib/documents/structured-data'
import { type CategoryOverview, listCategories } from '@/lib/lists/categories'
import { address } from '@/lib/site'
import { config, loadCatalogue } from '@/pages/catalogue'
import { formToken } from '@/pages/form-token'
import { servePage } from '@/pages/serve-page'

export default NoControls

export const getServerSideProps = servePage(() => {
  const catalogue = loadCatalogue()
  const { site, latest, comparisons, tools } = catalogue
  return {
    head: {
      pageRef: { kind: 'home' },
      title: `${site.name}: ${site.tagline}`,
      description: site.description,
    },
    body: (
      <>
        <h1 className="mt-12 max-w-4xl text-4xl sm:text-6xl">{site.tagline}</h1>
        <p className="mt-4 max-w-2xl font-text text-lg text-muted">{site.description}</p>
        <ComparisonForm known={listKnownNames(catalogue)} />
        <Section id="latest" title="Latest verdicts">
          <VerdictList tools={latest.slice(0, 8)} />
        </Section>
        <Browse total={tools.size} categories={listCategories(catalogue)} />
        {comparisons.length > 0 && (
          <Section id="comparisons" title="Decisions people face">
            <ComparisonList comparisons={comparisons.slice(0, 12)} />
          </Section>
        )}
        <SignUpSection token={formToken()} />
        <StructuredData data={describeHome(catalogue, config.siteAddress)} />
      </>
    ),
  }
})

/** Where to go for what is not among the latest. */
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
