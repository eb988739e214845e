import type { Catalogue } from '@/lib/catalogue/catalogue'
import type { DocumentRequest } from './address'

/** The subject of a feed: the whole site, the price changes, or some tools that a reader watches. */
export type FeedSubject = Extract<DocumentRequest, { kind: 'feed' }>['pageRef']

/** What a feed is made from, and the day (`2026-11-27`) as of which prices have changed or are to change. */
export type FeedDependencies = { catalogue: Catalogue; siteAddress: string; day: string }
