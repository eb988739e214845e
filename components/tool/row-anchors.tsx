import { rowAnchor } from '@/lib/site'

/**
 * Targets of links to rows that are not drawn. The element around them is highlighted (base.css). Reviews link to any row, also
 * where nothing is known.
 */
export function RowAnchors({ rows = [] }: { rows?: readonly string[] | undefined }) {
  if (rows.length === 0) return null
  return (
    <span className="row-anchors">
      {rows.map((row) => (
        <span key={row} id={rowAnchor(row)} />
      ))}
    </span>
  )
}
