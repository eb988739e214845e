import { readFileSync } from 'node:fs'
import { makeCrowd } from '@/scripts/bench/crowd'
import { arrive } from '@/tests/support/arrive'
import type { Site } from '@/tests/support/site'
import { atMost, equal, proveRow } from './row'
import { countAnswered, makeVisits, onlyStatus, realTools, serve } from './served-site'

type Size = { seconds: number; perSecond: number; heapMegabytes: number; maxRise: number }

/** Memory of a process at a time, in megabytes and minutes. */
type Sample = { minutes: number; megabytes: number }

/** Until then caches fill and code is compiled. */
const minutesBefore = 3

proveRow<Size>({
  name: 'small-heap',
  sizes: {
    small: { seconds: 3, perSecond: 20, heapMegabytes: 256, maxRise: Number.POSITIVE_INFINITY },
    large: { seconds: 600, perSecond: 50, heapMegabytes: 256, maxRise: 1 },
  },
  done: ({ seconds, perSecond, heapMegabytes }) =>
    `${seconds < 60 ? `${seconds} s` : `${seconds / 60} minutes`} of ${perSecond} requests a second (80 % pages, 15 % comparisons, 5 % votes) to a process with a heap of ${heapMegabytes} MB and PAGE_CACHE_MB=16`,
  mustHold: 'it does not crash, and its memory (RSS) rises less than 1 MB a minute after the third minute',
  async prove({ seconds, perSecond, heapMegabytes, maxRise }) {
    const site = await serve({
      nodeOptions: [`--max-old-space-size=${heapMegabytes}`],
      environment: { PAGE_CACHE_MB: '16' },
    })
    const visit = makeVisits(site.origin, realTools, makeCrowd(realTools))
    const samples: Sample[] = []
    const start = performance.now()
    const sampling = setInterval(
      () => samples.push({ minutes: (performance.now() - start) / 60_000, megabytes: readMemory(site) }),
      1_000,
    )
    const arrived = await arrive(seconds * perSecond, perSecond, visit).finally(() => clearInterval(sampling))

    const statuses = arrived.map(({ result }) => result.status)
    const late = samples.filter(({ minutes }) => minutes >= minutesBefore)
    const rise = late.length < 2 ? 0 : findSlope(late)
    const largest = Math.max(...samples.map(({ megabytes }) => megabytes))
    return {
      measured: [
        countAnswered('requests', statuses),
        `${rise.toFixed(2)} MB a minute, ${largest.toFixed(0)} MB at most`,
      ],
      faults: [
        ...onlyStatus('answers', statuses, 200),
        ...equal('how the process ended', [site.child.exitCode, site.child.signalCode], [null, null]),
        ...atMost('megabytes a minute', rise, maxRise),
      ],
    }
  },
})

/** In a process that has ended, 0. */
function readMemory({ child }: Site): number {
  try {
    const [, kilobytes = '0'] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? []
    return Number(kilobytes) / 1024
  } catch {
    return 0
  }
}

/** By least squares, in megabytes a minute. */
function findSlope(samples: readonly Sample[]): number {
  const mean = (value: (sample: Sample) => number) => samples.reduce((sum, one) => sum + value(one), 0) / samples.length
  const [time, memory] = [mean(({ minutes }) => minutes), mean(({ megabytes }) => megabytes)]
  return (
    mean(({ minutes, megabytes }) => (minutes - time) * (megabytes - memory)) /
    mean(({ minutes }) => (minutes - time) ** 2)
  )
}
