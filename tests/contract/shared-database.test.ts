import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { openVotes } from '@/lib/community/open'
import { readConfig } from '@/lib/config'
import { openSharedDatabase, shareDatabase } from '@/lib/database/shared'
import { parseAddress } from '@/lib/newsletter/address'
import { countIssues } from '@/lib/newsletter/issues'
import { openNewsletter } from '@/lib/newsletter/open'
import { logger } from '@/lib/observability/logger'
import { engines, freshDatabase, freshFolder, freshLocation, openForTest } from '@/tests/support/databases'

afterEach(() => vi.restoreAllMocks())

test.each(engines)('a probe of %s writes', async (engine) => {
  const database = await freshDatabase(engine)

  expect(await shareDatabase(database).isWritable()).toBe(true)
  const probes = await database.use((queries) => queries.selectFrom('probes').selectAll().execute())
  expect(probes).toHaveLength(1)
})

test('a database that is gone is said once, and once that it is back', async () => {
  const location = await freshLocation('sqlite')
  const shared = shareDatabase(openForTest(location))
  await shared.prepare()
  const said = [vi.spyOn(logger, 'error'), vi.spyOn(logger, 'info')].map((spy) => spy.mockImplementation(() => {}))

  renameSync(location, `${location}.away`)
  const whileGone = [await shared.attempt(countIssues), await shared.attempt(countIssues)]
  renameSync(`${location}.away`, location)
  const afterwards = [await shared.isWritable(), await shared.isWritable()]

  expect(whileGone).toEqual([undefined, undefined])
  expect(afterwards).toEqual([true, true])
  expect(said.map(({ mock }) => mock.calls)).toEqual([
    [[expect.stringMatching(/^Votes and subscribers cannot be read or stored: .* the file is missing$/)]],
    [['The database is back.']],
  ])
})

test('votes and the newsletter of a process share one database', async () => {
  const dataFolder = freshFolder()
  const config = readConfig({ DATA_FOLDER: dataFolder })
  const address = parseAddress('ada@example.org')
  if (address === undefined) throw new Error('ada@example.org is an address')

  await openNewsletter(config).signUp(address, new Date())
  await openVotes(config).cast({ tool: 'harbor', visitor: 'ada', ballot: 'ship', day: '2026-11-20' }, new Map())
  await openSharedDatabase(config).close()

  const kept = openForTest(join(dataFolder, 'ship-or-skip.db'), { mustExist: true })
  expect(await kept.use((queries) => queries.selectFrom('subscribers').select('address').execute())).toHaveLength(1)
  expect(await kept.use((queries) => queries.selectFrom('votes').select('tool').execute())).toHaveLength(1)
})
