import type { Metadata } from 'next'
import { config, loadCatalogue } from '@/app/catalogue'
import { describePage } from '@/app/page-metadata'
import { ToolListView } from '@/components/list/tool-list-view'
import { ShareLinks } from '@/components/share/share-links'
import { Breadcrumb } from '@/components/site/breadcrumb'
import { StaticMarkup } from '@/components/site/static-markup'
import { StructuredData } from '@/components/site/structured-data'
import { describeList } from '@/lib/documents/structured-data'
import { nameList, nameListPage, summarizeList } from '@/lib/lists/name'
import { listEntries, listTools } from '@/lib/lists/tool-list'
import { address } from '@/lib/site'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const list = await load(searchParams)
  return describePage({
    place: { kind: 'tools' },
    title: nameListPage(list),
    description: summarizeList(list),
    address: list.address,
    ...(!list.isPlain && { robots: 'noindex' }),
  })
}

export default async function ToolsPage({ searchParams }: Props) {
  const catalogue = await loadCatalogue()
  const list = await load(searchParams)
  const name = nameList(list)
  return (
    <StaticMarkup>
      <Breadcrumb
        parent={
          list.active.length === 0 ? { label: 'Home', href: address.home() } : { label: 'Tools', href: address.tools() }
        }
        current={list.active.length === 0 ? 'Tools' : name}
      />
      <h1 className="mt-8 text-4xl sm:text-5xl">{name}</h1>
      <ShareLinks href={list.address} what="this list" />
      <ToolListView list={list} />
      <StructuredData
        data={describeList(catalogue, config.siteAddress, { kind: 'tools' }, listEntries(list), list.paging.from)}
      />
    </StaticMarkup>
  )
}

async function load(searchParams: Props['searchParams']) {
  return listTools(await loadCatalogue(), { path: address.tools() }, await searchParams)
}
