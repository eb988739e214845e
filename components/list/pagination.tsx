import type { Paging } from '@/lib/lists/paging'

/** Links to the first, last, previous and next page, and to the pages around the current one. */
export function Pagination({ paging: { page, last }, hrefOf }: { paging: Paging; hrefOf: (page: number) => string }) {
  if (last === 1) return null
  return (
    <nav aria-label="Pages" className="list-pages screen-only">
      {page > 1 && (
        <a href={hrefOf(page - 1)} rel="prev">
          Previous
        </a>
      )}
      <ol>
        {listNumbers(page, last).map((number, index, all) => (
          <li key={number} className={number - (all[index - 1] ?? 0) > 1 ? 'gap' : undefined}>
            {number === page ? (
              <span aria-current="page">{number}</span>
            ) : (
              <a href={hrefOf(number)} aria-label={`Page ${number}`}>
                {number}
              </a>
            )}
          </li>
        ))}
      </ol>
      {page < last && (
        <a href={hrefOf(page + 1)} rel="next">
          Next
        </a>
      )}
    </nav>
  )
}

function listNumbers(page: number, last: number): number[] {
  const numbers = [1, page - 1, page, page + 1, last].filter((number) => number >= 1 && number <= last)
  return [...new Set(numbers)].sort((a, b) => a - b)
}
