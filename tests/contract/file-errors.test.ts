import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { backUp } from '@/lib/database/backup'
import { type Database, DatabaseUnavailable } from '@/lib/database/open'
import { SqliteFile } from '@/lib/database/sqlite-file'
import { freshFolder, openForTest, readVotes, storeVotes, voteOf } from '@/tests/support/databases'

const byBen = voteOf({ visitor: 'ben' })
const byCleo = voteOf({ visitor: 'cleo' })

test('a file that is removed while it is open can be neither read nor written, and is not made anew', async () => {
  const { database, path } = await openWithVote()
  rmSync(path)

  await expect(readVotes(database)).rejects.toThrow(DatabaseUnavailable)
  await expect(storeVotes(database, byBen)).rejects.toThrow(/votes\.db cannot be opened: the file is missing/)
})

test('a file that is put back is used again with all that was acknowledged', async () => {
  const { database, path } = await openWithVote()
  renameSync(path, `${path}.away`)
  await expect(readVotes(database)).rejects.toThrow(DatabaseUnavailable)
  renameSync(`${path}.away`, path)

  await storeVotes(database, byBen)

  expect(await readVotes(database)).toEqual([voteOf(), byBen])
})

test('a file that is moved away holds all that was acknowledged, though its log stays behind', async () => {
  const { database, path } = await openWithVote()
  renameSync(path, `${path}.away`)
  await expect(readVotes(database)).rejects.toThrow(DatabaseUnavailable)

  const away = await readVotes(openForTest(`${path}.away`))

  expect(away).toEqual([voteOf()])
})

test('a backup that takes the place of the file is used from then on, untouched by the log of the old file', async () => {
  const { database, path } = await openWithVote()
  await backUp(path, `${path}.backup`)
  await storeVotes(database, byBen)
  renameSync(`${path}.backup`, path)

  await storeVotes(database, byCleo)

  expect(await readVotes(database)).toEqual([voteOf(), byCleo])
  await database.close()
  expect(await readVotes(openForTest(path))).toEqual([voteOf(), byCleo])
  expect(checkIntegrity(path)).toBe('ok')
})

test('a file with a damaged index is not backed up, and the damage is told', async () => {
  const { database, path } = await openWithVote()
  await database.close()
  const damaged = readFileSync(path)
  damaged.write('Harbor', damaged.lastIndexOf('harbor'))
  writeFileSync(path, damaged)

  await expect(backUp(path, `${path}.backup`)).rejects.toThrow(/damaged, and was not backed up:.*index/s)

  expect(existsSync(`${path}.backup`)).toBe(false)
})

test('a write into a file that is removed meanwhile is not acknowledged', async () => {
  const { database, path } = await openWithVote()

  const changed = database.change(async (queries) => {
    await queries.updateTable('tallies').set({ ship: 5 }).execute()
    rmSync(path)
  })

  await expect(changed).rejects.toThrow(/removed or replaced while it was written to/)
})

test('a full disk refuses what is new, keeps what is there, and is used again when there is room', async () => {
  const { database } = await openWithVote()
  await limitPages(database, 1)
  const many = Array.from({ length: 2_000 }, (_, index) => voteOf({ visitor: `visitor-${index}` }))

  const stored = storeVotes(database, ...many)

  await expect(stored).rejects.toThrow(DatabaseUnavailable)
  await expect(stored).rejects.toThrow('database or disk is full')
  expect(await readVotes(database)).toEqual([voteOf()])
  await expect(storeVotes(database, ...many)).rejects.toThrow(DatabaseUnavailable)
  await limitPages(database, 100_000)
  await storeVotes(database, ...many)
  expect(await readVotes(database)).toHaveLength(1 + many.length)
})

test('a file that someone else writes to for too long is unavailable until they are done', async () => {
  const { database, path } = await openWithVote()
  await database.use((queries) => sql`pragma busy_timeout = 0`.execute(queries))
  const other = new SqliteFile(path)
  other.exec('begin immediate')

  const stored = storeVotes(database, byBen)

  await expect(stored).rejects.toThrow(DatabaseUnavailable)
  other.close()
  await storeVotes(database, byBen)
  expect(await readVotes(database)).toEqual([voteOf(), byBen])
})

test('a folder that is gone with the file, and comes back, needs no restart', async () => {
  const { database, path } = await openWithVote()
  const folder = join(path, '..')
  renameSync(folder, `${folder}-away`)
  await expect(storeVotes(database, byBen)).rejects.toThrow(DatabaseUnavailable)
  mkdirSync(folder)
  renameSync(join(`${folder}-away`, 'votes.db'), path)
  rmSync(`${folder}-away`, { recursive: true })

  await storeVotes(database, byBen)

  expect(await readVotes(database)).toEqual([voteOf(), byBen])
})

async function openWithVote(): Promise<{ database: Database; path: string }> {
  const path = join(freshFolder(), 'votes.db')
  const database = openForTest(path)
  await storeVotes(database, voteOf())
  return { database, path }
}

/** Lets the file have so many pages, or as many as it has: the disk is full at that. */
function limitPages(database: Database, pages: number): Promise<unknown> {
  return database.use((queries) => sql`pragma max_page_count = ${sql.lit(pages)}`.execute(queries))
}

function checkIntegrity(path: string): unknown {
  const file = new SqliteFile(path)
  const found = file.pragma('integrity_check')
  file.close()
  return found
}
