import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import type { Database } from '@/lib/database/open'
import { shareDatabase } from '@/lib/database/shared'
import { makeSharedRateLimit, removeEndedWindows, type SharedRateLimit } from '@/lib/http/shared-rate-limit'
import { freshDatabase, freshFolder, freshLocation, openForTest } from '@/tests/support/databases'
import { startScript, waitForEnd } from './processes'

test('three processes on one PostgreSQL let through together what one would', async () => {
  const environment = { DATABASE_URL: await freshLocation('postgresql'), SIGNING_KEY: 'k'.repeat(32) }
  const run = () => waitForEnd(startScript('tests/contract/attempter.ts', ['15'], environment))

  const ended = await Promise.all([run(), run(), run()])

  expect(ended.map(({ status }) => status)).toEqual([0, 0, 0])
  const allowed = ended.map(({ output }) => Number(output.trim().split('\n').at(-1)))
  expect(allowed.reduce((sum, count) => sum + count)).toBe(20)
})

test('what is stored of a network does not tell which one it was', async () => {
  const location = await freshLocation('postgresql')
  const environment = { DATABASE_URL: location, SIGNING_KEY: 'k'.repeat(32), DATA_FOLDER: freshFolder() }

  await waitForEnd(startScript('tests/contract/attempter.ts', ['1'], environment))

  const [row] = await listWindows(openForTest(location))
  expect(row?.key).toMatch(/^[\w-]{43}$/)
})

test('a refused attempt says how long to wait, and uses up nothing', async () => {
  const database = await freshDatabase('postgresql')
  const limit = share(database, { max: 2 })

  const waits = await attempt(limit, 'harbour', 4)

  expect(waits.slice(0, 2)).toEqual([0, 0])
  for (const wait of waits.slice(2)) expect(wait).toSatisfy((seconds: number) => seconds > 50 && seconds <= 60)
  expect(await listWindows(database)).toMatchObject([{ key: 'row of harbour', attempts: 2 }])
})

test('keys do not use up one another', async () => {
  const limit = share(await freshDatabase('postgresql'), { max: 1 })
  await attempt(limit, 'harbour', 2)

  expect(await limit.attempt('lighthouse')).toBe(0)
})

test('an attempt that came to nothing can be made again, in another process too', async () => {
  const database = await freshDatabase('postgresql')
  const [one, other] = [share(database, { max: 1 }), share(database, { max: 1 })]
  await one.attempt('harbour')

  await one.giveBack('harbour')

  expect(await other.attempt('harbour')).toBe(0)
  expect(await one.attempt('harbour')).toBeGreaterThan(0)
})

test('giving back what was never attempted adds nothing', async () => {
  const limit = share(await freshDatabase('postgresql'), { max: 1 })

  await limit.giveBack('harbour')

  expect(await attempt(limit, 'harbour', 2)).toEqual([0, expect.toSatisfy((wait: number) => wait > 0)])
})

test('a window that is over begins anew, and is removed when nobody comes', async () => {
  const database = await freshDatabase('postgresql')
  await attempt(share(database, { max: 1 }), 'harbour', 1)
  await attempt(share(database, { max: 1 }), 'lighthouse', 1)
  await passTime(database)

  expect(await share(database, { max: 1 }).attempt('harbour')).toBe(0)
  await removeEndedWindows(database)

  expect(await listWindows(database)).toMatchObject([{ key: 'row of harbour', attempts: 1 }])
})

test('while the database is unavailable, the limit of the process holds', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const gone = { attempt: shareDatabase(openForTest('postgres://127.0.0.1:1/votes')).attempt }
  const limit = makeSharedRateLimit(gone, { max: 2, seconds: 60, patience: 60_000, toRow: (key) => key })

  expect(await attempt(limit, 'harbour', 3)).toEqual([0, 0, 60])
  await limit.giveBack('harbour')
  expect(await limit.attempt('harbour')).toBe(0)
  vi.restoreAllMocks()
})

test('a network that was refused does not reach the database again before its window is over', async () => {
  const shared = shareDatabase(await freshDatabase('postgresql'))
  const attempted = vi.fn(shared.attempt)
  const limit = makeSharedRateLimit(
    { attempt: attempted as typeof shared.attempt },
    { max: 1, seconds: 60, patience: 60_000, toRow: (key) => key },
  )

  await attempt(limit, 'harbour', 50)

  expect(attempted).toHaveBeenCalledTimes(2)
})

function share(database: Database, { max }: { max: number }): SharedRateLimit {
  return makeSharedRateLimit(shareDatabase(database), {
    max,
    seconds: 60,
    patience: 60_000,
    toRow: (key) => `row of ${key}`,
  })
}

async function attempt(limit: SharedRateLimit, key: string, times: number): Promise<number[]> {
  const waits: number[] = []
  while (waits.length < times) waits.push(await limit.attempt(key))
  return waits
}

function listWindows(database: Database) {
  return database.use((queries) => queries.selectFrom('rate_limits').selectAll().execute())
}

function passTime(database: Database): Promise<unknown> {
  return database.use((queries) => sql`update rate_limits set ends = ends - 61000`.execute(queries))
}
