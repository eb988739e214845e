import { SqliteFile } from '@/lib/database/sqlite-file'
import { startPostgresql } from '@/tests/contract/postgresql-server'
import { formatNumber, print, printFaults } from './print'
import { runMeasured } from './process'

/**
 * Copies a SQLite file to PostgreSQL and back into another file with the operator's commands, and compares the two
 * files.
 */
export async function benchCopy(file: string, returned: string, votes: number): Promise<void> {
  const server = await startPostgresql()
  const target = `${server.address}/postgres`
  const copy = async (from: string, to: string) =>
    (await runMeasured(['--import', 'tsx', 'scripts/database.ts', 'copy', from, to], {})).seconds
  try {
    const there = await copy(file, target)
    const back = await copy(target, returned)
    const differing = countDifferences(file, returned, votes)
    print(`${formatNumber(votes)} votes copied to PostgreSQL`, `${there.toFixed(1)} s`, '60 s')
    print('the same votes copied back into SQLite', `${back.toFixed(1)} s, ${differing} rows differ`, '60 s, 0')
    printFaults(differing > 0 ? [`After a copy to PostgreSQL and back ${differing} rows differ.`] : [])
  } finally {
    await server.discard()
  }
}

/** The number of votes and tallies that are in only one file, and of votes missing from both. */
function countDifferences(file: string, returned: string, votes: number): number {
  const database = new SqliteFile(file)
  try {
    database.prepare('attach ? as returned').run(returned)
    const count = (from: string) => Number(database.prepare(`select count(*) from ${from}`).pluck().get())
    const rowsOnlyIn = (one: string, other: string, table: string) =>
      count(`(select * from ${one}.${table} except select * from ${other}.${table})`)
    return ['votes', 'tallies'].reduce(
      (sum, table) => sum + rowsOnlyIn('main', 'returned', table) + rowsOnlyIn('returned', 'main', table),
      Math.abs(votes - count('main.votes')),
    )
  } finally {
    database.close()
  }
}
