import type { Catalogue } from './catalogue/catalogue'
import { type DocumentRequest, documentAddress, findDocument } from './documents/address'
import { isMalformed } from './http/targets'
import { findPage, pagePath } from './page-ref'
import { findPickedComparison } from './picker-input'
import { address } from './site'

/** What an address leads to. A redirect names a path of this site that was made from ids, never from user text. */
export type Resolution =
  | { kind: 'page' }
  | { kind: 'document'; document: DocumentRequest }
  /** An issue of the newsletter, if there is one with this id: only the database knows. */
  | { kind: 'issue'; id: string }
  | { kind: 'moved'; path: string; permanent: boolean }
  | { kind: 'missing' }
  | { kind: 'malformed' }

/** What the catalogue does not know: pages that only a form or a mail leads to, and a file of Next's. */
const otherPaths: ReadonlySet<string> = new Set([
  address.signedUp(),
  address.confirm(),
  address.confirmed(),
  address.unsubscribe(),
  address.unsubscribed(),
  address.robots(),
])

/** Decides where a request goes, before anything is rendered: each page has exactly one address. */
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

/** The one address of what a path in small letters asks for, and what that is when it is no page. */
function findTarget(catalogue: Catalogue, path: string): Target | undefined {
  const document = findDocument(catalogue, path)
  if (document !== undefined) return { address: documentAddress(document), document }
  const [, issue] = /^\/newsletter\/(\d{4}-\d\d)$/.exec(path) ?? []
  if (issue !== undefined) return { address: address.issue(issue), issue }
  if (otherPaths.has(path)) return { address: path }
  const pageRef = findPage(catalogue, path)
  return pageRef && { address: pagePath(pageRef) }
}
