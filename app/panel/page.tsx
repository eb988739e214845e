import type { Metadata } from 'next'
import { loadCatalogue } from '@/app/catalogue'
import { Eyebrow } from '@/components/site/eyebrow'
import { Prose } from '@/components/site/prose'
import { printList } from '@/lib/comparison/print'
import { address } from '@/lib/site'

export async function generateMetadata(): Promise<Metadata> {
  const { site, reviewers } = await loadCatalogue()
  const names = printList([...reviewers.values()].map((reviewer) => reviewer.name))
  return {
    title: `The panel: who says ship and who says skip — ${site.name}`,
    description: `${names}: the editorial personas behind every verdict, and what each of them looks for.`,
    alternates: { canonical: address.panel() },
  }
}

export default async function PanelPage() {
  const { reviewers } = await loadCatalogue()
  return (
    <>
      <Eyebrow>Editorial personas</Eyebrow>
      <h1 className="mt-2 text-4xl sm:text-5xl">The panel</h1>
      <p className="mt-4 max-w-2xl font-text text-lg text-muted">
        Each reviewer judges from one fixed point of view. <a href={address.page('methodology')}>How we judge</a> says
        how their verdicts add up.
      </p>
      {[...reviewers.values()].map(({ slug, name, looksFor, body }) => (
        <section key={slug} id={slug} aria-labelledby={`${slug}-name`} className="mt-10 border-t-2 border-ink pt-4">
          <h2 id={`${slug}-name`} className="text-2xl">
            {name}
          </h2>
          <p className="mt-1 mb-4 max-w-2xl font-semibold">{looksFor}</p>
          <Prose html={body} />
        </section>
      ))}
    </>
  )
}
