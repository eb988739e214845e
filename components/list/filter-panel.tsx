import type { Choice, FilterChoices } from '@/lib/lists/tool-list'

/** Every value a list can be narrowed by, with the number of tools that would be left. One that leaves none is no link. */
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
