import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import { openDatabase } from '@/lib/database/open'
import type { Choice, Tables } from '@/lib/database/tables'

/** SQLite allows 32,766 parameters per statement, and a vote needs four. */
const batch = 5_000
/** Fewer, larger transactions write each page of the index less often. */
const batchesOfTransaction = 20
const votesOfVisitor = 4

/** Creates a SQLite file with votes in chronological order. The same amount gives the same votes. */
export async function fillVotes(file: string, tools: readonly string[], amount: number): Promise<void> {
  const database = openDatabase(file)
  try {
    await database.change((queries) => queries.insertInto('tallies').values(tally(tools, amount)).execute())
    for (let first = 0; first < amount; first += batch * batchesOfTransaction) {
      const end = Math.min(amount, first + batch * batchesOfTransaction)
      await database.change((queries) => insertVotes(queries, tools, first, end))
    }
  } finally {
    await database.close()
  }
}

async function insertVotes(queries: Transaction<Tables>, tools: readonly string[], first: number, end: number) {
  for (let from = first; from < end; from += batch) {
    const votes = Array.from({ length: Math.min(batch, end - from) }, (_, index) => makeVote(tools, from + index))
    await queries.insertInto('votes').values(votes).execute()
  }
}

function makeVote(tools: readonly string[], number: number): Tables['votes'] {
  return {
    tool: tools[number % tools.length] ?? '',
    visitor: createHash('sha256')
      .update(`${Math.floor(number / votesOfVisitor)}`)
      .digest('base64url'),
    choice: choose(number),
    day: new Date(Date.UTC(2026, 0, 1 + (number >> 12))).toISOString().slice(0, 10),
  }
}

function tally(tools: readonly string[], amount: number): Tables['tallies'][] {
  const tallies = tools.map((tool) => ({ tool, ship: 0, skip: 0 }))
  for (let number = 0; number < amount; number++) {
    const counted = tallies[number % tools.length]
    if (counted !== undefined) counted[choose(number)] += 1
  }
  return tallies
}

function choose(number: number): Choice {
  return number % 7 < 4 ? 'ship' : 'skip'
}
