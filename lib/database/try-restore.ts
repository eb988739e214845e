import { rmSync } from 'node:fs'
import { type Counts, countRows, findDamage, findMiscounts } from './audit'
import { copyDatabase } from './copy'
import { openDatabase } from './open'

/**
 * Restores a backup into a file beside it, checks that as a site would find it, and removes it again. Throws if the
 * backup cannot be restored, or if its votes do not add up.
 */
export async function tryRestore(backup: string): Promise<Counts> {
  const file = `${backup}.restored`
  removeFile(file)
  const [from, to] = [openDatabase(backup, { mustExist: true }), openDatabase(file)]
  try {
    await copyDatabase(from, to, { allowMiscounts: true })
    return await to.use(async (queries) => {
      const faults = [...(await findDamage(to, queries)), ...(await findMiscounts(queries))]
      if (faults.length > 0) throw new Error(faults.join('\n'))
      return countRows(queries)
    })
  } finally {
    await Promise.all([from.close(), to.close()])
    for (const path of [file, backup]) removeLogs(path)
    removeFile(file)
  }
}

function removeFile(file: string): void {
  rmSync(file, { force: true })
  removeLogs(file)
}

function removeLogs(file: string): void {
  for (const log of [`${file}-wal`, `${file}-shm`]) rmSync(log, { force: true })
}
