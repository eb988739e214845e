import type { Catalogue } from '@/lib/catalogue/catalogue'
import { deriveOnce } from '@/lib/catalogue/derived'

/** What a site at an address makes of a whole catalogue, when it is first asked for and only once. */
export function memoizeBySite<T>(make: (catalogue: Catalogue, siteAddress: string) => T) {
  const bySite = deriveOnce(() => new Map<string, T>())
  return (catalogue: Catalogue, siteAddress: string): T => {
    const made = bySite(catalogue)
    const known = made.get(siteAddress)
    if (known !== undefined) return known
    const thing = make(catalogue, siteAddress)
    made.set(siteAddress, thing)
    return thing
  }
}
