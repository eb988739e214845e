import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { findDamage, findMiscounts } from '@/lib/database/audit'
import type { Database } from '@/lib/database/open'
import { startScript } from '@/tests/contract/processes'
import { type EngineName, engines, freshLocation, openForTest } from '@/tests/support/databases'
import { equal, type Finding, proveRow } from './row'

type Size = { kills: number; votesEach: number }

proveRow<Size>({
  name: 'kills',
  sizes: { small: { kills: 2, votesEach: 40 }, large: { kills: 100, votesEach: 500 } },
  done: ({ kills, votesEach }) =>
    `${kills} kills (-9) of a process that writes votes, ${(kills * votesEach).toLocaleString('en')} acknowledged or more, on SQLite and on PostgreSQL`,
  mustHold: 'after each kill exactly the acknowledged votes are there, or one more that was in flight',
  async prove(size) {
    const findings: Finding[] = []
    for (const engine of engines) findings.push(await killVoters(engine, size))
    return {
      measured: findings.flatMap(({ measured }) => measured),
      faults: findings.flatMap(({ faults }) => faults),
    }
  },
})

async function killVoters(engine: EngineName, { kills, votesEach }: Size): Promise<Finding> {
  const location = await freshLocation(engine)
  const database = openForTest(location, { queryMillis: 0 })
  await database.prepare()
  const faults: string[] = []
  let [acknowledged, inFlight] = [0, 0]
  for (let round = 0; round < kills; round++) {
    const answered = await voteUntilKilled(location, `round${round}`, votesEach, round % 8)
    const stored = await countStored(database, `round${round}`)
    acknowledged += answered
    inFlight += stored - answered
    if (stored !== answered && stored !== answered + 1) {
      faults.push(`${engine}, kill ${round + 1}: ${answered} acknowledged and ${stored} stored`)
    }
  }
  const unsound = await database.use(async (queries) => [
    ...(await findDamage(database, queries)),
    ...(await findMiscounts(queries)),
  ])
  const figures = `${acknowledged.toLocaleString('en')} acknowledged, all of them there, and ${inFlight} in flight stored`
  return {
    measured: faults.length === 0 ? [`${engine}: ${kills} kills, ${figures}`] : [],
    faults: [...faults, ...equal(`${engine}, damage and miscounts`, unsound, [])],
  }
}

/** Kills the process in the middle of some vote. Resolves with the number of those it had acknowledged. */
async function voteUntilKilled(location: string, name: string, votes: number, delay: number): Promise<number> {
  const child = startScript('tests/endurance/voter.ts', [location, name])
  let printed = ''
  let isKilled = false
  child.stderr?.pipe(process.stderr)
  child.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk
    if (isKilled || !printed.includes(`\n${votes - 1}\n`)) return
    isKilled = true
    setTimeout(delay).then(() => child.kill('SIGKILL'))
  })
  const [status] = await once(child, 'close')
  if (!isKilled) throw new Error(`the process that votes ended by itself, with ${status}`)
  return printed.split('\n').length - 1
}

/** Throws if the visitors are others than the first so many. */
async function countStored(database: Database, name: string): Promise<number> {
  const rows = await database.use((queries) =>
    queries.selectFrom('votes').select('visitor').where('visitor', 'like', `${name}-%`).execute(),
  )
  const visitors = new Set(rows.map(({ visitor }) => visitor))
  const missing = rows.findIndex((_, number) => !visitors.has(`${name}-${number}`))
  if (missing !== -1) throw new Error(`vote ${missing} of ${name} is missing, though later ones are there`)
  return visitors.size
}
