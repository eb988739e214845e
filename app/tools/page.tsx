import type { Metadata } from 'next'
import { loadCatalogue } from '@/app/catalogue'
import { ToolListView } from '@/components/list/tool-list-view'
import { Breadcrumb } from '@/components/site/breadcrumb'
import { StaticMarkup } from '@/components/site/static-markup'
import { describeList, nameList, nameListPage } from '@/lib/lists/name'
import { listTools } from '@/lib/lists/tool-list'
import { address } from '@/lib/site'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { site } = await loadCatalogue()
  const list = await load(searchParams)
  return {
    title: `${nameListPage(list)} — ${site.name}`,
    description: describeList(list),
    alternates: { canonical: list.address },
    ...(!list.isPlain && { robots: { index: false } }),
  }
}

export default async function ToolsPage({ searchParams }: Props) {
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
      <ToolListView list={list} />
    </StaticMarkup>
  )
}

async function load(searchParams: Props['searchParams']) {
  return listTools(await loadCatalogue(), { path: address.tools() }, await searchParams)
}
