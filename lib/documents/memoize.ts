import type { Catalogue } from '@/lib/catalogue/catalogue'
import { memoizeByCatalogue } from '@/lib/catalogue/memoize'

/** What a site at an address makes of a whole catalogue, when it is first asked for and only once. */
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
