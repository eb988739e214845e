import { WorkloadForm } from '@/components/pricing/workload-form'
import { byPanel } from '@/lib/lists/orders'
import type { ToolList } from '@/lib/lists/tool-list'
import { ActiveFilters } from './active-filters'
import { EmptyList } from './empty-list'
import { FilterPanel } from './filter-panel'
import { IgnoredNote } from './ignored-note'
import { JudgedFirst } from './judged-first'
import { OrderLinks } from './order-links'
import { Pagination } from './pagination'
import { Range } from './range'
import { ToolRow } from './tool-row'

/** A list of tools with its filters and orders. On a wide screen the filters are beside the list. */
export function ToolListView({ list }: { list: ToolList }) {
  const { paging, filters, active, plain, ignored, order, priceCase, workloadUse, parameters, limits } = list
  return (
    <>
      <IgnoredNote ignored={ignored} />
      {workloadUse !== 'nothing' && (
        <WorkloadForm
          path={plain}
          priceCase={priceCase}
          use={workloadUse}
          others={parameters}
          limits={limits}
          target="list"
        />
      )}
      <div id="list" className="list">
        <FilterPanel filters={filters} />
        <div>
          <ActiveFilters active={active} plain={plain} />
          <div className="list-head">
            <p>
              <Range paging={paging} one="tool" many="tools" />, {order.words}
            </p>
            <OrderLinks list={list} />
          </div>
          <Rows list={list} />
          <Pagination paging={paging} hrefOf={list.addressOfPage} />
        </div>
      </div>
    </>
  )
}

/** In the panel's order what it judged stands apart from the rest. */
function Rows({ list }: { list: ToolList }) {
  const { tools, order, judged, paging } = list
  if (tools.length === 0) return <EmptyList list={list} />
  if (order === byPanel) {
    return (
      <JudgedFirst
        listed={tools}
        judged={judged}
        total={paging.total}
        orders={{ judged: 'best first', others: 'newest release first' }}
      >
        {(listed) => <ToolRow key={listed.tool.slug} heading="h3" {...listed} />}
      </JudgedFirst>
    )
  }
  return (
    <ul className="list-rows">
      {tools.map((listed) => (
        <ToolRow key={listed.tool.slug} heading="h2" {...listed} />
      ))}
    </ul>
  )
}
