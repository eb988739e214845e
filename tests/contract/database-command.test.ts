import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { findMiscounts } from '@/lib/database/audit'
import type { Database } from '@/lib/database/open'
import {
  engines,
  freshFolder,
  freshLocation,
  openForTest,
  readVotes,
  storeVotes,
  voteOf,
} from '@/tests/support/databases'
import { runCommand, runDatabase } from './processes'

const byBen = voteOf({ visitor: 'ben', choice: 'skip' })

describe.each(engines)('on %s', (engine) => {
  test('the check of a sound database ends well and counts what it read', async () => {
    const { location } = await openWith(voteOf(), byBen, voteOf({ tool: 'lantern' }))

    const { status, output } = await runDatabase(location, 'check')

    expect({ status, output }).toEqual({ status: 0, output: expect.stringContaining('3 votes on 2 tools') })
  })

  test('the check names every tool whose tally is not what its votes add up to', async () => {
    const { location, database } = await openWith(voteOf(), voteOf({ tool: 'lantern' }), voteOf({ tool: 'chorus' }))
    await database.change(async (queries) => {
      await queries.updateTable('tallies').set({ ship: 4, skip: 2 }).where('tool', '=', 'harbor').execute()
      await queries.deleteFrom('votes').where('tool', '=', 'lantern').execute()
    })

    const { status, output } = await runDatabase(location, 'check')

    expect(status).toBe(1)
    expect(output.trim().split('\n')).toEqual([
      'harbor: its tally says 4 ship / 2 skip, its votes are 1 ship / 0 skip.',
      'lantern: its tally says 1 ship / 0 skip, its votes are 0 ship / 0 skip.',
    ])
  })

  test('a backup that is made while votes arrive holds those of one moment', async () => {
    const { location, database } = await openWith(voteOf())
    const file = join(freshFolder(), 'backup.db')
    let isDone = false
    const backedUp = runDatabase(location, 'backup', file).finally(() => {
      isDone = true
    })

    for (let voter = 0; !isDone; voter += 1) {
      await storeVotes(database, voteOf({ visitor: `voter-${voter}` }))
      await setImmediate()
    }

    const ended = await backedUp
    const backup = openForTest(file)
    const votes = await readVotes(backup)
    expect(ended.status, ended.output).toBe(0)
    expect(await backup.use(findMiscounts)).toEqual([])
    expect(votes).toContainEqual(voteOf())
    expect(votes.length).toBeLessThan((await readVotes(database)).length)
    expect(existsSync(`${file}.part`)).toBe(false)
  })

  test('a backup takes the place of no file', async () => {
    const { location } = await openWith(voteOf())
    const file = join(freshFolder(), 'letter.txt')
    writeFileSync(file, 'Dear Ada')

    const { status, output } = await runDatabase(location, 'backup', file)

    expect(status).toBe(1)
    expect(output).toContain('already exists')
    expect(readFileSync(file, 'utf8')).toBe('Dear Ada')
  })

  test('a backup that was cut off does not stand in the way of the next one', async () => {
    const { location } = await openWith(voteOf())
    const file = join(freshFolder(), 'backup.db')
    writeFileSync(`${file}.part`, 'half')

    const { status } = await runDatabase(location, 'backup', file)

    expect(status).toBe(0)
    expect(await readVotes(openForTest(file))).toEqual([voteOf()])
  })

  async function openWith(...votes: ReturnType<typeof voteOf>[]): Promise<{ location: string; database: Database }> {
    const location = await freshLocation(engine)
    const database = openForTest(location, { queryMillis: 0 })
    await storeVotes(database, ...votes)
    return { location, database }
  }
})

test('the check finds rows that belong to nothing', async () => {
  const location = await freshLocation('sqlite')
  const database = openForTest(location)
  await database.use(async (queries) => {
    await sql`pragma foreign_keys = off`.execute(queries)
    await queries.insertInto('votes').values(voteOf()).execute()
  })

  const { status, output } = await runDatabase(location, 'check')

  expect(status).toBe(1)
  expect(output).toMatch(/Row 1 of votes belongs to nothing[\s\S]*harbor: its tally says nothing/)
})

test.each([['check'], ['backup', 'backup.db'], ['copy', 'nowhere.db', 'copy.db']])(
  'a database that is missing is not made by %s',
  async (...words) => {
    const folder = freshFolder()
    const missing = join(folder, 'nowhere.db')
    const [command = '', ...files] = words

    const { status, output } = await runDatabase(missing, command, ...files.map((file) => join(folder, file)))

    expect(status).toBe(1)
    expect(output).toContain(`${missing} `)
    expect(output).toContain('missing')
    expect(existsSync(missing)).toBe(false)
  },
)

test.each([
  'postgres://ana:hunter2@127.0.0.1:1/votes',
  'postgres://ana@127.0.0.1:1/votes?password=hunter2',
  'postgres://ana:hunter2@[::/votes',
  'postgres://ana:hunter2@127.0.0.1:99999/votes',
  'postgres://ana:hunter2%@127.0.0.1:1/votes',
])('no password is printed when %s cannot be reached, nor a stack', async (address) => {
  const { status, output } = await runDatabase(address, 'check')

  expect(status).toBe(1)
  expect(output).not.toContain('hunter2')
  expect(output).toMatch(/^The database .* cannot be opened: .+\n$/)
})

test('npm run database runs the command', async () => {
  const { status, output } = await runCommand('database', [])

  expect({ status, output }).toEqual({ status: 2, output: expect.stringContaining('npm run database -- copy FROM TO') })
})

test.each([[[]], [['chekc']], [['backup', 'a', 'b']], [['copy', 'a', 'b', '--force']]])(
  'a command that is none says what there is, and ends with 2: %j',
  async (words) => {
    const { status, output } = await runDatabase('', ...words)

    expect(status).toBe(2)
    expect(output).toContain('npm run database -- copy FROM TO')
  },
)
