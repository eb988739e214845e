import type { Catalogue } from './catalogue'

/** Works something out of a whole catalogue when it is first asked for, and only once: a catalogue never changes. */
export function deriveOnce<T>(derive: (catalogue: Catalogue) => T): (catalogue: Catalogue) => T {
  const derived = new WeakMap<Catalogue, { value: T }>()
  return (catalogue) => {
    const known = derived.get(catalogue)
    if (known !== undefined) return known.value
    const value = derive(catalogue)
    derived.set(catalogue, { value })
    return value
  }
}
