import type { ActiveFilter } from '@/lib/lists/tool-list'

/** The active filters, each a link that removes it. */
export function ActiveFilters({ active, plain }: { active: readonly ActiveFilter[]; plain: string }) {
  if (active.length === 0) return null
  return (
    <ul className="list-active screen-only" aria-label="Filters in use">
      {active.map(({ label, value, without }) => (
        <li key={`${label} ${value.value}`}>
          <a href={without.address}>
            <span className="sr-only">Remove </span>
            {label}: {value.label} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      <li>
        <a href={plain}>Clear filters</a>
      </li>
    </ul>
  )
}
