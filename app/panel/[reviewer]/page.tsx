import type { Metadata } from 'next'
import { cache } from 'react'
import { config, loadCatalogue } from '@/app/_lib/catalogue'
import { describePage } from '@/app/_lib/metadata'
import { Agreements } from '@/components/list/agreements'
import { IgnoredNote } from '@/components/list/ignored-note'
import { Pagination } from '@/components/list/pagination'
import { Range } from '@/components/list/range'
import { RecordFigures } from '@/components/list/record-figures'
import { VerdictRow } from '@/components/list/verdict-row'
import { RubricList } from '@/components/review/rubric-list'
import { ShareLinks } from '@/components/share/share-links'
import { Breadcrumb } from '@/components/site/breadcrumb'
import { Eyebrow } from '@/components/site/eyebrow'
import { Prose } from '@/components/site/prose'
import { Section } from '@/components/site/section'
import { StructuredData } from '@/components/site/structured-data'
import { getBySlug } from '@/lib/catalogue/slug'
import { describeList } from '@/lib/documents/structured-data'
import { formatPageNumber } from '@/lib/lists/name'
import { paginate, takePage } from '@/lib/lists/paging'
import { readQuery, writeAddress } from '@/lib/lists/query'
import { openTrackRecords } from '@/lib/lists/track-record'
import { address } from '@/lib/site'

type Props = PageProps<'/panel/[reviewer]'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { record, paging, addressOfPage } = await load(params, searchParams)
  const { reviewer, verdicts, ships } = record
  const count = verdicts.length === 0 ? 'no verdict yet' : `ships ${ships} of ${verdicts.length} AI tools`
  return describePage({
    pageRef: { kind: 'reviewer', slug: reviewer.slug },
    title: `${reviewer.name} of the panel: every verdict${formatPageNumber(paging)}`,
    description: `${reviewer.looksFor} ${reviewer.name} ${count}: the verdicts with their reasons, and who agrees.`,
    address: addressOfPage(paging.page),
  })
}

export default async function ReviewerPage({ params, searchParams }: Props) {
  const { record, paging, ignored, addressOfPage } = await load(params, searchParams)
  const { reviewer, verdicts } = record
  return (
    <>
      <Breadcrumb parent={{ label: 'Panel', href: address.panel() }} current={reviewer.name} />
      <Eyebrow>Editorial persona, not a person</Eyebrow>
      <h1 className="mt-2 text-4xl sm:text-5xl">{reviewer.name}</h1>
      <p className="mt-4 max-w-2xl text-lg font-semibold">{reviewer.looksFor}</p>
      <ShareLinks href={addressOfPage(paging.page)} what={`the verdicts of ${reviewer.name}`} />
      <IgnoredNote ignored={ignored} />
      <div className="list-record">
        <Prose html={reviewer.body} />
        <RecordFigures record={record} />
      </div>
      {reviewer.rubric !== undefined && (
        <Section id="rubric" title={`How ${reviewer.name} scores`}>
          <RubricList rubric={reviewer.rubric} />
        </Section>
      )}
      <Section id="agreement" title={'Agreement with other reviewers'}>
        <Agreements agreements={record.agreements} />
      </Section>
      <Section id="verdicts" title="Every verdict">
        {verdicts.length === 0 ? (
          <p className="mt-4 text-muted">{reviewer.name} has not reviewed a tool yet.</p>
        ) : (
          <>
            <p className="mt-2 mb-3 text-sm text-muted tabular-nums">
              <Range paging={paging} one="verdict" many="verdicts" />, newest first
            </p>
            <ul className="list-rows">
              {takePage(verdicts, paging).map(({ tool, review }) => (
                <VerdictRow key={tool.slug} tool={tool} review={review} />
              ))}
            </ul>
          </>
        )}
        <Pagination paging={paging} hrefOf={(page) => `${addressOfPage(page)}#verdicts`} />
      </Section>
      <StructuredData
        data={describeList(
          loadCatalogue(),
          config.siteAddress,
          { kind: 'reviewer', slug: reviewer.slug },
          takePage(verdicts, paging).map(({ tool: { slug, name } }) => ({ name, path: address.tool(slug) })),
          paging.from,
        )}
      />
    </>
  )
}

const load = cache(async (params: Props['params'], searchParams: Props['searchParams']) => {
  const { reviewer: slug } = await params
  const record = getBySlug(openTrackRecords(loadCatalogue()), slug)
  const { paging, ignored } = paginate(readQuery(await searchParams, new Map()), record.verdicts.length)
  const addressOfPage = (page: number) => writeAddress(address.reviewer(slug), new Map(), new Map(), page)
  return { record, paging, ignored, addressOfPage }
})
