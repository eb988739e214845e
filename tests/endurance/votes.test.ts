import { expect, test } from 'vitest'
import { castInProcesses } from '@/tests/contract/casting'

test('4 processes that cast 5,000 votes each into one file fail at none, and the tally equals the recount', async () => {
  expect(await castInProcesses(5_000)).toEqual({ processes: 4, failures: [], tools: 7, miscounts: [] })
})
