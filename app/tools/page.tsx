import type { Metadata } from 'next'
import { cache } from 'react'
import { config, loadCatalogue } from '@/app/_lib/catalogue'
import { describePage } from '@/app/_lib/metadata'
import { today } from '@/app/_lib/today'
import { ToolListView } from '@/components/list/tool-list-view'
import { ShareLinks } from '@/components/share/share-links'
import { Breadcrumb } from '@/components/site/breadcrumb'
import { StructuredData } from '@/components/site/structured-data'
import { describeList } from '@/lib/documents/structured-data'
import { nameList, nameListPage, summarizeList } from '@/lib/lists/name'
import { listEntries, listTools } from '@/lib/lists/tool-list'
import { address } from '@/lib/site'

type Props = PageProps<'/tools'>

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const list = await load(searchParams)
  return describePage({
    pageRef: { kind: 'tools' },
    title: nameListPage(list),
    description: summarizeList(list),
    address: list.address,
    robots: list.isPlain ? undefined : 'noindex',
  })
}

export default async function ToolsPage({ searchParams }: Props) {
  const list = await load(searchParams)
  const name = nameList(list)
  const isFiltered = list.active.length > 0
  return (
    <>
      <Breadcrumb
        parent={isFiltered ? { label: 'Tools', href: address.tools() } : { label: 'Home', href: address.home() }}
        current={isFiltered ? name : 'Tools'}
      />
      <h1 className="mt-8 text-4xl sm:text-5xl">{name}</h1>
      <ToolListView list={list} />
      <ShareLinks href={list.address} what="this list" />
      <StructuredData
        data={describeList(loadCatalogue(), config.siteAddress, { kind: 'tools' }, listEntries(list), list.paging.from)}
      />
    </>
  )
}

const load = cache(async (searchParams: Props['searchParams']) =>
  listTools(loadCatalogue(), { path: address.tools(), day: today() }, await searchParams),
)
