import type { ToolList } from '@/lib/lists/tool-list'

/** Says why a list is empty, and which filter to remove to fill it again. */
export function EmptyList({ list: { active, plain } }: { list: Pick<ToolList, 'active' | 'plain'> }) {
  if (active.length === 0) return <p className="list-empty">No tools here yet.</p>
  const helpful = active.filter(({ without }) => without.count > 0)
  return (
    <div className="list-empty">
      <p>No tools match.{helpful.length === 0 && ' Removing one filter is not enough.'}</p>
      <ul>
        {helpful.map(({ label, value, without: { address, count } }) => (
          <li key={`${label} ${value.value}`}>
            <a href={address} rel="nofollow">
              Remove {label}: {value.label}
            </a>{' '}
            to see {count === 1 ? '1 tool' : `${count} tools`}
          </li>
        ))}
        <li>
          <a href={plain}>Clear filters</a>
        </li>
      </ul>
    </div>
  )
}
