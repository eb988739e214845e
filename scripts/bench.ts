import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchBookmarks } from './bench/bookmarks'
import { benchBrief } from './bench/brief'
import { benchCatalogue } from './bench/catalogue'
import { benchEdge } from './bench/edge'
import { benchFeeds } from './bench/feeds'
import { benchImport } from './bench/import'
import { benchKills } from './bench/kills'
import { benchLists } from './bench/lists'
import { benchNewsletter } from './bench/newsletter'
import { benchPreviews } from './bench/previews'
import { benchPricing } from './bench/pricing'
import { endLeftovers, runMeasured } from './bench/process'
import { benchPrograms } from './bench/programs'
import { benchSearch } from './bench/search'
import { benchVotes } from './bench/votes'

const usage = `npm run bench             measures everything
npm run bench catalogue   pages of a made-up catalogue of 10,000 tools: speed, memory, weight
npm run bench search      search among 10,000 tools: speed, memory, and what pages load before it is used
npm run bench lists       lists of 10,000 tools with any filter, categories, reviewers, alternatives
npm run bench pricing     what a workload costs, for 5,276 offers
npm run bench brief       what a comparison comes to, for pairs of the real catalogue
npm run bench edge        a page kept by the edge, against the same page as a file
npm run bench feeds     feeds of 100 tools, a category and a comparison among 10,000 tools
npm run bench import      a price list of 5,276 offers: speed and memory
npm run bench programs    a comparison asked of the API and of MCP, beside its page
npm run bench previews    how long the picture of a link preview takes
npm run bench bookmarks   what the control of bookmarks weighs, and 200 of them opened and sorted
npm run bench votes       500 votes a second, and a million of them
npm run bench kills       kills the server 20 times while it takes votes, and looks for what it had acknowledged
npm run bench newsletter  a digest to 10,000 readers: speed, memory, and 20 kills of who sends it`

const parts = new Map([
  ['catalogue', benchCatalogue],
  ['search', benchSearch],
  ['lists', benchLists],
  ['pricing', benchPricing],
  ['brief', benchBrief],
  ['edge', benchEdge],
  ['feeds', benchFeeds],
  ['import', benchImport],
  ['programs', benchPrograms],
  ['previews', benchPreviews],
  ['bookmarks', benchBookmarks],
  ['votes', benchVotes],
  ['kills', benchKills],
  ['newsletter', benchNewsletter],
])
const asked = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'ship-or-skip-bench-'))

process.once('exit', () => {
  endLeftovers()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

try {
  await bench()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
// Without this call, the embedded PostgreSQL would end the process with status 0 even after an error.
process.exit()

async function bench(): Promise<void> {
  if (asked.some((name) => !parts.has(name))) throw new Error(usage)
  await runMeasured(['--import', 'tsx', 'scripts/build.ts'], {})
  for (const [name, part] of parts) {
    if (asked.length === 0 || asked.includes(name)) await part(folder)
  }
}
