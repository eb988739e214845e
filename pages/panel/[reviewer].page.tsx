import { Agreements } from '@/components/list/agreements'
import { IgnoredNote } from '@/components/list/ignored-note'
import { Pagination } from '@/components/list/pagination'
import { Range } from '@/components/list/range'
import { RecordFigures } from '@/components/list/record-figures'
import { VerdictRow } from '@/components/list/verdict-row'
import { ShareLinks } from '@/components/share/share-links'
import { Breadcrumb } from '@/components/site/breadcrumb'
import { Eyebrow } from '@/components/site/eyebrow'
import { NoControls } from '@/components/site/no-controls'
import { Prose } from '@/components/site/prose'
import { Section } from '@/components/site/section'
import { StructuredData } from '@/components/site/structured-data'
import { describeList } from '@/lib/documents/structured-data'
import { formatPageNumber } from '@/lib/lists/name'
import { paginate, takePage } from '@/lib/lists/paging'
import { readQuery, writeAddress } from '@/lib/lists/query'
import { openTrackRecords } from '@/lib/lists/track-record'
import { address } from '@/lib/site'
import { config, getRecord, loadCatalogue } from '@/pages/catalogue'
import { servePage } from '@/pages/serve-page'

export default NoControls

export const getServerSideProps = servePage(({ params, query }) => {
  const catalogue = loadCatalogue()
  const record = getRecord(openTrackRecords(catalogue), params.reviewer)
  const { reviewer, verdicts, ships } = record
  const { paging, ignored } = paginate(readQuery(query, new Map()), verdicts.length)
  const addressOfPage = (page: number) => writeAddress(address.reviewer(reviewer.slug), new Map(), new Map(), page)
  const count = verdicts.length === 0 ? 'no verdict yet' : `ships ${ships} of ${verdicts.length} AI tools`
  return {
    head: {
      pageRef: { kind: 'reviewer', slug: reviewer.slug },
      title: `${reviewer.name} of the panel: every verdict${formatPageNumber(paging)}`,
      description: `${reviewer.looksFor} ${reviewer.name} ${count}: the verdicts with their reasons, and who agrees.`,
      address: addressOfPage(paging.page),
    },
    body: (
      <>
        <Breadcrumb parent={{ label: 'Panel', href: address.panel() }} current={reviewer.name} />
        <Eyebrow>Editorial persona</Eyebrow>
        <h1 className="mt-2 text-4xl sm:text-5xl">{reviewer.name}</h1>
        <p className="mt-4 max-w-2xl text-lg font-semibold">{reviewer.looksFor}</p>
        <ShareLinks href={addressOfPage(paging.page)} what={`the verdicts of ${reviewer.name}`} />
        <IgnoredNote ignored={ignored} />
        <div className="list-record">
          <Prose html={reviewer.body} />
          <RecordFigures record={record} />
        </div>
        <Section id="agreement" title={`Whom ${reviewer.name} agrees with`}>
          <Agreements agreements={record.agreements} />
        </Section>
        <Section id="verdicts" title="Every verdict">
          {verdicts.length === 0 ? (
            <p className="mt-4 text-muted">{reviewer.name} has not judged a tool yet.</p>
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
            catalogue,
            config.siteAddress,
            { kind: 'reviewer', slug: reviewer.slug },
            takePage(verdicts, paging).map(({ tool: { slug, name } }) => ({ name, path: address.tool(slug) })),
            paging.from,
          )}
        />
      </>
    ),
  }
})
