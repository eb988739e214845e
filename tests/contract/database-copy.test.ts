import { describe, expect, test } from 'vitest'
import { findMiscounts } from '@/lib/database/audit'
import type { Database } from '@/lib/database/open'
import { engines, freshLocation, openForTest, readVotes, storeVotes, voteOf } from '@/tests/support/databases'
import { type Ended, runDatabase, startDatabase, waitForEnd } from './processes'

const byBen = voteOf({ visitor: 'ben', choice: 'skip' })

describe.each(engines)('from %s', (engine) => {
  describe.each(engines)('to %s', (targetEngine) => {
    test('the votes are equal', async () => {
      const { location: from, database } = await openWith(voteOf(), byBen, voteOf({ tool: 'lantern', visitor: 'zoë' }))
      const to = await freshLocation(targetEngine)

      const { status, output } = await copy(from, to)

      const target = openForTest(to)
      expect(status, output).toBe(0)
      expect(output).toContain('3 votes on 2 tools')
      expect(await readVotes(target)).toEqual(await readVotes(database))
      expect(await target.use(findMiscounts)).toEqual([])
    })

    test('a target with votes is left as it was, unless they are to be replaced', async () => {
      const { location: from } = await openWith(voteOf())
      const to = await freshLocation(targetEngine)
      const target = openForTest(to)
      await storeVotes(target, byBen)

      const refused = await copy(from, to)
      const kept = await readVotes(target)
      const replaced = await copy(from, to, '--replace')

      expect(refused.status).toBe(1)
      expect(refused.output).toContain('--replace')
      expect(kept).toEqual([byBen])
      expect(replaced.status).toBe(0)
      expect(await readVotes(target)).toEqual([voteOf()])
    })

    test('a copy that is killed midway leaves the target as it was, and the next one is equal', async () => {
      const { location: from, database } = await openWith()
      await storeManyVotes(database)
      const to = await freshLocation(targetEngine)
      const target = openForTest(to)
      await storeVotes(target, byBen)

      const killed = startDatabase(to, 'copy', from, to, '--replace')
      killed.stdout?.once('data', () => killed.kill('SIGKILL'))
      const { signal } = await waitForEnd(killed)
      const kept = await readVotes(target)
      const again = await copy(from, to, '--replace')

      expect(signal).toBe('SIGKILL')
      expect(kept).toEqual([byBen])
      expect(again.status, again.output).toBe(0)
      expect(JSON.stringify(await readVotes(target)) === JSON.stringify(await readVotes(database))).toBe(true)
    })
  })

  test('votes that do not add up are not copied', async () => {
    const { location: from, database } = await openWith(voteOf())
    await database.change((queries) => queries.updateTable('tallies').set({ ship: 2 }).execute())
    const to = await freshLocation(engine)

    const { status, output } = await copy(from, to)

    expect(status).toBe(1)
    expect(output).toContain('harbor: its tally says 2 ship / 0 skip')
    expect(await readVotes(openForTest(to))).toEqual([])
  })

  async function openWith(...votes: ReturnType<typeof voteOf>[]): Promise<{ location: string; database: Database }> {
    const location = await freshLocation(engine)
    const database = openForTest(location, { queryMillis: 0 })
    await storeVotes(database, ...votes)
    return { location, database }
  }
})

function copy(from: string, to: string, ...options: string[]): Promise<Ended> {
  return runDatabase('', 'copy', from, to, ...options)
}

/** So many that the command says how far it is before it is through. */
async function storeManyVotes(database: Database): Promise<void> {
  const votes = Array.from({ length: 60_000 }, (_, voter) => voteOf({ visitor: `voter-${voter}` }))
  await database.change(async (queries) => {
    await queries.insertInto('tallies').values({ tool: 'harbor', ship: votes.length, skip: 0 }).execute()
    for (let start = 0; start < votes.length; start += 5_000) {
      await queries
        .insertInto('votes')
        .values(votes.slice(start, start + 5_000))
        .execute()
    }
  })
}
