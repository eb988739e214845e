import { castVote } from '@/lib/community/votes'
import { openDatabase } from '@/lib/database/open'

// node --import tsx tests/support/cast-many.ts LOCATION NAME AMOUNT: a process of its own that casts votes one by one,
// of 500 visitors who change their minds, on 7 tools. Some of the visitors and all of the tools are everybody's.
const [location = '', name = '', amount = '0'] = process.argv.slice(2)
const database = openDatabase(location)

for (let turn = 0; turn < Number(amount); turn++) {
  const ballot = (['ship', 'skip', 'ship', 'none'] as const)[turn % 4] ?? 'ship'
  const visitor = turn % 3 === 0 ? `shared-${turn % 50}` : `${name}-${turn % 500}`
  await castVote(database, { tool: `tool-${turn % 7}`, visitor, ballot, day: '2026-11-20' })
}
await database.close()
