import type { Catalogue } from '@/lib/catalogue/catalogue'
import type { DocumentRequest } from './address'

/** What a document is written from: everything the site tells, and the site's own address without a slash at its end. */
export type DocumentDesk = { catalogue: Catalogue; siteAddress: string }

/** A document with its media type. */
export type Document = { type: string; body: string }

/** Writes what was asked for; nothing when the sitemap has no such part. */
export function writeDocument(
  _desk: DocumentDesk,
  _request: Exclude<DocumentRequest, { kind: 'preview' }>,
): Document | undefined {
  return undefined
}
