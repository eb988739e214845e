import type { Metadata } from 'next'
import { config, loadCatalogue } from '@/app/_lib/catalogue'
import { describePage } from '@/app/_lib/metadata'
import { DisputeList } from '@/components/list/dispute-list'
import { DissentList } from '@/components/list/dissent-list'
import { Breadcrumb } from '@/components/site/breadcrumb'
import { Prose } from '@/components/site/prose'
import { Section } from '@/components/site/section'
import { StructuredData } from '@/components/site/structured-data'
import type { Rubric } from '@/lib/catalogue/rubric'
import { formatList } from '@/lib/catalogue/words'
import { describeList } from '@/lib/documents/structured-data'
import { listDisputes } from '@/lib/lists/disputes'
import { listDissent } from '@/lib/lists/dissent'
import { openTrackRecords } from '@/lib/lists/track-record'
import { address } from '@/lib/site'

export function generateMetadata(): Metadata {
  const names = formatList([...loadCatalogue().reviewers.values()].map((reviewer) => reviewer.name))
  return describePage({
    pageRef: { kind: 'panel' },
    title: 'The panel: who says ship and who says skip',
    description: `${names}: the editorial personas behind every verdict, and what each of them looks for.`,
  })
}

export default function PanelPage() {
  const catalogue = loadCatalogue()
  const records = openTrackRecords(catalogue)
  return (
    <>
      <Breadcrumb parent={{ label: 'Home', href: address.home() }} current="Panel" />
      <h1 className="mt-8 text-4xl sm:text-5xl">The panel</h1>
      <p className="mt-4 max-w-2xl font-text text-lg text-muted">
        The reviewers are editorial personas, not people. Each judges from one fixed point of view. Our editors write
        their reviews; nobody ran the tools. <a href={address.page('methodology')}>How we judge</a> explains how their
        verdicts add up.
      </p>
      {[...records.values()].map(({ reviewer: { slug, name, looksFor, rubric, body }, verdicts, ships }) => (
        <section key={slug} id={slug} aria-labelledby={`${slug}-name`} className="list-part">
          <h2 id={`${slug}-name`}>
            <a href={address.reviewer(slug)}>{name}</a>
          </h2>
          <p className="mt-1 max-w-2xl font-semibold">{looksFor}</p>
          <p className="quiet mb-4">
            {verdicts.length === 0
              ? 'No verdict yet'
              : `Ships ${ships} of the ${verdicts.length} tools reviewed so far`}
          </p>
          <Prose html={body} />
          {rubric !== undefined && (
            <p className="mt-3 max-w-2xl text-sm">
              <a href={address.rubric(slug)}>How {name} scores</a>: {formatCriteria(rubric)}
            </p>
          )}
        </section>
      ))}
      <Section id="disagreement" title="Where the panel disagrees most">
        <DisputeList disputes={listDisputes(catalogue)} />
      </Section>
      <Section id="dissent" title="Who differs most from the others">
        <DissentList dissent={listDissent(catalogue)} />
      </Section>
      <StructuredData
        data={describeList(
          catalogue,
          config.siteAddress,
          { kind: 'panel' },
          [...catalogue.reviewers.values()].map(({ slug, name }) => ({ name, path: address.reviewer(slug) })),
        )}
      />
    </>
  )
}

/** `A way out 30, Room 20, Price 50; ships from 60 points on`. */
function formatCriteria({ criteria, shipFrom }: Rubric): string {
  return `${criteria.map(({ name, points }) => `${name} ${points}`).join(', ')}; ships from ${shipFrom} points on`
}
