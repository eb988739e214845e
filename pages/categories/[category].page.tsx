import { ToolListView } from '@/components/list/tool-list-view'
import { ShareLinks } from '@/components/share/share-links'
import { Breadcrumb } from '@/components/site/breadcrumb'
import { Eyebrow } from '@/components/site/eyebrow'
import { NoControls } from '@/components/site/no-controls'
import { StructuredData } from '@/components/site/structured-data'
import { describeList } from '@/lib/documents/structured-data'
import { nameList, nameListPage, summarizeList } from '@/lib/lists/name'
import { listEntries, listTools } from '@/lib/lists/tool-list'
import { address } from '@/lib/site'
import { config, getRecord, loadCatalogue } from '@/pages/catalogue'
import { servePage } from '@/pages/serve-page'

export default NoControls

export const getServerSideProps = servePage(({ params, query }) => {
  const catalogue = loadCatalogue()
  const category = getRecord(catalogue.categories, params.category)
  const list = listTools(catalogue, { path: address.category(category.slug), category: category.slug }, query)
  const description = summarizeList(list, category)
  return {
    head: {
      pageRef: { kind: 'category', slug: category.slug },
      title: nameListPage(list, category),
      description: list.isPlain ? `${category.description} ${description}` : description,
      address: list.address,
      ...(!list.isPlain && { robots: 'noindex' }),
    },
    body: (
      <>
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
      </>
    ),
  }
})
