import { sql } from 'kysely'
import { findDamage, findMiscounts } from '@/lib/database/audit'
import { migrations } from '@/lib/database/migrations'
import { startScript, waitForEnd } from '@/tests/contract/processes'
import { type EngineName, engines, freshLocation, openForTest } from '@/tests/support/databases'
import { connect, countReleased, makeReleased, releasedSchemas } from './released-schemas'
import { equal, type Finding, proveRow } from './row'

type Size = { kills: number; rows: number }

proveRow<Size>({
  name: 'migrations',
  sizes: { small: { kills: 1, rows: 100 }, large: { kills: 20, rows: 20_000 } },
  done: ({ kills, rows }) =>
    `every schema ever released (${releasedSchemas.length}), with ${rows.toLocaleString('en')} votes and mails, is migrated by a process that is killed (-9) ${kills === 1 ? 'once' : `${kills} times`} in the middle, each time before another statement, on SQLite and on PostgreSQL`,
  mustHold: 'each kill leaves the old schema whole, and the next start finishes with everything there',
  async prove(size) {
    const findings: Finding[] = []
    for (const engine of engines) {
      for (const schema of releasedSchemas) findings.push(await migrateKilled(engine, schema, size))
    }
    return {
      measured: engines.map(
        (engine) =>
          `${engine}: ${releasedSchemas.length} schemas migrated after ${releasedSchemas.length * size.kills} kills`,
      ),
      faults: findings.flatMap(({ faults }) => faults),
    }
  },
})

async function migrateKilled(engine: EngineName, schema: string, { kills, rows }: Size): Promise<Finding> {
  const [counted, location] = [await freshLocation(engine), await freshLocation(engine)]
  await makeReleased(counted, schema, 1)
  const all = Number((await waitForEnd(startMigrator(counted, 0))).output)
  // On PostgreSQL the last one gives back a lock, after everything is stored.
  const statements = engine === 'postgresql' ? all - 1 : all
  await makeReleased(location, schema, rows)
  const faults: string[] = []

  for (let kill = 0; kill < kills; kill++) {
    const fatal = 1 + Math.floor(((kill + 0.5) / kills) * statements)
    const { signal, output } = await waitForEnd(startMigrator(location, fatal))
    if (signal !== 'SIGKILL') throw new Error(`statement ${fatal} of ${statements} killed nobody: ${output}`)
    faults.push(
      ...equal(`${engine}, ${schema}, after a kill before statement ${fatal}`, await readSchema(location), schema),
    )
  }

  const database = openForTest(location, { mustExist: engine === 'sqlite', queryMillis: 0 })
  await database.prepare()
  const issues = schema < '0002' ? 0 : Math.ceil(rows / 100)
  const mails = schema < '0002' ? 0 : rows
  const found = await database.use(async (queries) => ({
    counts: await countReleased(queries),
    unsound: [...(await findDamage(database, queries)), ...(await findMiscounts(queries))],
  }))
  const whole = { votes: rows, subscribers: mails, outbox: mails, issues, migratedIssues: issues }
  return {
    measured: [],
    faults: [
      ...faults,
      ...equal(`${engine}, ${schema}, at the end`, found, { counts: whole, unsound: [] }),
      ...equal(`${engine}, ${schema}, schema at the end`, await readSchema(location), Object.keys(migrations).at(-1)),
    ],
  }
}

function startMigrator(location: string, fatal: number) {
  return startScript('tests/endurance/migrator.ts', [location, `${fatal}`])
}

/** The latest migration of a database, which is not migrated by reading it. */
async function readSchema(location: string): Promise<string | undefined> {
  const { queries, close } = connect(location)
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(queries)
  await close()
  return rows.at(-1)?.name
}
