import type { Metadata } from 'next'
import { cache } from 'react'
import { config, loadCatalogue } from '@/app/_lib/catalogue'
import { describePage } from '@/app/_lib/metadata'
import { today } from '@/app/_lib/today'
import { ToolListView } from '@/components/list/tool-list-view'
import { ShareLinks } from '@/components/share/share-links'
import { Breadcrumb } from '@/components/site/breadcrumb'
import { Eyebrow } from '@/components/site/eyebrow'
import { PageFormats } from '@/components/site/page-formats'
import { StructuredData } from '@/components/site/structured-data'
import { getBySlug } from '@/lib/catalogue/slug'
import { listCalendars, listFormats } from '@/lib/documents/alternates'
import { readComingChanges } from '@/lib/documents/calendar-events'
import { describeList } from '@/lib/documents/structured-data'
import { nameList, nameListPage, summarizeList } from '@/lib/lists/name'
import { listEntries, listTools } from '@/lib/lists/tool-list'
import { address } from '@/lib/site'

type Props = PageProps<'/categories/[category]'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { category, list } = await load(params, searchParams)
  const description = summarizeList(list, category)
  return describePage({
    pageRef: { kind: 'category', slug: category.slug },
    title: nameListPage(list, category),
    description: list.isPlain ? `${category.description} ${description}` : description,
    address: list.address,
    robots: list.isPlain ? undefined : 'noindex',
  })
}

export default async function CategoryPage({ params, searchParams }: Props) {
  const { category, list } = await load(params, searchParams)
  const coming = await readComingChanges(loadCatalogue(), today(), { category: category.slug, max: 1 })
  return (
    <>
      <Breadcrumb parent={{ label: 'Categories', href: address.categories() }} current={category.name} />
      <Eyebrow>Category</Eyebrow>
      <h1 className="mt-2 text-4xl sm:text-5xl">
        {list.active.length === 0 ? category.name : nameList(list, category)}
      </h1>
      <p className="mt-4 max-w-2xl font-text text-lg text-muted">{category.description}</p>
      <ToolListView list={list} />
      <ShareLinks href={list.address} what="this list" />
      <PageFormats
        formats={[
          ...listFormats(loadCatalogue(), { kind: 'category', slug: category.slug }),
          ...listCalendars(address.category(category.slug), coming.length),
        ]}
      />
      <StructuredData
        data={describeList(
          loadCatalogue(),
          config.siteAddress,
          { kind: 'category', slug: category.slug },
          listEntries(list),
          list.paging.from,
        )}
      />
    </>
  )
}

const load = cache(async (params: Props['params'], searchParams: Props['searchParams']) => {
  const catalogue = loadCatalogue()
  const category = getBySlug(catalogue.categories, (await params).category)
  const scope = { path: address.category(category.slug), category: category.slug, day: today() }
  return { category, list: listTools(catalogue, scope, await searchParams) }
})
