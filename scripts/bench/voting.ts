import { Agent } from 'node:http'
import { setTimeout } from 'node:timers/promises'
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
  const before = await arrive(secondsBefore * perSecond, voteOnce)
  const { latencies, statuses } = await arrive(seconds * perSecond, voteOnce)
  agent.destroy()
  await server.stop()

  const percentile = (share: number) => latencies[Math.ceil(latencies.length * share) - 1]?.toFixed(1)
  print(
    `${perSecond} votes a second for ${seconds} s, p99`,
    `${percentile(0.99)} ms (median ${percentile(0.5)} ms, worst ${percentile(1)} ms)`,
    '50 ms',
  )
  const all = [...before.statuses, ...statuses]
  const acknowledged = all.filter((status) => status === 200).length
  const { lost, faults } = await auditCrowd(environment.DATA_FOLDER, crowd.voters)
  const found = `${formatNumber(acknowledged)} of ${formatNumber(all.length)}, ${lost} lost`
  print('votes acknowledged of these and a warm-up', found, 'all, none lost')
  const otherwise = new Set(all.filter((status) => status !== 200).map((status) => status ?? 'nothing at all'))
  if (otherwise.size > 0) faults.push(`Some votes were answered with ${[...otherwise].join(', ')}.`)
  printFaults(faults)
}

/**
 * Sends at fixed times, even while earlier votes have no answer, and measures from the scheduled time: if the server
 * stalls for a second, every vote of that second shows it. Latencies are sorted.
 */
async function arrive(amount: number, send: () => Promise<number | undefined>) {
  const start = performance.now()
  const latencies: number[] = []
  const sent: Promise<number | undefined>[] = []
  while (sent.length < amount) {
    const due = start + (sent.length * 1000) / perSecond
    if (performance.now() < due) await setTimeout(1)
    else sent.push(measure(due))
  }
  const statuses = await Promise.all(sent)
  return { latencies: latencies.sort((a, b) => a - b), statuses }

  async function measure(due: number): Promise<number | undefined> {
    const status = await send()
    latencies.push(performance.now() - due)
    return status
  }
}
