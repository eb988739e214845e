/** The day in UTC, as prices are dated: `2026-11-27`. */
export function today(): string {
  return new Date().toISOString().slice(0, 10)
}
