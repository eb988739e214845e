import type { ToolList } from '@/lib/lists/tool-list'

/** Says why a list is empty, and which filters to remove. */
export function EmptyList({ list: { active, plain } }: { list: Pick<ToolList, 'active' | 'plain'> }) {
  if (active.length === 0) return <p className="list-empty">No tool stands here yet.</p>
  const helpful = active.filter(({ without }) => without.count > 0)
  return (
    <div className="list-empty">
      <p>No tool is all of that.{helpful.length === 0 && ' Dropping one filter alone would not help.'}</p>
      <ul>
        {helpful.map(({ label, value, without: { address, count } }) => (
          <li key={label}>
            <a href={address} rel="nofollow">
              Drop {label}: {value.label}
            </a>{' '}
            and {count === 1 ? '1 tool is' : `${count} tools are`} left
          </li>
        ))}
        <li>
          <a href={plain}>Drop all filters</a>
        </li>
      </ul>
    </div>
  )
}
