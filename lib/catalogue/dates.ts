// Created once: creating a formatter takes longer than rendering a row.
const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const months = new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'long', timeZone: 'UTC' })

/** `20 November 2026` for the day `2026-11-20`, `November 2026` for the month `2026-11`. */
export function formatDate(date: string): string {
  return (date.length === 7 ? months : days).format(new Date(date))
}

/** The day so many days later, or earlier: `2026-06-30` is a day before `2026-07-01`. */
export function moveDay(day: string, days: number): string {
  return new Date(Date.parse(day) + days * millisecondsPerDay).toISOString().slice(0, 10)
}

/** How many days later the second day is: 1 from `2026-06-30` to `2026-07-01`. */
export function countDays(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / millisecondsPerDay)
}

const millisecondsPerDay = 24 * 60 * 60 * 1000
