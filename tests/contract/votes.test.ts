import { describe, expect, test } from 'vitest'
import type { Ballot } from '@/lib/community/ballot'
import { makeVotes } from '@/lib/community/open'
import { castVote, moveVotes, readOwnVotes, readTallies } from '@/lib/community/votes'
import type { Database } from '@/lib/database/open'
import { shareDatabase } from '@/lib/database/shared'
import { engines, freshDatabase, freshLocation, openForTest } from '@/tests/support/databases'

const day = '2026-11-20'

function cast(database: Database, visitor: string, ballot: Ballot, tool = 'harbor') {
  return castVote(database, { tool, visitor, ballot, day })
}

async function tallyOf(database: Database, tool = 'harbor') {
  return (await readTallies(database, [tool])).get(tool)
}

/** What the votes themselves say, counted one by one. */
async function recount(database: Database): Promise<Record<string, { ship: number; skip: number }>> {
  const votes = await database.use((queries) => queries.selectFrom('votes').selectAll().execute())
  const counts: Record<string, { ship: number; skip: number }> = {}
  for (const { tool, choice } of votes) {
    counts[tool] ??= { ship: 0, skip: 0 }
    counts[tool][choice] += 1
  }
  return counts
}

async function listTallies(database: Database): Promise<Record<string, { ship: number; skip: number }>> {
  const rows = await database.use((queries) => queries.selectFrom('tallies').selectAll().execute())
  const voted = rows.filter(({ ship, skip }) => ship + skip > 0)
  return Object.fromEntries(voted.map(({ tool, ship, skip }) => [tool, { ship, skip }]))
}

describe.each(engines)('votes on %s', (engine) => {
  test('a first vote is counted', async () => {
    const database = await freshDatabase(engine)

    const tally = await cast(database, 'ana', 'ship')

    expect(tally).toEqual({ ship: 1, skip: 0 })
    expect(await tallyOf(database)).toEqual(tally)
  })

  test('a tool nobody voted on has a tally of zeros', async () => {
    const database = await freshDatabase(engine)

    expect(await tallyOf(database)).toEqual({ ship: 0, skip: 0 })
  })

  test('the same vote again changes nothing', async () => {
    const database = await freshDatabase(engine)
    await cast(database, 'ana', 'ship')

    expect(await cast(database, 'ana', 'ship')).toEqual({ ship: 1, skip: 0 })
  })

  test('a changed vote leaves one side for the other', async () => {
    const database = await freshDatabase(engine)
    await cast(database, 'ana', 'ship')

    expect(await cast(database, 'ana', 'skip')).toEqual({ ship: 0, skip: 1 })
  })

  test('a vote that is taken back is gone', async () => {
    const database = await freshDatabase(engine)
    await cast(database, 'ana', 'ship')
    await cast(database, 'ben', 'ship')

    expect(await cast(database, 'ana', 'none')).toEqual({ ship: 1, skip: 0 })
    expect(await readOwnVotes(database, 'ana', ['harbor'])).toEqual({})
  })

  test('taking back a vote that was never cast changes nothing', async () => {
    const database = await freshDatabase(engine)

    expect(await cast(database, 'ana', 'none')).toEqual({ ship: 0, skip: 0 })
  })

  test('visitors are told their own votes on the tools they ask for, and nobody else’s', async () => {
    const database = await freshDatabase(engine)
    await cast(database, 'ana', 'ship', 'harbor')
    await cast(database, 'ana', 'skip', 'lantern')
    await cast(database, 'ana', 'skip', 'chorus')
    await cast(database, 'ben', 'skip', 'harbor')

    expect(await readOwnVotes(database, 'ana', ['harbor', 'lantern', 'beacon'])).toEqual({
      harbor: 'ship',
      lantern: 'skip',
    })
  })

  test('200 simultaneous votes of one visitor on one tool are one vote', async () => {
    const database = await freshDatabase(engine)
    const ballots = Array.from({ length: 200 }, (_, turn): Ballot => (turn % 2 === 0 ? 'ship' : 'skip'))

    await Promise.all(ballots.map((ballot) => cast(database, 'ana', ballot)))

    const tally = await tallyOf(database)
    expect((tally?.ship ?? 0) + (tally?.skip ?? 0)).toBe(1)
    expect(await recount(database)).toEqual({ harbor: tally })
  })

  test('simultaneous votes of many visitors who change their minds are counted exactly', async () => {
    const database = await freshDatabase(engine)
    const turns = Array.from({ length: 300 }, (_, turn) => turn)

    await Promise.all(
      turns.map((turn) =>
        cast(
          database,
          `visitor-${turn % 40}`,
          (['ship', 'skip', 'none'] as const)[(turn * 7) % 3] ?? 'ship',
          `tool-${turn % 3}`,
        ),
      ),
    )

    expect(await listTallies(database)).toEqual(await recount(database))
  })

  test('votes follow a tool that was renamed, together with those under its new name', async () => {
    const database = await freshDatabase(engine)
    await cast(database, 'ana', 'ship', 'old-harbor')
    await cast(database, 'ben', 'skip', 'older-harbor')
    await cast(database, 'eva', 'ship', 'harbor')
    const renames = new Map([
      ['old-harbor', 'harbor'],
      ['older-harbor', 'harbor'],
    ])

    await moveVotes(database, renames)

    expect(await listTallies(database)).toEqual({ harbor: { ship: 2, skip: 1 } })
    expect(await recount(database)).toEqual({ harbor: { ship: 2, skip: 1 } })
  })

  test('a visitor who voted under both names has one vote, the one under the new name', async () => {
    const database = await freshDatabase(engine)
    await cast(database, 'ana', 'ship', 'old-harbor')
    await cast(database, 'ana', 'skip', 'harbor')

    await moveVotes(database, new Map([['old-harbor', 'harbor']]))

    expect(await recount(database)).toEqual({ harbor: { ship: 0, skip: 1 } })
    expect(await tallyOf(database)).toEqual({ ship: 0, skip: 1 })
  })

  test('votes are moved before the first of them is read', async () => {
    const database = await freshDatabase(engine)
    await cast(database, 'ana', 'ship', 'old-harbor')
    const renames = new Map([['old-harbor', 'harbor']])

    const tallies = await makeVotes(shareDatabase(database)).readTallies(['harbor'], renames)

    expect(tallies?.get('harbor')).toEqual({ ship: 1, skip: 0 })
  })
})

// In SQLite the second of them waits for the first with its whole process.
test('two who move the same votes on PostgreSQL at once move them once', async () => {
  const location = await freshLocation('postgresql')
  const [one, other] = [openForTest(location), openForTest(location)]
  for (const visitor of ['ana', 'ben', 'eva']) await cast(one, visitor, 'ship', 'old-harbor')
  const renames = new Map([['old-harbor', 'harbor']])

  await Promise.all([moveVotes(one, renames), moveVotes(other, renames)])

  expect(await listTallies(one)).toEqual({ harbor: { ship: 3, skip: 0 } })
  expect(await recount(one)).toEqual({ harbor: { ship: 3, skip: 0 } })
})
