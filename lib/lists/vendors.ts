import type { Catalogue } from '@/lib/catalogue/catalogue'
import { memoizeByCatalogue } from '@/lib/catalogue/memoize'
import { compareText } from '@/lib/catalogue/slug'
import { address } from '@/lib/site'

/** A vendor of tools, as an address and a page name it. */
export type ListedVendor = { slug: string; name: string; total: number }

/** Every vendor with a tool, by name: those with the most tools first, then by name. Cached per catalogue. */
export const listVendors = memoizeByCatalogue(({ tools }): ReadonlyMap<string, ListedVendor> => {
  const totals = new Map<string, number>()
  for (const { vendor } of tools.values()) totals.set(vendor, (totals.get(vendor) ?? 0) + 1)
  const names = [...totals.keys()].sort(compareText)
  const slugs = nameUniquely(names)
  const vendors = names.map((name, place) => ({ slug: slugs[place] ?? name, name, total: totals.get(name) ?? 0 }))
  return new Map(vendors.sort((a, b) => b.total - a.total).map((vendor) => [vendor.name, vendor]))
})

/** The address of the list of a vendor's tools. */
export function listOfVendor(catalogue: Catalogue, vendor: string): string {
  const { slug } = listVendors(catalogue).get(vendor) ?? {}
  return slug === undefined ? address.tools() : `${address.tools()}?vendor=${slug}`
}

/** A slug for each name: `alibaba-qwen` for `Alibaba (Qwen)`. Where names give the same one, later ones get a number. */
function nameUniquely(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const wanted = makeSlug(name)
    let slug = wanted
    for (let number = 2; taken.has(slug); number++) slug = `${wanted}-${number}`
    taken.add(slug)
    return slug
  })
}

function makeSlug(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  return words?.join('-') ?? 'vendor'
}
