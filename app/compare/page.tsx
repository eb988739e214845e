import type { Metadata } from 'next'
import { loadCatalogue } from '@/app/catalogue'
import { ComparisonForm } from '@/components/comparison/comparison-form'
import { ComparisonList } from '@/components/comparison/comparison-list'
import { UnclearChoices } from '@/components/comparison/unclear-choices'
import { Section } from '@/components/site/section'
import { findTool, listKnownNames, searchTools } from '@/lib/catalogue/search'
import { readChoice } from '@/lib/routing'
import { address } from '@/lib/site'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const { site, comparisons } = await loadCatalogue()
  return {
    title: `Compare AI tools side by side — ${site.name}`,
    description: `${comparisons.length} comparisons picked by our editors, and any two to four tools set side by side.`,
    alternates: { canonical: address.comparisons() },
  }
}

export default async function ComparePage({ searchParams }: Props) {
  const catalogue = await loadCatalogue()
  const chosen = readChoice(toQuery(await searchParams))
  const choices = chosen.map((text) => {
    const tool = findTool(catalogue, text)
    return tool === undefined ? { text, candidates: searchTools(catalogue, text, 5) } : { text, tool }
  })
  return (
    <>
      <h1 className="mt-12 text-4xl sm:text-5xl">Compare AI tools</h1>
      <p className="mt-4 max-w-2xl font-text text-lg text-muted">
        Name two tools, or take a comparison our editors picked because people face that choice.
      </p>
      <UnclearChoices choices={choices} />
      <ComparisonForm chosen={chosen} known={listKnownNames(catalogue)} />
      <Section id="curated" title="Picked by our editors">
        {catalogue.comparisons.length === 0 ? (
          <p className="mt-4 text-muted">Nothing has been picked yet. Any two tools can be compared above.</p>
        ) : (
          <ComparisonList comparisons={catalogue.comparisons} />
        )}
      </Section>
    </>
  )
}

function toQuery({ tool = [] }: Record<string, string | string[] | undefined>): URLSearchParams {
  return new URLSearchParams([tool].flat().map((text) => ['tool', text]))
}
