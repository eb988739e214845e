import { openCatalogue } from '@/lib/catalogue/open'
import type { Config } from '@/lib/config'
import type { Database } from '@/lib/database/open'
import { CatalogueSnapshot, takeCatalogueSnapshot } from '@/lib/newsletter/catalogue-snapshot'
import { composeDigest, type Digest } from '@/lib/newsletter/digest'
import { readLatestIssue } from '@/lib/newsletter/issues'

/** The digest of this week, and the snapshot to store with it. */
export type Composed = { digest: Digest; snapshot: CatalogueSnapshot }

/** Composes what is new since the latest issue. Undefined if nothing is new. */
export async function composeNext(database: Database, config: Config, now: Date): Promise<Composed | undefined> {
  const catalogue = openCatalogue(config)
  const latest = await readLatestIssue(database)
  const snapshot = latest && CatalogueSnapshot.parse(JSON.parse(latest.snapshot))
  const digest = composeDigest(catalogue, snapshot, now, latest?.made.slice(0, 10))
  return digest && { digest, snapshot: takeCatalogueSnapshot(catalogue, now) }
}
