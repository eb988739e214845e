import type { Tool } from './catalogue'

/** A page of others about a tool. */
export type OutLink = { label: string; href: string }

/**
 * Where a tool can be read about and had: its own site or else its vendor's, the page on which the vendor describes its models
 * and prices, and the weights. What is not known is left out.
 */
export function listOutLinks({ website, weights, maker }: Pick<Tool, 'website' | 'weights' | 'maker'>): OutLink[] {
  const described = maker?.providers.find((provider) => provider.website !== undefined)?.website
  const links = [
    website === undefined ? { label: 'Vendor’s site', href: maker?.website } : { label: 'Site', href: website },
    { label: 'Docs and prices', href: described },
    { label: 'Weights', href: weights },
  ]
  return links.flatMap(({ label, href }) => (href === undefined ? [] : { label, href }))
}
