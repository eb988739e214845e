import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { locateDatabase } from '@/lib/database/location'
import { freshFolder, openForTest, storeVotes, voteOf } from '@/tests/support/databases'

test('a command on a server has the settings of the site, and keeps backups beside its data', async () => {
  const server = await arrange()

  const backup = runOnServer(server, 'backup')
  const status = runOnServer(server, 'newsletter', 'status')

  expect({ status: backup.status, error: backup.stderr }).toEqual({ status: 0, error: expect.any(String) })
  expect(readdirSync(join(server.dataFolder, 'backups')).some((name) => name.endsWith('.db'))).toBe(true)
  expect([status.status, status.stdout]).toEqual([0, expect.stringMatching(/subscriber/i)])
})

test('without a command it says what it needs', async () => {
  const { status, stderr } = runOnServer(await arrange())

  expect([status === 0, stderr]).toEqual([false, expect.stringContaining('which command?')])
})

type Server = { root: string; settings: string; dataFolder: string }

/** What is on a server: the site that runs, its settings, and a database with a vote. */
async function arrange(): Promise<Server> {
  const root = freshFolder()
  const dataFolder = join(root, 'data')
  mkdirSync(dataFolder)
  symlinkSync(resolve('.'), join(root, 'current'))
  await storeVotes(openForTest(locateDatabase({ dataFolder })), voteOf())
  const settings = join(root, 'settings')
  writeFileSync(
    settings,
    `SITE_ADDRESS=https://ship.example\nMAIL_FROM="Ship or Skip <news@ship.example>"\nDATA_FOLDER=${dataFolder}\n`,
  )
  return { root, settings, dataFolder }
}

function runOnServer({ root, settings }: Server, ...words: string[]) {
  return spawnSync(resolve('deploy/command.sh'), words, {
    encoding: 'utf8',
    env: {
      NODE_ENV: 'production',
      PATH: process.env.PATH,
      SHIP_OR_SKIP_ROOT: root,
      SHIP_OR_SKIP_SETTINGS: settings,
      SHIP_OR_SKIP_USER: userInfo().username,
    },
  })
}
