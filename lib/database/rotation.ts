/** How many days and weeks keep their latest backup. */
export type Rotation = { days: number; weeks: number }

const pattern = /^ship-or-skip-(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z\.db$/

/** `ship-or-skip-2026-11-27T031500Z.db`: such names sort by time. */
export function nameBackup(now: Date): string {
  return `ship-or-skip-${now.toISOString().slice(0, 19).replaceAll(':', '')}Z.db`
}

/**
 * The backups among the names that are no longer needed: neither the latest of one of the latest days that have one, nor
 * that of one of the latest weeks. Weeks begin on Mondays, in UTC. Other names are never chosen.
 */
export function listExpired(names: readonly string[], { days, weeks }: Rotation): string[] {
  const backups = names
    .flatMap((name) => {
      const [, day] = pattern.exec(name) ?? []
      return day === undefined ? [] : [{ name, day, week: findMonday(day) }]
    })
    .sort((one, other) => (one.name < other.name ? 1 : -1))
  const kept = new Set([...latestOf(backups, ({ day }) => day, days), ...latestOf(backups, ({ week }) => week, weeks)])
  return backups.filter((backup) => !kept.has(backup)).map(({ name }) => name)
}

/** The first of each period, of the first so many periods. */
function latestOf<T>(backups: readonly T[], period: (backup: T) => string, amount: number): T[] {
  const latest = new Map<string, T>()
  for (const backup of backups) if (!latest.has(period(backup))) latest.set(period(backup), backup)
  return [...latest.values()].slice(0, amount)
}

function findMonday(day: string): string {
  const date = new Date(day)
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}
