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
