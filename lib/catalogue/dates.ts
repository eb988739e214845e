// Created once: creating a formatter takes longer than rendering a row.
const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const months = new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'long', timeZone: 'UTC' })

/** `20 November 2026` for the day `2026-11-20`, `November 2026` for the month `2026-11`. */
export function formatDate(date: string): string {
  return (date.length === 7 ? months : days).format(new Date(date))
}
