import { Agent } from 'node:http'
import { arrive, percentile } from '@/tests/support/arrive'
import { auditCrowd } from './audit-crowd'
import { makeCrowd } from './crowd'
import { formatNumber, print, printFaults } from './print'
import { startServer } from './process'
import type { SiteEnvironment } from './site'

const perSecond = 500
const seconds = 30
const secondsBefore = 5

export async function benchVoting(environment: SiteEnvironment, tools: readonly string[]): Promise<void> {
  const server = await startServer({ ...environment, TRUSTED_PROXIES: '1' })
  const crowd = makeCrowd(tools)
  // Use connections in turn: a connection idle for five seconds would be closed before the next vote.
  const agent = new Agent({ keepAlive: true, scheduling: 'fifo' })
  const voteOnce = () => crowd.vote(server.origin, agent)
  // Warm up, because a process that has just started still compiles its code.
  const before = await arrive(secondsBefore * perSecond, perSecond, voteOnce)
  const arrived = await arrive(seconds * perSecond, perSecond, voteOnce)
  agent.destroy()
  await server.stop()

  const format = (share: number) => percentile(arrived, share).toFixed(1)
  print(
    `${perSecond} votes a second for ${seconds} s, p99`,
    `${format(0.99)} ms (median ${format(0.5)} ms, worst ${format(1)} ms)`,
    '50 ms',
  )
  const all = [...before, ...arrived].map(({ result }) => result)
  const acknowledged = all.filter((status) => status === 200).length
  const { lost, faults } = await auditCrowd(environment.DATA_FOLDER, crowd.voters)
  const found = `${formatNumber(acknowledged)} of ${formatNumber(all.length)}, ${lost} lost`
  print('votes acknowledged of these and a warm-up', found, 'all, none lost')
  const otherwise = new Set(all.filter((status) => status !== 200).map((status) => status ?? 'nothing at all'))
  if (otherwise.size > 0) faults.push(`Some votes were answered with ${[...otherwise].join(', ')}.`)
  printFaults(faults)
}
