import type { Catalogue } from './catalogue'

/** Works something out of a whole catalogue when it is first asked for, and only once: a catalogue never changes. */
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
