import type { Config } from '@/lib/config'
import { locateDatabase } from '@/lib/database/location'
import { type Database, DatabaseUnavailable, openDatabase } from '@/lib/database/open'
import type { Choice } from '@/lib/database/tables'
import type { Tally } from './tally'
import { castVote, moveVotes, readOwnVotes, readTallies, type Vote } from './votes'

/** Slugs that tools had before, with the ones they have now. */
export type Renames = ReadonlyMap<string, string>

/** The votes of this process. Whatever cannot reach the database is undefined, and works again when it can. */
export type Votes = {
  /** Opens the database. Throws when it can never be used as it is; one that is only out of reach is tried again later. */
  prepare(): Promise<void>
  cast(vote: Vote, renames: Renames): Promise<Tally | undefined>
  readTallies(tools: readonly string[], renames: Renames): Promise<ReadonlyMap<string, Tally> | undefined>
  readOwn(visitor: string, tools: readonly string[], renames: Renames): Promise<Record<string, Choice> | undefined>
  /** Whether something could be written just now. */
  isWritable(): Promise<boolean>
  close(): Promise<void>
}

// The server and the pages are loaded apart, so that a variable of this module would exist once for each of them.
const opened = globalThis as typeof globalThis & { shipOrSkipVotes?: Votes }

export function openVotes(config: Config): Votes {
  opened.shipOrSkipVotes ??= makeVotes(openDatabase(locateDatabase(config)))
  return opened.shipOrSkipVotes
}

export function makeVotes(database: Database): Votes {
  const moved = new WeakMap<Renames, Promise<void>>()
  let isDown = false
  return {
    prepare: async () => {
      await tell(() => database.prepare())
    },
    cast: (vote, renames) => answer(renames, () => castVote(database, vote)),
    readTallies: (tools, renames) => orNothing(answer(renames, () => readTallies(database, tools))),
    readOwn: (visitor, tools, renames) => answer(renames, () => readOwnVotes(database, visitor, tools)),
    isWritable: async () => (await tell(() => probe(database))) ?? false,
    close: () => database.close(),
  }

  function answer<T>(renames: Renames, work: () => Promise<T>): Promise<T | undefined> {
    return tell(async () => {
      await moveOnce(renames)
      return work()
    })
  }

  /** Before anything is read or written, once for each catalogue. */
  function moveOnce(renames: Renames): Promise<void> {
    const known = moved.get(renames)
    if (known !== undefined) return known
    const moving = moveVotes(database, renames)
    moved.set(renames, moving)
    moving.catch(() => moved.delete(renames))
    return moving
  }

  /** Says once on the terminal that the database is gone, and once that it is back. */
  async function tell<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      const result = await work()
      if (isDown) console.log('The database is back.')
      isDown = false
      return result
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) throw error
      if (!isDown) console.error(`Votes cannot be read or stored: ${error.message}`)
      isDown = true
      return undefined
    }
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

async function probe(database: Database): Promise<true> {
  const written = new Date().toISOString()
  await database.change((queries) =>
    queries
      .insertInto('probes')
      .values({ id: 1, written })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ written }))
      .execute(),
  )
  return true
}
