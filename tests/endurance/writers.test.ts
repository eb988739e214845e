import { castInProcesses } from '@/tests/contract/casting'
import { equal, proveRow } from './row'

proveRow<{ votesEach: number }>({
  name: 'writers',
  sizes: { small: { votesEach: 300 }, large: { votesEach: 5_000 } },
  done: ({ votesEach }) =>
    `4 processes write ${votesEach.toLocaleString('en')} votes each into one SQLite file at once`,
  mustHold: 'none fails, and every tally is what its votes add up to',
  async prove({ votesEach }) {
    const cast = await castInProcesses(votesEach)
    const told = { failures: cast.failures.length, miscounts: cast.miscounts.length }
    return {
      measured: [`${told.failures} failed, ${told.miscounts} tallies were wrong`],
      faults: equal('what came of it', cast, { processes: 4, failures: [], tools: 7, miscounts: [] }),
    }
  },
})
