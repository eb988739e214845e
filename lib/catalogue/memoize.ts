import type { Catalogue } from './catalogue'

/** Computes a value from a catalogue on first use and caches it. A catalogue never changes. */
export function memoizeByCatalogue<T>(compute: (catalogue: Catalogue) => T): (catalogue: Catalogue) => T {
  const values = new WeakMap<Catalogue, { value: T }>()
  return (catalogue) => {
    const cached = values.get(catalogue)
    if (cached !== undefined) return cached.value
    const value = compute(catalogue)
    values.set(catalogue, { value })
    return value
  }
}

/** The same for a value that also depends on the day (`2026-11-27`). Only that of the last day is kept. */
export function memoizeByDay<T>(
  compute: (catalogue: Catalogue, day: string) => T,
): (catalogue: Catalogue, day: string) => T {
  const values = new WeakMap<Catalogue, { day: string; value: T }>()
  return (catalogue, day) => {
    const cached = values.get(catalogue)
    if (cached?.day === day) return cached.value
    const value = compute(catalogue, day)
    values.set(catalogue, { day, value })
    return value
  }
}
