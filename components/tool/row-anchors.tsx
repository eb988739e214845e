import { rowAnchor } from '@/lib/site'

/**
 * Where links to rows lead that are not drawn: what is around them is highlighted (base.css). Reviews link to every row, also of
 * tools of which nothing is known there.
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
