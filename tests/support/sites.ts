import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderContent } from '@/lib/catalogue/catalogue'
import { writeCompiled } from '@/lib/catalogue/compiled'
import { locateDatabase } from '@/lib/database/location'
import { openDatabase } from '@/lib/database/open'
import { composeDigest } from '@/lib/newsletter/digest'
import { makeIssue } from '@/lib/newsletter/issues'
import { awkwardContent } from './awkward'
import { catalogueOf } from './content'
import { type Site, startSite } from './site'

/** Origins of the two sites that tests only read: one of the real content, and one of the awkward catalogue. */
export type Sites = { real: string; awkward: string }

/** Starts both sites once for all tests of a run, each with a data folder of its own. */
export async function startSites(): Promise<{ origins: Sites; remove: () => Promise<void> }> {
  const [real, awkward] = await Promise.all([startSite(), startAwkwardSite()])
  return {
    origins: { real: real.origin, awkward: awkward.origin },
    remove: async () => {
      await Promise.all([real.remove(), awkward.remove()])
    },
  }
}

async function startAwkwardSite(): Promise<Site> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'ship-or-skip-awkward-'))
  const catalogueFile = join(dataFolder, 'awkward.ndjson')
  writeCompiled(catalogueFile, renderContent(awkwardContent()))
  await makeIssues(dataFolder)
  return startSite({ dataFolder, environment: { CATALOGUE_FILE: catalogueFile } })
}

/** More issues than one page lists, each of which tells everything; the last is that of the 47th week. */
async function makeIssues(dataFolder: string): Promise<void> {
  const database = openDatabase(locateDatabase({ dataFolder }))
  const snapshot = { reviews: {}, comparisons: [] }
  for (let week = 18; week <= 47; week++) {
    const now = new Date(Date.UTC(2026, 0, 1 + 7 * (week - 1)))
    const digest = composeDigest(catalogueOf(awkwardContent()), snapshot, now)
    if (digest === undefined) throw new Error('the awkward catalogue has no news')
    await makeIssue(
      database,
      { id: digest.id, digest: JSON.stringify(digest), snapshot: JSON.stringify(snapshot) },
      now,
    )
  }
  await database.close()
}
