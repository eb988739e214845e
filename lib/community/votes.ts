import type { Transaction } from 'kysely'
import type { Database } from '@/lib/database/open'
import type { Choice, Tables } from '@/lib/database/tables'
import type { Ballot } from './ballot'
import type { Tally } from './tally'

export type Vote = { tool: string; visitor: string; ballot: Ballot; day: string }

/** Stores a visitor's vote on a tool and returns the new tally. */
export function castVote(database: Database, { tool, visitor, ballot, day }: Vote): Promise<Tally> {
  return database.change(async (queries) => {
    const tally = await lockTally(queries, tool)
    const own = queries.selectFrom('votes').where('tool', '=', tool).where('visitor', '=', visitor)
    const before = (await own.select('choice').executeTakeFirst())?.choice ?? 'none'
    if (before === ballot) return tally
    if (ballot === 'none') {
      await queries.deleteFrom('votes').where('tool', '=', tool).where('visitor', '=', visitor).execute()
    } else {
      await queries
        .insertInto('votes')
        .values({ tool, visitor, choice: ballot, day })
        .onConflict((conflict) => conflict.columns(['tool', 'visitor']).doUpdateSet({ choice: ballot, day }))
        .execute()
    }
    const after = { ship: tally.ship + countOf('ship'), skip: tally.skip + countOf('skip') }
    await queries.updateTable('tallies').set(after).where('tool', '=', tool).execute()
    return after

    function countOf(choice: Choice): number {
      return Number(ballot === choice) - Number(before === choice)
    }
  })
}

/** The tallies of tools by slug, zero for tools without votes. */
export function readTallies(database: Database, tools: readonly string[]): Promise<Map<string, Tally>> {
  return database.use(async (queries) => {
    const rows = await queries.selectFrom('tallies').selectAll().where('tool', 'in', tools).execute()
    const tallies = new Map<string, Tally>(tools.map((tool) => [tool, { ship: 0, skip: 0 }]))
    for (const { tool, ship, skip } of rows) tallies.set(tool, { ship, skip })
    return tallies
  })
}

/** A visitor's own votes on some tools, by slug. */
export function readOwnVotes(
  database: Database,
  visitor: string,
  tools: readonly string[],
): Promise<Record<string, Choice>> {
  return database.use(async (queries) => {
    const rows = await queries
      .selectFrom('votes')
      .select(['tool', 'choice'])
      .where('visitor', '=', visitor)
      .where('tool', 'in', tools)
      .execute()
    return Object.fromEntries(rows.map(({ tool, choice }) => [tool, choice]))
  })
}

/**
 * Moves votes of renamed tools from the old slug to the new one. If a visitor voted on both, the vote under the new
 * slug wins. Does nothing if no votes are left under an old slug.
 */
export async function moveVotes(database: Database, renames: ReadonlyMap<string, string>): Promise<void> {
  const left = await database.use((queries) => queries.selectFrom('tallies').select('tool').execute())
  for (const { tool: old } of left) {
    const current = renames.get(old)
    if (current !== undefined) await database.change((queries) => moveVotesOf(queries, old, current))
  }
}

async function moveVotesOf(queries: Transaction<Tables>, old: string, current: string): Promise<void> {
  // Always in the same order, to avoid deadlock between processes that start at once.
  for (const tool of [old, current].sort()) await lockTally(queries, tool)
  await queries
    .deleteFrom('votes')
    .where('tool', '=', old)
    .where('visitor', 'in', (both) => both.selectFrom('votes').select('visitor').where('tool', '=', current))
    .execute()
  await queries.updateTable('votes').set({ tool: current }).where('tool', '=', old).execute()
  const counted = await queries
    .selectFrom('votes')
    .select(({ fn }) => ['choice', fn.countAll<number | string>().as('amount')])
    .where('tool', '=', current)
    .groupBy('choice')
    .execute()
  const count = (choice: Choice) => Number(counted.find((row) => row.choice === choice)?.amount ?? 0)
  const tally = { ship: count('ship'), skip: count('skip') }
  await queries.updateTable('tallies').set(tally).where('tool', '=', current).execute()
  await queries.deleteFrom('tallies').where('tool', '=', old).execute()
}

/** Locks a tool's tally until the transaction ends, across processes, and returns it. */
async function lockTally(queries: Transaction<Tables>, tool: string): Promise<Tally> {
  return await queries
    .insertInto('tallies')
    .values({ tool, ship: 0, skip: 0 })
    .onConflict((conflict) => conflict.column('tool').doUpdateSet({ tool }))
    .returning(['ship', 'skip'])
    .executeTakeFirstOrThrow()
}
