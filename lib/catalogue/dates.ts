// Created once: creating a formatter takes longer than rendering a row.
const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const months = new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'long', timeZone: 'UTC' })

/** `20 November 2026` for the day `2026-11-20`, `November 2026` for the month `2026-11`. */
export function formatDate(date: string): string {
  return (date.length === 7 ? months : days).format(new Date(date))
}

/** A price counts as old when its source is older than this many days. */
export const maxFreshDays = 90

/** The day so many days later, or earlier: `2026-06-30` is a day before `2026-07-01`. */
export function moveDay(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}
