import type { Catalogue } from './catalogue'

/** Computes a value from a catalogue on first use and caches it. A catalogue never changes. */
export function memoizeByCatalogue<T>(compute: (catalogue: Catalogue) => T): (catalogue: Catalogue) => T {
  return memoizeByPart(compute)
}

/** The same for a part of a catalogue, which catalogues as of other days share. */
export function memoizeByPart<Part extends object, T>(compute: (part: Part) => T): (part: Part) => T {
  const values = new WeakMap<Part, { value: T }>()
  return (part) => {
    const cached = values.get(part)
    if (cached !== undefined) return cached.value
    const value = compute(part)
    values.set(part, { value })
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
