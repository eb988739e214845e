import { writeSync } from 'node:fs'
import { castVote } from '@/lib/community/votes'
import { openDatabase } from '@/lib/database/open'

// Casts votes of new visitors one by one until it is killed, and says each time that one was stored.
const [location = '', name = ''] = process.argv.slice(2)
const database = openDatabase(location)

for (let number = 0; ; number++) {
  const ballot = number % 3 === 0 ? 'skip' : 'ship'
  await castVote(database, { tool: `tool-${number % 7}`, visitor: `${name}-${number}`, ballot, day: '2026-11-20' })
  writeSync(1, `${number}\n`)
}
