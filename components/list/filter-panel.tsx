import type { Choice, FilterChoices } from '@/lib/lists/tool-list'

/** The values of every filter, with the number of tools that each would leave. */
export function FilterPanel({ filters }: { filters: readonly FilterChoices[] }) {
  return (
    <nav aria-label="Filters" className="list-filters screen-only">
      <details>
        <summary>Filter</summary>
        {filters.map((filter) => (
          <div key={filter.key}>{filter.isLong ? <LongFilter filter={filter} /> : <ShortFilter filter={filter} />}</div>
        ))}
      </details>
    </nav>
  )
}

function ShortFilter({ filter: { key, label, choices } }: { filter: FilterChoices }) {
  return (
    <>
      <p id={`filter-${key}`}>{label}</p>
      <FilterValues labelledBy={`filter-${key}`} choices={choices} />
    </>
  )
}

/** Folded, because its values would push the other filters out of sight. */
function LongFilter({ filter: { key, label, choices } }: { filter: FilterChoices }) {
  return (
    <details className="list-filter-long" open={choices.some(({ isChosen }) => isChosen)}>
      <summary id={`filter-${key}`}>{label}</summary>
      <FilterValues labelledBy={`filter-${key}`} choices={choices} />
    </details>
  )
}

function FilterValues({ labelledBy, choices }: { labelledBy: string; choices: readonly Choice[] }) {
  return (
    <ul aria-labelledby={labelledBy}>
      {choices.map((choice) => (
        <li key={choice.value}>
          <FilterLink choice={choice} />
        </li>
      ))}
    </ul>
  )
}

function FilterLink({ choice: { label, count, isChosen, address } }: { choice: Choice }) {
  return (
    <a href={address} rel="nofollow" aria-current={isChosen ? 'true' : undefined}>
      {label} <b>{count}</b>
    </a>
  )
}
