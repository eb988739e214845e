import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { type Database, DatabaseUnavailable } from '@/lib/database/open'
import { engines, freshDatabase, readVotes, storeVotes, voteOf } from '@/tests/support/databases'

describe.each(engines)('on %s', (engine) => {
  test('a change that throws leaves nothing, and throws what it threw', async () => {
    const database = await freshDatabase(engine)
    const doubt = new Error('second thoughts')

    const changed = database.change(async (queries) => {
      await queries.insertInto('tallies').values({ tool: 'harbor', ship: 1, skip: 0 }).execute()
      throw doubt
    })

    await expect(changed).rejects.toBe(doubt)
    expect(await readTallies(database)).toEqual([])
  })

  test('changes that come at once happen one after the other', async () => {
    const database = await freshDatabase(engine)
    await storeVotes(database, voteOf())

    await Promise.all(Array.from({ length: 50 }, () => addOne(database)))

    expect(await readTallies(database)).toEqual([{ tool: 'harbor', ship: 51, skip: 0 }])
  })

  test('a change that fails does not stop the ones that wait for it', async () => {
    const database = await freshDatabase(engine)
    await storeVotes(database, voteOf())

    const doubled = storeVotes(database, voteOf())
    const another = storeVotes(database, voteOf({ visitor: 'ben' }))

    await expect(doubled).rejects.toThrow()
    await another
    expect(await readTallies(database)).toEqual([{ tool: 'harbor', ship: 2, skip: 0 }])
  })

  test.each([
    ['a second vote of a visitor on a tool', voteOf()],
    ['a choice that is none', { ...voteOf({ visitor: 'ben' }), choice: sql<'ship'>`'maybe'` }],
    ['a vote on a tool without a tally', voteOf({ tool: 'unknown' })],
  ])('%s is refused as the mistake it is', async (_, vote) => {
    const database = await freshDatabase(engine)
    await storeVotes(database, voteOf())

    const stored = database.change((queries) => queries.insertInto('votes').values(vote).execute())

    await expect(stored).rejects.toThrow(/constraint/i)
    await expect(stored).rejects.not.toBeInstanceOf(DatabaseUnavailable)
    expect(await readVotes(database)).toEqual([voteOf()])
  })

  test('no tally falls below zero', async () => {
    const database = await freshDatabase(engine)
    await storeVotes(database, voteOf())

    const taken = database.change((queries) => queries.updateTable('tallies').set({ skip: -1 }).execute())

    await expect(taken).rejects.toThrow(/constraint/i)
  })
})

async function addOne(database: Database): Promise<void> {
  await database.change((queries) =>
    queries
      .updateTable('tallies')
      .set(({ eb }) => ({ ship: eb('ship', '+', 1) }))
      .execute(),
  )
}

function readTallies(database: Database) {
  return database.use((queries) => queries.selectFrom('tallies').selectAll().execute())
}
