import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { renderContent } from '@/lib/catalogue/catalogue'
import { writeCompiled } from '@/lib/catalogue/compiled'
import { readConfig } from '@/lib/config'
import { locateDatabase } from '@/lib/database/location'
import { openDatabase } from '@/lib/database/open'
import { composeDigest } from '@/lib/newsletter/digest'
import { makeIssue } from '@/lib/newsletter/issues'
import { awkwardContent } from './awkward'
import { catalogueOf } from './content'

// Serves the built site with the awkward catalogue in place of the real one, and with issues of it, until it is stopped.
const file = join('build', 'awkward.ndjson')
writeCompiled(file, renderContent(awkwardContent()))
await makeIssues()

const server = spawn(process.execPath, ['build/serve.mjs'], {
  stdio: 'inherit',
  env: { ...process.env, CATALOGUE_FILE: file },
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal))

/** More issues than one page lists, each of which tells everything; the last is that of the 47th week. */
async function makeIssues(): Promise<void> {
  const database = openDatabase(locateDatabase(readConfig(process.env)))
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
