import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Counts, countRows, findDamage } from './audit'
import { copyDatabase } from './copy'
import { isServerAddress } from './location'
import { openDatabase } from './open'
import { SqliteFile } from './sqlite-file'

/**
 * Writes a consistent snapshot of the database to a SQLite file without blocking writers. The file appears only when it
 * is complete and flushed to disk. Throws if it exists already.
 */
export async function backUp(location: string, file: string): Promise<Counts> {
  if (existsSync(file)) throw new Error(`${file} already exists and was not changed.`)
  const part = `${file}.part`
  for (const leftover of [part, `${part}-wal`, `${part}-shm`]) rmSync(leftover, { force: true })
  if (isServerAddress(location)) await copyServer(location, part)
  else copyFile(location, part)
  const counts = await verify(part)
  writeThrough(part)
  renameSync(part, file)
  writeThrough(dirname(file))
  return counts
}

async function copyServer(location: string, part: string): Promise<void> {
  const from = openDatabase(location, { queryMillis: 0 })
  const to = openDatabase(part)
  try {
    await copyDatabase(from, to, { allowMiscounts: true })
  } finally {
    await Promise.all([from.close(), to.close()])
  }
}

function copyFile(location: string, part: string): void {
  if (!existsSync(location)) throw new Error(`The database ${location} is missing.`)
  const source = new SqliteFile(location, { fileMustExist: true })
  try {
    // SQLite builds the indexes of the copy anew, so the copy would not show that one is damaged.
    const integrity = source.pragma('integrity_check')
    if (integrity !== 'ok') refuseDamage([integrity])
    source.prepare('vacuum into ?').run(part)
  } finally {
    source.close()
  }
}

async function verify(part: string): Promise<Counts> {
  const copy = openDatabase(part, { mustExist: true })
  try {
    return await copy.use(async (queries) => {
      const damage = await findDamage(copy, queries)
      if (damage.length > 0) refuseDamage(damage)
      return countRows(queries)
    })
  } finally {
    await copy.close()
  }
}

function refuseDamage(damage: unknown[]): never {
  throw new Error(['The database is damaged, and was not backed up:', ...damage].join('\n'))
}

function writeThrough(path: string): void {
  const descriptor = openSync(path, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}
