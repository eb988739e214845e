import type { Facts } from './schema'

/**
 * The day of a tool's release; of a month without a day the first, as `2026-11-01` for `2026-11`. Empty when it is not
 * known. For ordering only: pages show the month that the record states.
 */
export function getReleaseDay({ facts: { released } }: { facts: Facts }): string {
  if (!released?.applies) return ''
  const date = String(released.value)
  return date.length === 7 ? `${date}-01` : date
}
