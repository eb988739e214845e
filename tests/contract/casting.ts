import { findMiscounts } from '@/lib/database/audit'
import { freshLocation, openForTest } from '@/tests/support/databases'
import { startScript, waitForEnd } from './processes'

/** Four processes cast so many votes each into one file. Tells which of them failed, and what does not add up then. */
export async function castInProcesses(votesEach: number) {
  const location = await freshLocation('sqlite')
  const ended = await Promise.all(
    ['a', 'b', 'c', 'd'].map((name) =>
      waitForEnd(startScript('tests/support/cast-many.ts', [location, name, String(votesEach)])),
    ),
  )
  return openForTest(location).use(async (queries) => ({
    processes: ended.length,
    failures: ended.filter(({ status }) => status !== 0).map(({ output }) => output),
    tools: (await queries.selectFrom('votes').select('tool').distinct().execute()).length,
    miscounts: await findMiscounts(queries),
  }))
}
