import type { Catalogue } from '@/lib/catalogue/catalogue'

/** What a site has of one catalogue, made when it is first asked for; a catalogue never changes. */
export function makeOnce<T>(make: (catalogue: Catalogue, siteAddress: string) => T) {
  const made = new WeakMap<Catalogue, Map<string, T>>()
  return (catalogue: Catalogue, siteAddress: string): T => {
    const ofCatalogue = made.get(catalogue) ?? new Map<string, T>()
    made.set(catalogue, ofCatalogue)
    const known = ofCatalogue.get(siteAddress)
    if (known !== undefined) return known
    const thing = make(catalogue, siteAddress)
    ofCatalogue.set(siteAddress, thing)
    return thing
  }
}
