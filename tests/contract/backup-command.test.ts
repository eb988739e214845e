import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nameBackup } from '@/lib/database/rotation'
import { tryRestore } from '@/lib/database/try-restore'
import {
  engines,
  freshFolder,
  freshLocation,
  openForTest,
  readVotes,
  storeVotes,
  voteOf,
} from '@/tests/support/databases'
import { type Ended, runCommand, startScript, waitForEnd } from './processes'

const signingKey = 'the key that signs the cookies of visitors'

describe.each(engines)('on %s', (engine) => {
  test('a backup holds the votes and the signing key, and was restored once', async () => {
    const { location, folder, dataFolder } = await arrange()
    writeFileSync(join(dataFolder, 'signing-key'), signingKey, { mode: 0o600 })

    const { status, output } = await backUp({ DATABASE_URL: location, DATA_FOLDER: dataFolder }, folder)

    expect({ status, output }).toEqual({ status: 0, output: expect.stringContaining('It was restored') })
    const [backup = '', key = '', ...others] = readdirSync(folder).sort()
    expect(others).toEqual([])
    expect(readFileSync(join(folder, key), 'utf8')).toBe(signingKey)
    expect(statSync(join(folder, key)).mode & 0o777).toBe(0o600)
    expect(await readVotes(openForTest(join(folder, backup)))).toEqual([voteOf()])
  })

  test('a backup whose votes do not add up is kept and told, and removes no older one', async () => {
    const { location, folder, dataFolder, database } = await arrange()
    await database.change((queries) => queries.updateTable('tallies').set({ ship: 2 }).execute())
    const older = fillFolder(folder, 20)

    const { status, output } = await backUp({ DATABASE_URL: location, DATA_FOLDER: dataFolder }, folder)

    expect(status).toBe(1)
    expect(output).toMatch(/was kept, but a restore of it failed, and no older backup was removed:\nharbor: its tally/)
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(older))
    expect(readdirSync(folder)).toHaveLength(21)
  })

  async function arrange() {
    const location = await freshLocation(engine)
    const database = openForTest(location)
    await storeVotes(database, voteOf())
    return { location, database, folder: freshFolder(), dataFolder: freshFolder() }
  }
})

test('older backups are removed with their keys, but for those of the days and weeks that are to be kept', async () => {
  const { environment, folder } = await arrangeSite()
  const older = fillFolder(folder, 20)
  for (const name of older) writeFileSync(join(folder, name.replace('.db', '.signing-key')), signingKey)
  writeFileSync(join(folder, 'letter.txt'), 'Dear Ada')

  const { status } = await backUp({ ...environment, BACKUP_DAYS: '3', BACKUP_WEEKS: '1' }, folder)

  expect(status).toBe(0)
  const names = readdirSync(folder)
  expect(names.filter((name) => name.endsWith('.db'))).toHaveLength(3)
  expect(names.filter((name) => older.slice(0, 2).includes(name))).toEqual(older.slice(0, 2).reverse())
  expect(names).toHaveLength(2 * 3 - 1 + 1)
})

test('a site with its key in the environment is told to keep it elsewhere', async () => {
  const { environment, folder } = await arrangeSite()

  const { output } = await backUp({ ...environment, SIGNING_KEY: signingKey }, folder)

  expect(output).toContain('SIGNING_KEY is not part of a backup')
  expect(output).not.toContain(signingKey)
})

test('a file that is no database cannot be restored', async () => {
  const file = join(freshFolder(), nameBackup(new Date('2026-11-27')))
  writeFileSync(file, 'Dear visitors, '.repeat(1_000))

  await expect(tryRestore(file)).rejects.toThrow('file is not a database')
})

test('a database that is missing is said in a sentence, and leaves no file', async () => {
  const folder = freshFolder()

  const { status, output } = await backUp({ DATABASE_URL: undefined, DATA_FOLDER: join(folder, 'none') }, folder)

  expect(status).toBe(1)
  expect(output).toMatch(/^The database .* is missing\.\n$/)
  expect(readdirSync(folder)).toEqual([])
})

test('an amount that is none is said in a sentence', async () => {
  const { environment, folder } = await arrangeSite()

  const { status, output } = await backUp({ ...environment, BACKUP_DAYS: '0' }, folder)

  expect({ status, output }).toEqual({
    status: 1,
    output: 'BACKUP_DAYS is 0, and a number from 1 to 9999 is needed.\n',
  })
})

test('npm run backup says what there is, and ends with 2', async () => {
  const { status, output } = await runCommand('backup', ['one', 'two'])

  expect({ status, output }).toEqual({ status: 2, output: expect.stringContaining('npm run backup FOLDER') })
})

function backUp(environment: Record<string, string | undefined>, folder: string): Promise<Ended> {
  const unset = { BACKUP_FOLDER: undefined, BACKUP_DAYS: undefined, BACKUP_WEEKS: undefined, SIGNING_KEY: undefined }
  return waitForEnd(startScript('scripts/backup.ts', [folder], { ...unset, ...environment }))
}

async function arrangeSite() {
  const dataFolder = freshFolder()
  await storeVotes(openForTest(join(dataFolder, 'ship-or-skip.db')), voteOf())
  return { environment: { DATABASE_URL: undefined, DATA_FOLDER: dataFolder }, folder: freshFolder() }
}

/** Names of backups of the nights before today, the latest first. What is in them is not read. */
function fillFolder(folder: string, nights: number): string[] {
  const names = Array.from({ length: nights }, (_, night) =>
    nameBackup(new Date(Date.now() - (night + 1) * 86_400_000)),
  )
  for (const name of names) writeFileSync(join(folder, name), '')
  return names
}
