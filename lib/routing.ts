import type { Catalogue } from './catalogue/catalogue'
import { type DocumentRequest, documentAddress, findDocument } from './documents/address'
import { isMalformed } from './http/targets'
import { findPage, pagePath } from './page-ref'
import { findPickedComparison } from './picker-input'
import { address } from './site'

/** What an address leads to. The path of a redirect is built from ids, never from user input; its query may be the visitor's. */
export type Resolution =
  | { kind: 'page' }
  | { kind: 'document'; document: DocumentRequest }
  /** An issue of the newsletter. Whether it exists is only known to the database. */
  | { kind: 'issue'; id: string }
  | { kind: 'moved'; path: string; permanent: boolean }
  | { kind: 'missing' }
  | { kind: 'malformed' }

/** Paths that are not in the catalogue: pages behind a form or a mail, and robots.txt. */
const otherPaths: ReadonlySet<string> = new Set([
  address.signedUp(),
  address.confirm(),
  address.confirmed(),
  address.unsubscribe(),
  address.unsubscribed(),
  address.robots(),
])

/** Resolves an address before anything is rendered. Each page has exactly one address. */
export function resolveAddress(catalogue: Catalogue, path: string, query: string): Resolution {
  if (isMalformed(path)) return { kind: 'malformed' }
  const target = findTarget(catalogue, path.toLowerCase().replace(/(?<=.)\/$/, ''))
  if (target === undefined) return { kind: 'missing' }
  if (target.address !== path) {
    return { kind: 'moved', path: query === '' ? target.address : `${target.address}?${query}`, permanent: true }
  }
  if (target.document !== undefined) return { kind: 'document', document: target.document }
  if (target.issue !== undefined) return { kind: 'issue', id: target.issue }
  const chosen =
    path === address.comparisons() ? findPickedComparison(catalogue, new URLSearchParams(query)) : undefined
  return chosen === undefined ? { kind: 'page' } : { kind: 'moved', path: chosen, permanent: false }
}

type Target = { address: string; document?: DocumentRequest; issue?: string }

/** The canonical address for a path in lower case, and the document or issue there if it is not a page. */
function findTarget(catalogue: Catalogue, path: string): Target | undefined {
  const document = findDocument(catalogue, path)
  if (document !== undefined) return { address: documentAddress(document), document }
  const [, issue] = /^\/newsletter\/(\d{4}-\d\d)$/.exec(path) ?? []
  if (issue !== undefined) return { address: address.issue(issue), issue }
  if (otherPaths.has(path)) return { address: path }
  const pageRef = findPage(catalogue, path)
  return pageRef && { address: pagePath(pageRef) }
}
