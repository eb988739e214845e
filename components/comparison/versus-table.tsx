import type { Side } from '@/lib/comparison/comparison'
import { keepTogether } from '@/lib/unbreakable-name'

type VersusTableProps = {
  sides: readonly Side[]
  caption: string
  corner: string
  /** A few words above the row labels that stay in view with the names. */
  note?: string | undefined
  children?: React.ReactNode
}

/**
 * A table with a column per tool, under names that stay in view. On a phone a row's label gets a line of its own; two sides
 * stand beside each other below it, three and four below each other, each after its name.
 */
export function VersusTable({ sides, caption, corner, note, children }: VersusTableProps) {
  return (
    <table className={`versus versus-${sides.length}`}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{note ?? <span className="sr-only">{corner}</span>}</th>
          {sides.map(({ tool }) => (
            <th key={tool.slug} scope="col" title={tool.name}>
              <span>{keepTogether(tool.name)}</span>
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  )
}

type SideCellProps = {
  sides: readonly Side[]
  name: string
  className?: string | undefined
  children?: React.ReactNode
}

/** A cell of a tool. Among more than two it has the tool's name, which a phone draws before its content. */
export function SideCell({ sides, name, className, children }: SideCellProps) {
  if (sides.length === 2) return <td className={className}>{children}</td>
  return (
    <td data-side={name} className={className}>
      <div>{children}</div>
    </td>
  )
}
