import type { Metadata } from 'next'
import { config, loadCatalogue } from '@/app/catalogue'
import { describePage } from '@/app/page-metadata'
import { ToolListView } from '@/components/list/tool-list-view'
import { ShareLinks } from '@/components/share/share-links'
import { Breadcrumb } from '@/components/site/breadcrumb'
import { Eyebrow } from '@/components/site/eyebrow'
import { StaticMarkup } from '@/components/site/static-markup'
import { StructuredData } from '@/components/site/structured-data'
import { describeList } from '@/lib/documents/structured-data'
import { nameList, nameListPage, summarizeList } from '@/lib/lists/name'
import { listEntries, listTools } from '@/lib/lists/tool-list'
import { address } from '@/lib/site'

type Props = {
  params: Promise<{ category: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { category, list } = await load(props)
  const description = summarizeList(list, category)
  return describePage({
    place: { kind: 'category', slug: category.slug },
    title: nameListPage(list, category),
    description: list.isPlain ? `${category.description} ${description}` : description,
    address: list.address,
    ...(!list.isPlain && { robots: 'noindex' }),
  })
}

export default async function CategoryPage(props: Props) {
  const catalogue = await loadCatalogue()
  const { category, list } = await load(props)
  return (
    <StaticMarkup>
      <Breadcrumb parent={{ label: 'Categories', href: address.categories() }} current={category.name} />
      <Eyebrow>Category</Eyebrow>
      <h1 className="mt-2 text-4xl sm:text-5xl">
        {list.active.length === 0 ? category.name : nameList(list, category)}
      </h1>
      <p className="mt-4 max-w-2xl font-text text-lg text-muted">{category.description}</p>
      <ShareLinks href={list.address} what="this list" />
      <ToolListView list={list} />
      <StructuredData
        data={describeList(
          catalogue,
          config.siteAddress,
          { kind: 'category', slug: category.slug },
          listEntries(list),
          list.paging.from,
        )}
      />
    </StaticMarkup>
  )
}

/** The gate lets only the slugs of existing categories through. */
async function load({ params, searchParams }: Props) {
  const { category: slug } = await params
  const catalogue = await loadCatalogue()
  const category = catalogue.categories.get(slug)
  if (category === undefined) throw new Error(`no category ${JSON.stringify(slug)}`)
  const scope = { path: address.category(slug), category: slug }
  return { category, list: listTools(catalogue, scope, await searchParams) }
}
