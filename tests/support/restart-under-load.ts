import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { askEdge, type Edge, edgeName, startEdge } from './edge'
import { findFreePort } from './free-port'
import { type Site, startSite } from './site'

type Restarts = {
  databaseUrl: string
  /** How often each of the two processes is restarted. */
  rounds: number
  requestsPerSecond: number
}

type RestartResult = {
  asked: number
  /** What did not succeed, in words. */
  failures: string[]
  /** Votes that were acknowledged, and visitors whose stored vote is not the last that was acknowledged. */
  votes: number
  wrongVotes: string[]
}

const tool = 'mistral-3-1'
const origin = `https://${edgeName}`

/** Beyond the time for which the edge leaves out a process that failed, in milliseconds. */
const betweenRestarts = 3_000

/**
 * Restarts two processes one after another, as docs/operations.md says, while visitors read and vote through the edge at an
 * even rate: what is kept, what each visitor is answered alone, and what is rendered for one request.
 */
export async function restartUnderLoad({ databaseUrl, rounds, requestsPerSecond }: Restarts): Promise<RestartResult> {
  const environment = {
    SITE_ADDRESS: origin,
    DATABASE_URL: databaseUrl,
    SIGNING_KEY: 'of both processes'.padEnd(32, '.'),
  }
  const start = async (port: number) => {
    const site = await startSite({ port, environment })
    await waitUntilReady(site)
    return site
  }
  const ports = [await findFreePort(), await findFreePort()]
  const sites = await Promise.all(ports.map(start))
  const edge = await startEdge({ processes: ports })
  const visitors = makeVisitors(edge)
  try {
    const load = visitors.ask(requestsPerSecond)
    for (let round = 0; round < rounds; round++) {
      for (const [index, site] of sites.entries()) {
        await site.remove()
        sites[index] = await start(site.port)
        await setTimeout(betweenRestarts)
      }
    }
    return await load.stop()
  } finally {
    await edge.remove()
    await Promise.all(sites.map((site: Site) => site.remove()))
  }
}

/** What the unit of systemd waits for. */
async function waitUntilReady({ port }: Site): Promise<void> {
  const waiting = spawn(process.execPath, ['deploy/wait-until-ready.mjs', `http://127.0.0.1:${port}`], {
    stdio: 'inherit',
  })
  const [status] = await once(waiting, 'exit')
  if (status !== 0) throw new Error('a process of the site did not become ready')
}

/** Visitors of some networks, each of whom votes now and then. */
function makeVisitors(edge: Edge) {
  const voters = new Map<string, { cookie: string; ballot: string }>()
  const failures: string[] = []
  let asked = 0
  let votes = 0

  async function request(index: number): Promise<void> {
    // Other addresses of this machine, as far as it has them without being told.
    const localAddress = process.platform === 'linux' ? `127.0.${(index % 200) + 1}.1` : '127.0.0.1'
    try {
      if (index % 20 === 0) return await vote(localAddress, index)
      const path = paths[index % paths.length]?.(index) ?? '/'
      const { status } = await askEdge(edge, path, { localAddress, headers: { 'accept-encoding': 'br' } })
      if (status !== 200) failures.push(`${path}: ${status}`)
    } catch (error) {
      failures.push(`${error}`)
    }
  }

  async function vote(localAddress: string, index: number): Promise<void> {
    const ballot = index % 40 === 0 ? 'ship' : 'skip'
    const { status, headers } = await askEdge(edge, '/api/votes', {
      method: 'POST',
      localAddress,
      headers: {
        origin,
        accept: 'application/json',
        'content-type': 'application/x-www-form-urlencoded',
        cookie: voters.get(localAddress)?.cookie ?? '',
      },
      body: `tool=${tool}&choice=${ballot}`,
    })
    if (status !== 200) return void failures.push(`vote: ${status}`)
    votes += 1
    const given = headers['set-cookie']?.[0]?.split(';')[0] ?? voters.get(localAddress)?.cookie ?? ''
    voters.set(localAddress, { cookie: given, ballot })
  }

  async function findWrongVotes(): Promise<string[]> {
    const stored = await Promise.all(
      [...voters].map(async ([address, { cookie, ballot }]) => {
        const { body } = await askEdge(edge, `/api/votes?tools=${tool}`, { localAddress: address, headers: { cookie } })
        return JSON.parse(body.toString()).votes[tool] === ballot ? [] : [address]
      }),
    )
    return stored.flat()
  }

  return {
    /** Sends requests at this rate, but none while as many wait as a busy machine could not answer in time. */
    ask(perSecond: number): { stop: () => Promise<RestartResult> } {
      let isStopping = false
      const open = new Set<Promise<void>>()
      const sending = (async () => {
        for (let due = performance.now(); !isStopping; due += 1_000 / perSecond) {
          await setTimeout(due - performance.now())
          if (open.size >= maxOpen) await Promise.race(open)
          const one = request(asked++).finally(() => open.delete(one))
          open.add(one)
        }
      })()
      return {
        async stop() {
          isStopping = true
          await sending
          await Promise.all(open)
          return { asked, failures, votes, wrongVotes: await findWrongVotes() }
        },
      }
    },
  }
}

const maxOpen = 32

const paths: readonly ((index: number) => string)[] = [
  () => '/',
  () => '/compare/mistral-3-1-vs-mistral-8x22b-v2',
  () => `/api/votes?tools=${tool}`,
  () => '/tools',
  () => '/api/search?q=mistral',
  () => `/tools/${tool}`,
  // Rendered for one request in fifty: more would be a measure of rendering.
  (index) => `/tools/${tool}?requests=${index - (index % 50)}`,
]
