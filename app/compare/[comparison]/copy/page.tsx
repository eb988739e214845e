import type { Metadata } from 'next'
import { cache } from 'react'
import { config, loadCatalogue } from '@/app/_lib/catalogue'
import { describePage } from '@/app/_lib/metadata'
import { today } from '@/app/_lib/today'
import { IgnoredNote } from '@/components/list/ignored-note'
import { CopyBox } from '@/components/share/copy-box'
import { Breadcrumb } from '@/components/site/breadcrumb'
import { formatDate } from '@/lib/catalogue/dates'
import { omitAsOf } from '@/lib/comparison/as-of'
import { parseComparison } from '@/lib/comparison/slug'
import { readAskedComparison } from '@/lib/documents/asked-comparison'
import { writeCardHtml } from '@/lib/documents/card/card-html'
import { writeCardMarkdown, writeCitation } from '@/lib/documents/card/card-markdown'
import { makeComparisonCard } from '@/lib/documents/card/comparison-card'
import { writeFrame } from '@/lib/documents/card/embed-code'
import { address, alternateAddress } from '@/lib/site'

type Props = PageProps<'/compare/[comparison]/copy'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { asked, card } = await load(params, searchParams)
  return describePage({
    // What is copied is the comparison, so its page is the one to find.
    pageRef: { kind: 'comparison', slugs: asked.comparison.sides.map(({ tool }) => tool.slug) },
    title: `Copy or cite: ${card.title}`,
    description: card.headline,
    view: omitAsOf(asked.view),
    asOf: asked.asOf?.day,
    robots: 'noindex',
  })
}

export default async function CopyPage({ params, searchParams }: Props) {
  const { asked, card } = await load(params, searchParams)
  return (
    <>
      <Breadcrumb
        parent={[
          { label: 'Compare', href: address.comparisons() },
          { label: card.title, href: asked.view },
        ]}
        current="Copy or cite"
      />
      <h1 className="mt-8 text-3xl sm:text-5xl">Copy or cite this comparison</h1>
      <p className="mt-3 max-w-2xl text-lg">
        <a href={asked.view}>{card.title}</a>, as of {formatDate(card.day)}
        {card.caseWords !== '' && `, for the case: ${card.caseWords}`}. Everything below says so too, and links back.
      </p>
      <IgnoredNote ignored={asked.ignored} />
      <CopyBox id="citation" label="Citation" text={writeCitation(card)} rows={3} />
      <CopyBox id="markdown" label="Markdown" note="For a readme or an issue" text={writeCardMarkdown(card)} rows={9} />
      <CopyBox
        id="html"
        label="HTML"
        note="For any page; it looks as that page does"
        text={writeCardHtml(card)}
        rows={9}
      />
      <CopyBox
        id="frame"
        label="Frame"
        note="For a page that should always show the comparison of today. It sets no cookie and runs no script."
        text={writeFrame(card)}
        rows={4}
      />
      <p className="mt-8">
        <a href={alternateAddress(asked.view, 'csv')} download>
          The whole table for a spreadsheet (CSV)
        </a>
      </p>
    </>
  )
}

const load = cache(async (params: Props['params'], searchParams: Props['searchParams']) => {
  const slugs = parseComparison((await params).comparison) ?? []
  const catalogue = loadCatalogue()
  const asked = readAskedComparison(catalogue, slugs, { query: await searchParams, day: today() })
  return { asked, card: makeComparisonCard(catalogue, asked, config.siteAddress) }
})
