import { ToolListView } from '@/components/list/tool-list-view'
import { ShareLinks } from '@/components/share/share-links'
import { Breadcrumb } from '@/components/site/breadcrumb'
import { NoControls } from '@/components/site/no-controls'
import { StructuredData } from '@/components/site/structured-data'
import { describeList } from '@/lib/documents/structured-data'
import { nameList, nameListPage, summarizeList } from '@/lib/lists/name'
import { listEntries, listTools } from '@/lib/lists/tool-list'
import { address } from '@/lib/site'
import { config, loadCatalogue } from '@/pages/catalogue'
import { servePage } from '@/pages/serve-page'

export default NoControls

export const getServerSideProps = servePage(({ query }) => {
  const catalogue = loadCatalogue()
  const list = listTools(catalogue, { path: address.tools() }, query)
  const name = nameList(list)
  return {
    head: {
      pageRef: { kind: 'tools' },
      title: nameListPage(list),
      description: summarizeList(list),
      address: list.address,
      ...(!list.isPlain && { robots: 'noindex' }),
    },
    body: (
      <>
        <Breadcrumb
          parent={
            list.active.length === 0
              ? { label: 'Home', href: address.home() }
              : { label: 'Tools', href: address.tools() }
          }
          current={list.active.length === 0 ? 'Tools' : name}
        />
        <h1 className="mt-8 text-4xl sm:text-5xl">{name}</h1>
        <ShareLinks href={list.address} what="this list" />
        <ToolListView list={list} />
        <StructuredData
          data={describeList(catalogue, config.siteAddress, { kind: 'tools' }, listEntries(list), list.paging.from)}
        />
      </>
    ),
  }
})
