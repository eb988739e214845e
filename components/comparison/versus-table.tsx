import type { Side } from '@/lib/comparison/comparison'

type VersusTableProps = { sides: readonly Side[]; caption: string; corner: string; children: React.ReactNode }

/**
 * A table with a column per tool and a sticky header. Three or more columns may be wider than a phone: then the table
 * scrolls inside a labelled, focusable region.
 */
export function VersusTable({ sides, caption, corner, children }: VersusTableProps) {
  const table = (
    <table className={`versus versus-${sides.length}`}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{corner}</th>
          {sides.map(({ tool }) => (
            <th key={tool.slug} scope="col">
              {tool.name}
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  )
  if (sides.length === 2) return table
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={caption} tabIndex={0} className="versus-scroll">
      {table}
    </section>
  )
}
