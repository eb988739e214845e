/**
 * What is at an address, by what other sites may do with it: nothing with a page, show a badge as a picture, show an embed
 * in a frame. Files, feeds and answers to programs count as pages here.
 */
export type AddressKind = 'page' | 'badge' | 'embed'

/** The kind of an address. Whether there is something is not looked up: what says that there is nothing is of the same kind. */
export function findAddressKind(path: string): AddressKind {
  if (/^\/(?:compare|tools)\/[^/]+\/badge\.svg$/.test(path)) return 'badge'
  return /^\/embed\/(?:compare|tools)\/[^/]+$/.test(path) ? 'embed' : 'page'
}
