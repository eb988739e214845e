import type { ToolList } from '@/lib/lists/tool-list'

/** Links to the orders of a list. The current one is marked. */
export function OrderLinks({ list: { order, orders } }: { list: Pick<ToolList, 'order' | 'orders'> }) {
  return (
    <nav aria-label="Sort" className="list-orders screen-only">
      <span aria-hidden="true">Sort by</span>
      {orders.map(({ key, label, address }) => (
        <a key={key} href={address} rel="nofollow" aria-current={key === order.key ? 'true' : undefined}>
          {label}
        </a>
      ))}
    </nav>
  )
}
