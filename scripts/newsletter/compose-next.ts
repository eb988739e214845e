import { openCatalogue } from '@/lib/catalogue/open'
import type { Config } from '@/lib/config'
import type { Database } from '@/lib/database/open'
import { composeDigest, type Digest } from '@/lib/newsletter/digest'
import { readLatestIssue } from '@/lib/newsletter/issues'
import { Known, listKnown } from '@/lib/newsletter/known'

/** The digest of this week, and what readers know once they have it. */
export type Composed = { digest: Digest; known: Known }

/** Composes what is new since the latest issue. Nothing when nothing is. */
export async function composeNext(database: Database, config: Config, now: Date): Promise<Composed | undefined> {
  const catalogue = openCatalogue(config)
  const latest = await readLatestIssue(database)
  const digest = composeDigest(catalogue, latest && Known.parse(JSON.parse(latest.known)), now)
  return digest && { digest, known: listKnown(catalogue) }
}
