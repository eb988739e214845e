import type { Config } from '@/lib/config'
import type { Database } from '@/lib/database/open'
import { openSharedDatabase, type SharedDatabase } from '@/lib/database/shared'
import type { Choice } from '@/lib/database/tables'
import { shareInProcess } from '@/lib/process-wide'
import type { Tally } from './tally'
import { countVote } from './vote-counts'
import { castVote, moveVotes, readOwnVotes, readTallies, type Vote } from './votes'

/** Slugs that tools had before, with the ones they have now. */
export type Renames = ReadonlyMap<string, string>

/** The votes of this process. Whatever cannot reach the database is undefined, and works again when it can. */
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

  /** Before anything is read or written, once for each catalogue. */
  function moveOnce(database: Database, renames: Renames): Promise<void> {
    const known = moved.get(renames)
    if (known !== undefined) return known
    const moving = moveVotes(database, renames)
    moved.set(renames, moving)
    moving.catch(() => moved.delete(renames))
    return moving
  }
}

/** How long a page waits for a database that does not answer, in milliseconds; then it is shown without tallies. */
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
