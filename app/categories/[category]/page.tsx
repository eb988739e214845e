import type { Metadata } from 'next'
import { loadCatalogue } from '@/app/catalogue'
import { ToolListView } from '@/components/list/tool-list-view'
import { Breadcrumb } from '@/components/site/breadcrumb'
import { Eyebrow } from '@/components/site/eyebrow'
import { StaticMarkup } from '@/components/site/static-markup'
import { describeList, nameList, nameListPage } from '@/lib/lists/name'
import { listTools } from '@/lib/lists/tool-list'
import { address } from '@/lib/site'

type Props = {
  params: Promise<{ category: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { site } = await loadCatalogue()
  const { category, list } = await load(props)
  return {
    title: `${nameListPage(list, category)} — ${site.name}`,
    description: list.isPlain
      ? `${category.description} ${describeList(list, category)}`
      : describeList(list, category),
    alternates: { canonical: list.address },
    ...(!list.isPlain && { robots: { index: false } }),
  }
}

export default async function CategoryPage(props: Props) {
  const { category, list } = await load(props)
  return (
    <StaticMarkup>
      <Breadcrumb parent={{ label: 'Categories', href: address.categories() }} current={category.name} />
      <Eyebrow>Category</Eyebrow>
      <h1 className="mt-2 text-4xl sm:text-5xl">
        {list.active.length === 0 ? category.name : nameList(list, category)}
      </h1>
      <p className="mt-4 max-w-2xl font-text text-lg text-muted">{category.description}</p>
      <ToolListView list={list} />
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
