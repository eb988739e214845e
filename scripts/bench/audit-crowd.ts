import type { Ballot } from '@/lib/community/ballot'
import { readVisitor } from '@/lib/community/visitor'
import { findDamage, findMiscounts, readSnapshot } from '@/lib/database/audit'
import { locateDatabase } from '@/lib/database/location'
import { openDatabase } from '@/lib/database/open'
import { openSigningKeys } from '@/lib/signing'
import type { Voter } from './crowd'

/** The number of lost acknowledged votes, and all errors in sentences. */
export type Audit = { lost: number; faults: string[] }

/**
 * Compares the site's answers to a crowd with its database. A vote that was found must still be there in the next
 * audit.
 */
export async function auditCrowd(dataFolder: string, voters: readonly Voter[], databaseUrl?: string): Promise<Audit> {
  const { stored, faults } = await readStored(locateDatabase({ dataFolder, databaseUrl }))
  const keys = openSigningKeys({ dataFolder })
  let [explained, lost, withoutCookie] = [0, 0, 0]
  for (const voter of voters) {
    const visitor = readVisitor(keys, 'http:', voter.cookie)
    if (visitor === undefined) {
      withoutCookie += 1
      continue
    }
    const found = stored.get(`${voter.tool} ${visitor.hash}`) ?? 'none'
    if (found !== 'none') explained += 1
    if (!voter.possible.includes(found)) lost += 1
    voter.possible = [found]
  }
  if (lost > 0) faults.push(`Acknowledged votes that the database holds otherwise or not at all: ${lost}.`)
  // A first vote without an answer may be stored, for a visitor whose id the client never received.
  const surplus = stored.size - explained - withoutCookie
  if (surplus > 0) faults.push(`Votes in the database that nobody sent: ${surplus}.`)
  return { lost, faults }
}

async function readStored(location: string): Promise<{ stored: Map<string, Ballot>; faults: string[] }> {
  const database = openDatabase(location, { mustExist: true, queryMillis: 0 })
  try {
    return await readSnapshot(database, async (queries) => {
      const faults = [...(await findDamage(database, queries)), ...(await findMiscounts(queries))]
      const rows = await queries.selectFrom('votes').selectAll().execute()
      return { stored: new Map(rows.map((row) => [`${row.tool} ${row.visitor}`, row.choice])), faults }
    })
  } finally {
    await database.close()
  }
}
