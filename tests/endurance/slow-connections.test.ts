import { onTestFinished } from 'vitest'
import { type Arrived, arrive, percentile } from '@/tests/support/arrive'
import { readPage } from '@/tests/support/pages'
import { openSlowConnections } from '@/tests/support/slow-connections'
import { atMost, proveRow } from './row'
import { listHotPages, makeAgent, onlyStatus, realTools, serve } from './served-site'

type Size = { connections: number; rounds: number; seconds: number; perSecond: number; maxRatio: number }

proveRow<Size>({
  name: 'slow-connections',
  sizes: {
    small: { connections: 100, rounds: 1, seconds: 1, perSecond: 40, maxRatio: Number.POSITIVE_INFINITY },
    large: { connections: 500, rounds: 3, seconds: 20, perSecond: 150, maxRatio: 2 },
  },
  done: ({ connections, perSecond }) =>
    `${connections} connections that send a byte a second, beside ${perSecond} readers a second`,
  mustHold: 'the readers’ p99 is at most twice what it was without them',
  async prove({ connections, rounds, seconds, perSecond, maxRatio }) {
    const site = await serve()
    const agent = makeAgent()
    const pages = listHotPages(realTools)
    const read = (forSeconds = seconds) =>
      arrive(forSeconds * perSecond, perSecond, (number) =>
        readPage(site.origin, pages[number % pages.length] ?? '/', agent),
      )
    await read()

    // In turns, so that other load on the machine affects both. Readers never pause: pages would be too old after it.
    const alone: Arrived<number | undefined>[] = []
    const beside: Arrived<number | undefined>[] = []
    let fewest = Number.POSITIVE_INFINITY
    for (let round = 0; round < rounds; round++) {
      alone.push(...(await read()))
      const slow = openSlowConnections(site.port, connections)
      onTestFinished(slow.close)
      while (slow.countOpen() < connections) await read(1)
      const counting = setInterval(() => {
        fewest = Math.min(fewest, slow.countOpen())
      }, 500)
      beside.push(...(await read()))
      clearInterval(counting)
      slow.close()
      await read(1)
    }

    const [before, meanwhile] = [percentile(alone, 0.99), percentile(beside, 0.99)]
    return {
      measured: [
        `p99 ${meanwhile.toFixed(1)} ms beside them and ${before.toFixed(1)} ms without: ${(meanwhile / before).toFixed(2)} times`,
        `at any time ${Math.min(fewest, connections)} or more of them were open`,
      ],
      faults: [
        ...onlyStatus(
          'pages',
          [...alone, ...beside].map(({ result }) => result),
          200,
        ),
        ...atMost('times the p99', meanwhile / before, maxRatio),
      ],
    }
  },
})
