import { expect, test } from 'vitest'
import { startPostgresql } from '@/tests/contract/postgresql-server'
import { restartUnderLoad } from '@/tests/support/restart-under-load'

test('two processes on one PostgreSQL are restarted in turn under 100 requests a second, and none is lost', async () => {
  const server = await startPostgresql()
  try {
    const result = await restartUnderLoad({
      databaseUrl: `${server.address}/postgres`,
      rounds: 1,
      requestsPerSecond: 100,
    })

    expect(result).toMatchObject({ failures: [], wrongVotes: [] })
    expect(result.votes).toBeGreaterThan(0)
  } finally {
    await server.discard()
  }
  // Four starts of a process, which a busy machine takes long for.
}, 600_000)
