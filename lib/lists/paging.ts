import type { Asked, Ignored } from './query'

export const pageSize = 24

/** One page of a list: its number, the last page, and its entries, counted from 1. An empty list has one page. */
export type Paging = { page: number; last: number; from: number; to: number; total: number }

/** The requested page. If it does not exist: the first page, and a note that says so. */
export function paginate(
  { page: wanted, ignored }: Pick<Asked, 'page' | 'ignored'>,
  total: number,
  size = pageSize,
): { paging: Paging; ignored: readonly Ignored[] } {
  const last = Math.max(1, Math.ceil(total / size))
  const page = wanted <= last ? wanted : 1
  return {
    paging: { page, last, from: Math.min(total, (page - 1) * size + 1), to: Math.min(total, page * size), total },
    ignored: wanted <= last ? ignored : [...ignored, { what: 'page', text: `${wanted}`, why: formatLast(last) }],
  }
}

export function takePage<T>(entries: readonly T[], { from, to }: Paging): readonly T[] {
  return entries.slice(Math.max(0, from - 1), to)
}

function formatLast(last: number): string {
  return last === 1 ? 'there is only one' : `there are ${last}`
}
