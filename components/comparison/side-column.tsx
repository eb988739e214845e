import { Prose } from '@/components/site/prose'
import { noReason } from '@/lib/comparison/brief/reasons'
import type { Reason } from '@/lib/comparison/brief/statement'
import type { Side } from '@/lib/comparison/comparison'
import { rowAnchor } from '@/lib/site'
import { keepTogether } from '@/lib/unbreakable-name'

type SideColumnProps = {
  side: Side
  reasons: readonly Reason[]
  /** The form to vote; absent where the page shows an earlier day. */
  children?: React.ReactNode
}

/** Why one would choose a tool, what it is, and what visitors think of it. */
export function SideColumn({ side: { tool }, reasons, children }: SideColumnProps) {
  return (
    <article className="side">
      <h3>Choose {keepTogether(tool.name)} if</h3>
      {reasons.length === 0 ? (
        <p className="quiet">{noReason}</p>
      ) : (
        <ul className="reasons">
          {reasons.map(({ words, arithmetic, row }) => (
            <li key={`${row} ${words}`}>
              <a href={`#${rowAnchor(row)}`}>{words}</a>
              {arithmetic !== undefined && <small>{arithmetic}</small>}
            </li>
          ))}
        </ul>
      )}
      <div className="summary">{tool.summary === '' ? <p>{tool.tagline}</p> : <Prose html={tool.summary} />}</div>
      {children}
    </article>
  )
}
