import type { Choice, FilterChoices } from '@/lib/lists/tool-list'

/** Every filter value, with the number of tools that it would leave. A value that leaves none is not a link. */
export function FilterPanel({ filters }: { filters: readonly FilterChoices[] }) {
  return (
    <nav aria-label="Filters" className="list-filters screen-only">
      <details>
        <summary>Filter</summary>
        {filters.map(({ key, label, choices }) => (
          <div key={key}>
            <p id={`filter-${key}`}>{label}</p>
            <ul aria-labelledby={`filter-${key}`}>
              {choices.map((choice) => (
                <li key={choice.value}>
                  <FilterLink choice={choice} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </details>
    </nav>
  )
}

function FilterLink({ choice: { label, count, isChosen, address } }: { choice: Choice }) {
  if (count === 0 && !isChosen) {
    return (
      <span>
        {label} <b>0</b>
      </span>
    )
  }
  return (
    <a href={address} rel="nofollow" aria-current={isChosen ? 'true' : undefined}>
      {label} <b>{count}</b>
    </a>
  )
}
