import { type Kysely, sql, type Transaction } from 'kysely'
import { type Counts, countRows, findMiscounts, readSnapshot } from './audit'
import type { Database } from './open'
import type { Tables } from './tables'

/** Rows read and written at once: SQLite takes 32,766 parameters a statement, and a vote needs four. */
const page = 5_000

type Options = {
  /** Puts the votes in place of those that the target has. */
  replace?: boolean
  /** Copies tallies that are wrong as they are, where that is better than no copy. */
  allowMiscounts?: boolean
  onProgress?: (votes: number) => void
}

/**
 * Copies tallies and votes, read at one moment, in one transaction of the target: it has all of them afterwards or is
 * as it was. Throws when the target has votes already, and when what arrived does not add up.
 */
export function copyDatabase(from: Database, to: Database, options: Options = {}): Promise<Counts> {
  return readSnapshot(from, (source) =>
    to.change(async (target) => {
      await empty(to, target, options.replace ?? false)
      await copyTallies(source, target)
      await copyVotes(source, target, options.onProgress)
      if (!options.allowMiscounts) await refuseMiscounts(target)
      return count(source, target)
    }),
  )
}

async function empty({ engine }: Database, target: Transaction<Tables>, replace: boolean): Promise<void> {
  // Nobody votes meanwhile. In SQLite the transaction sees to that.
  if (engine === 'postgresql') await sql`lock table tallies, votes in exclusive mode`.execute(target)
  const { votes } = await countRows(target)
  if (votes > 0 && !replace) {
    throw new Error(
      `The target holds ${votes} votes already and was left as it was: --replace puts others in their place.`,
    )
  }
  await target.deleteFrom('votes').execute()
  await target.deleteFrom('tallies').execute()
}

async function copyTallies(source: Kysely<Tables>, target: Transaction<Tables>): Promise<void> {
  for (let after = ''; ; ) {
    const next = source.selectFrom('tallies').selectAll().where('tool', '>', after).orderBy('tool').limit(page)
    const rows = await next.execute()
    const last = rows.at(-1)
    if (last === undefined) return
    await target.insertInto('tallies').values(rows).execute()
    after = last.tool
  }
}

async function copyVotes(source: Kysely<Tables>, target: Transaction<Tables>, onProgress?: (votes: number) => void) {
  let votes = 0
  for (let after = { tool: '', visitor: '' }; ; ) {
    const rows = await source
      .selectFrom('votes')
      .selectAll()
      .where(({ eb, refTuple, tuple }) => eb(refTuple('tool', 'visitor'), '>', tuple(after.tool, after.visitor)))
      .orderBy('tool')
      .orderBy('visitor')
      .limit(page)
      .execute()
    const last = rows.at(-1)
    if (last === undefined) return
    await target.insertInto('votes').values(rows).execute()
    after = last
    votes += rows.length
    onProgress?.(votes)
  }
}

async function refuseMiscounts(target: Transaction<Tables>): Promise<void> {
  const miscounts = await findMiscounts(target)
  if (miscounts.length > 0) throw new Error(['The votes do not add up, and were not copied:', ...miscounts].join('\n'))
}

async function count(source: Kysely<Tables>, target: Transaction<Tables>): Promise<Counts> {
  const [read, written] = [await countRows(source), await countRows(target)]
  if (read.votes === written.votes && read.tools === written.tools) return written
  throw new Error(`${written.votes} of ${read.votes} votes and ${written.tools} of ${read.tools} tallies arrived.`)
}
