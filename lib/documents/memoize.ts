import type { Catalogue } from '@/lib/catalogue/catalogue'
import { memoizeByCatalogue } from '@/lib/catalogue/memoize'

/** Computes a value from a catalogue and the site's address on first use and caches it per catalogue. */
export function memoizeBySite<T>(make: (catalogue: Catalogue, siteAddress: string) => T) {
  const bySite = memoizeByCatalogue(() => new Map<string, T>())
  return (catalogue: Catalogue, siteAddress: string): T => {
    const values = bySite(catalogue)
    const cached = values.get(siteAddress)
    if (cached !== undefined) return cached
    const thing = make(catalogue, siteAddress)
    values.set(siteAddress, thing)
    return thing
  }
}
