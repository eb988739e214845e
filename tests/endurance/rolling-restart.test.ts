import { expect, inject, test } from 'vitest'
import { restartUnderLoad } from '@/tests/support/restart-under-load'

test('two processes on one PostgreSQL are restarted five times each under 100 requests a second, and none is lost', async () => {
  const result = await restartUnderLoad({
    databaseUrl: `${inject('postgresql')}/postgres`,
    rounds: 5,
    requestsPerSecond: 100,
  })
  console.log(`rolling restart: ${result.asked} requests, ${result.votes} votes, ${result.failures.length} failed`)

  expect(result).toMatchObject({ failures: [], wrongVotes: [] })
  expect(result.asked).toBeGreaterThan(2_000)
})
