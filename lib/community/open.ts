import type { Config } from '@/lib/config'
import type { Database } from '@/lib/database/open'
import { openSharedDatabase, type SharedDatabase } from '@/lib/database/shared'
import type { Choice } from '@/lib/database/tables'
import { shareInProcess } from '@/lib/process-wide'
import type { Tally } from './tally'
import { countVote } from './vote-counts'
import { castVote, moveVotes, readOwnVotes, readTallies, type Vote } from './votes'

/** Former slugs of tools, with their current ones. */
export type Renames = ReadonlyMap<string, string>

/** Reads and stores votes. Results are undefined while the database is unavailable. */
export type Votes = {
  cast(vote: Vote, renames: Renames): Promise<Tally | undefined>
  readTallies(tools: readonly string[], renames: Renames): Promise<ReadonlyMap<string, Tally> | undefined>
  readOwn(visitor: string, tools: readonly string[], renames: Renames): Promise<Record<string, Choice> | undefined>
}

export function openVotes(config: Config): Votes {
  return shareInProcess('votes', () => makeVotes(openSharedDatabase(config)))
}

export function makeVotes(shared: SharedDatabase): Votes {
  const moved = new WeakMap<Renames, Promise<void>>()
  return {
    cast: async (vote, renames) => {
      const tally = await answer(renames, (database) => castVote(database, vote))
      if (tally !== undefined) countVote(vote.tool)
      return tally
    },
    readTallies: (tools, renames) => orNothing(answer(renames, (database) => readTallies(database, tools))),
    readOwn: (visitor, tools, renames) => answer(renames, (database) => readOwnVotes(database, visitor, tools)),
  }

  function answer<T>(renames: Renames, work: (database: Database) => Promise<T>): Promise<T | undefined> {
    return shared.attempt(async (database) => {
      await moveOnce(database, renames)
      return work(database)
    })
  }

  /** Moves votes of renamed tools once per catalogue, before any read or write. */
  function moveOnce(database: Database, renames: Renames): Promise<void> {
    const known = moved.get(renames)
    if (known !== undefined) return known
    const moving = moveVotes(database, renames)
    moved.set(renames, moving)
    moving.catch(() => moved.delete(renames))
    return moving
  }
}

/** How long a page waits for tallies, in milliseconds, before it is shown without them. */
const pagePatience = 500

async function orNothing<T>(answer: Promise<T | undefined>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, pagePatience, undefined)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}
