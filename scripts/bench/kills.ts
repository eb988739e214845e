import { Agent } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { auditCrowd } from './audit-crowd'
import { type Crowd, makeCrowd } from './crowd'
import { toolSlug } from './generate'
import { formatNumber, print, printFaults } from './print'
import { type Served, startServer } from './process'
import { compileSite, writeSite } from './site'

const kills = 20
const clients = 8
const tools = 8
const secondsToReady = 2

/**
 * Ends a server with kill -9 while clients vote, starts another one on the same data, and looks for every
 * acknowledged vote. A vote without an answer may be stored or not.
 */
export async function benchKills(folder: string): Promise<void> {
  const environment = { ...writeSite(folder, 'killed', tools), TRUSTED_PROXIES: '1' }
  await compileSite(environment)
  const start = () => startServer(environment, { path: '/readyz' })
  const crowd = makeCrowd(Array.from({ length: tools }, (_, index) => toolSlug(index)))
  const faults: string[] = []
  let [acknowledged, lost, slowest] = [0, 0, 0]

  let server = await start()
  for (let round = 1; round <= kills; round++) {
    acknowledged += await voteUntilKilled(server, crowd)
    server = await start()
    slowest = Math.max(slowest, server.secondsToAnswer)
    const audit = await auditCrowd(environment.DATA_FOLDER, crowd.voters)
    lost += audit.lost
    faults.push(...audit.faults.map((fault) => `After kill ${round}: ${fault}`))
  }
  await server.stop()

  print(
    `${kills} kills of the server under ${clients} voting clients`,
    `${formatNumber(acknowledged)} acknowledged, ${lost} lost, ready in ${slowest.toFixed(2)} s`,
    `none lost, ready in ${secondsToReady} s`,
  )
  if (slowest > secondsToReady) faults.push(`The server took ${slowest.toFixed(2)} s until it was ready again.`)
  printFaults(faults)
}

/** Resolves with the number of acknowledged votes once the server has ended. */
async function voteUntilKilled(server: Served, crowd: Crowd): Promise<number> {
  const agent = new Agent({ keepAlive: true })
  let acknowledged = 0
  let isKilled = false
  const voting = Array.from({ length: clients }, async () => {
    while (!isKilled) {
      const status = await crowd.vote(server.origin, agent)
      if (status === 200) acknowledged += 1
      else if (!isKilled)
        throw new Error(`A vote was answered with ${status ?? 'nothing'} before the server was killed.`)
    }
  })
  const killing = async () => {
    await setTimeout(100 + Math.random() * 2_400)
    isKilled = true
    await server.kill()
  }
  await Promise.all([...voting, killing()])
  agent.destroy()
  return acknowledged
}
