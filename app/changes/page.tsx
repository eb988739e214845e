import type { Metadata } from 'next'
import { cache } from 'react'
import { config, loadCatalogue } from '@/app/_lib/catalogue'
import { describePage } from '@/app/_lib/metadata'
import { today } from '@/app/_lib/today'
import { PriceChangeDays, PriceChangeList } from '@/components/changes/price-change-days'
import { IgnoredNote } from '@/components/list/ignored-note'
import { Pagination } from '@/components/list/pagination'
import { Range } from '@/components/list/range'
import { ShareLinks } from '@/components/share/share-links'
import { Breadcrumb } from '@/components/site/breadcrumb'
import { PageFormats } from '@/components/site/page-formats'
import { StructuredData } from '@/components/site/structured-data'
import { formatDate } from '@/lib/catalogue/dates'
import { listCalendars, listFormats } from '@/lib/documents/alternates'
import { describeList } from '@/lib/documents/structured-data'
import { formatPageNumber } from '@/lib/lists/name'
import { paginate, takePage } from '@/lib/lists/paging'
import { findPriceChanges, readPriceChanges, type ToolPriceChange } from '@/lib/lists/price-changes'
import { readQuery, writeAddress } from '@/lib/lists/query'
import { address } from '@/lib/site'

type Props = PageProps<'/changes'>

/** How many changes to come are listed. */
const maxComing = 12

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { paging } = await load(searchParams)
  return describePage({
    pageRef: { kind: 'changes' },
    title: `Price changes of AI tools${formatPageNumber(paging)}`,
    description:
      'What AI tools cost before and after, by how much it changed, since when and at which provider, each with its source; and the changes that are announced.',
    address: addressOfPage(paging.page),
  })
}

export default async function ChangesPage({ searchParams }: Props) {
  const catalogue = loadCatalogue()
  const day = today()
  const { past, coming, paging, ignored } = await load(searchParams)
  const shown = readPriceChanges(catalogue, takePage(past, paging))
  return (
    <>
      <Breadcrumb parent={{ label: 'Home', href: address.home() }} current="Price changes" />
      <h1 className="mt-8 text-4xl sm:text-5xl">Price changes</h1>
      <p className="mt-4 max-w-2xl font-text text-lg text-muted">
        What AI tools cost before and after, since when, and who says so. The day is the one that a source states, or
        the day of the price list in which we found another price.
      </p>
      <IgnoredNote ignored={ignored} />
      {paging.page === 1 && coming.length > 0 && (
        <Coming changes={readPriceChanges(catalogue, coming.slice(0, maxComing))} total={coming.length} today={day} />
      )}
      {past.length === 0 ? (
        <Empty since={catalogue.pricesSince} />
      ) : (
        <>
          <p className="mt-8 text-sm text-muted tabular-nums">
            <Range paging={paging} one="change" many="changes" />, newest first
          </p>
          <PriceChangeDays changes={shown} today={day} />
        </>
      )}
      <Pagination paging={paging} hrefOf={addressOfPage} />
      <ShareLinks href={addressOfPage(paging.page)} what="this page" />
      <PageFormats
        formats={[...listFormats(catalogue, { kind: 'changes' }), ...listCalendars(address.changes(), coming.length)]}
      />
      <StructuredData
        data={describeList(catalogue, config.siteAddress, { kind: 'changes' }, listTools(shown), paging.from)}
      />
    </>
  )
}

type ComingProps = { changes: readonly ToolPriceChange[]; total: number; today: string }

/** Announced prices and those that end on a known day, soonest first. */
function Coming({ changes, total, today }: ComingProps) {
  const left = total - changes.length
  return (
    <section aria-labelledby="coming" className="changes changes-coming">
      <h2 id="coming">Announced, or ending soon</h2>
      <div>
        <PriceChangeList changes={changes} today={today} />
        {left > 0 && <p className="text-sm text-muted">{left === 1 ? '1 more is' : `${left} more are`} further off.</p>}
      </div>
    </section>
  )
}

function Empty({ since }: { since: string | undefined }) {
  return (
    <p className="list-empty mt-8">
      {since === undefined
        ? 'No prices are recorded yet.'
        : `No price change is recorded yet. The oldest price here is from ${formatDate(since)}.`}
    </p>
  )
}

/** Each tool once. */
function listTools(changes: readonly ToolPriceChange[]): { name: string; path: string }[] {
  return [...new Set(changes.map(({ tool }) => tool))].map(({ slug, name }) => ({ name, path: address.tool(slug) }))
}

function addressOfPage(page: number): string {
  return writeAddress(address.changes(), new Map(), new Map(), page)
}

const load = cache(async (searchParams: Props['searchParams']) => {
  const { past, coming } = await findPriceChanges(loadCatalogue(), today())
  return { past, coming, ...paginate(readQuery(await searchParams, new Map()), past.length) }
})
