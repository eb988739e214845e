import { freshLocation } from '@/tests/support/databases'
import { restartUnderLoad } from '@/tests/support/restart-under-load'
import { equal, proveRow } from './row'

type Size = { rounds: number; requestsPerSecond: number }

proveRow<Size>({
  name: 'rolling-restart',
  sizes: { small: { rounds: 1, requestsPerSecond: 100 }, large: { rounds: 5, requestsPerSecond: 100 } },
  done: ({ rounds, requestsPerSecond }) =>
    `two processes on one PostgreSQL behind the edge are restarted in turn, each ${rounds === 1 ? 'once' : `${rounds} times`}, under ${requestsPerSecond} requests a second`,
  mustHold: 'no request fails, and every acknowledged vote is stored as it was cast',
  async prove(size) {
    const result = await restartUnderLoad({ databaseUrl: await freshLocation('postgresql'), ...size })
    return {
      measured: [
        `${result.asked.toLocaleString('en')} requests, ${result.failures.length} failed`,
        `${result.votes.toLocaleString('en')} votes, ${result.wrongVotes.length} wrong`,
      ],
      faults: [
        ...result.failures.slice(0, 5),
        ...result.wrongVotes.slice(0, 5),
        ...equal('whether anybody voted', result.votes > 0, true),
      ],
    }
  },
})
