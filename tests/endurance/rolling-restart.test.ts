import { freshLocation } from '@/tests/support/databases'
import { restartUnderLoad } from '@/tests/support/restart-under-load'
import { proveRow } from './row'

proveRow<{ rounds: number; requestsPerSecond: number }>({
  name: 'rolling-restart',
  sizes: { small: { rounds: 1, requestsPerSecond: 100 }, large: { rounds: 5, requestsPerSecond: 100 } },
  done: ({ rounds, requestsPerSecond }) =>
    `two processes on one PostgreSQL behind nginx are restarted in turn ${rounds === 1 ? 'once' : `${rounds} times`} each, under ${requestsPerSecond} requests a second`,
  mustHold: 'no request fails, and each visitor’s stored vote is the last that was acknowledged',
  async prove({ rounds, requestsPerSecond }) {
    const databaseUrl = await freshLocation('postgresql')
    const { asked, votes, failures, wrongVotes } = await restartUnderLoad({ databaseUrl, rounds, requestsPerSecond })
    return {
      measured: [`${asked} requests with ${votes} votes, ${failures.length} failed, ${wrongVotes.length} votes wrong`],
      faults: [...failures, ...wrongVotes, ...(votes === 0 ? ['no vote was acknowledged'] : [])],
    }
  },
})
