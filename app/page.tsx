import type { Metadata } from 'next'
import { loadCatalogue } from '@/app/catalogue'
import { describePage } from '@/app/page-metadata'
import { ComparisonForm } from '@/components/comparison/comparison-form'
import { ComparisonList } from '@/components/comparison/comparison-list'
import { Section } from '@/components/site/section'
import { VerdictList } from '@/components/verdict/verdict-list'
import { listKnownNames } from '@/lib/catalogue/search'

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await loadCatalogue()
  return describePage({
    place: { kind: 'home' },
    title: `${site.name}: ${site.tagline}`,
    description: site.description,
  })
}

export default async function HomePage() {
  const catalogue = await loadCatalogue()
  const { site, latest, comparisons } = catalogue
  return (
    <>
      <h1 className="mt-12 max-w-4xl text-4xl sm:text-6xl">{site.tagline}</h1>
      <p className="mt-4 max-w-2xl font-text text-lg text-muted">{site.description}</p>
      <ComparisonForm known={listKnownNames(catalogue)} />
      <Section id="latest" title="Latest verdicts">
        <VerdictList tools={latest.slice(0, 8)} />
      </Section>
      {comparisons.length > 0 && (
        <Section id="comparisons" title="Decisions people face">
          <ComparisonList comparisons={comparisons.slice(0, 12)} />
        </Section>
      )}
    </>
  )
}
