const oneDay = 86_400_000

/** The ISO week in UTC, as in `2026-47`. A week belongs to the year of its Thursday. */
export function weekOf(moment: Date): string {
  const thursday = new Date(`${dayOf(moment)}T00:00:00Z`)
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7))
  const year = thursday.getUTCFullYear()
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * oneDay)) + 1
  return `${year}-${String(week).padStart(2, '0')}`
}

/** The day in UTC, as in `2026-11-20`. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}

/** The day one week earlier. */
export function weekBefore(moment: Date): string {
  return dayOf(new Date(moment.getTime() - 7 * oneDay))
}
