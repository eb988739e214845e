import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { locateDatabase } from '@/lib/database/location'
import { serveCommand } from '@/scripts/serve-command.mjs'
import { findFreePort } from './free-port'

/** Variables put in place of those that make a site for tests; `undefined` removes one. */
export type Environment = Record<string, string | undefined>

/** A built site that is being served from a process of its own. */
export type Site = {
  origin: string
  port: number
  child: ChildProcess
  dataFolder: string
  /** The embedded database, unless the environment names a server. */
  databaseFile: string
  /** What the process has printed, the last megabyte at least. */
  printed: () => string
  /** Asks the process to stop (SIGTERM); resolves with its exit code. What is in its data folder stays. */
  stop: () => Promise<number | null>
  /** Ends the process at once, as `kill -9` does. */
  kill: () => Promise<number | null>
  /** Stops the process and removes its data folder. */
  remove: () => Promise<void>
}

export type SiteOptions = {
  environment?: Environment
  /** A folder that another site has left; without it there is a new one. */
  dataFolder?: string
  /** Where the built site is, unless it is that of the project. */
  folder?: string
  /** The port that another site has left; without it there is a free one. */
  port?: number
  /** Options of Node that count instead of those it is served with. */
  nodeOptions?: readonly string[]
}

/**
 * Settings that the environment may hold for a site of its own. Without them nothing is written to its
 * database, and nobody is mailed.
 */
export const withoutOwnSettings: Environment = {
  SITE_ADDRESS: undefined,
  DATA_FOLDER: undefined,
  TRUSTED_PROXIES: undefined,
  SIGNING_KEY: undefined,
  PREVIOUS_SIGNING_KEY: undefined,
  DATABASE_URL: undefined,
  SMTP_URL: undefined,
  MAIL_FROM: undefined,
  MAIL_PER_SECOND: undefined,
  LOG_LEVEL: undefined,
  LOG_REQUESTS: undefined,
  METRICS_PORT: undefined,
  METRICS_HOST: undefined,
  METRICS_TOKEN: undefined,
  WEBSUB_HUBS: undefined,
}

/** Serves a built site as `npm start` does, with one proxy in front, and waits until it takes requests. */
export async function startSite({
  environment = {},
  dataFolder = mkdtempSync(join(tmpdir(), 'ship-or-skip-site-')),
  folder = '.',
  port: givenPort,
  nodeOptions = [],
}: SiteOptions = {}): Promise<Site> {
  const port = givenPort ?? (await findFreePort())
  const origin = `http://localhost:${port}`
  const { child, isServing, ended, printed } = run(
    {
      ...withoutOwnSettings,
      PORT: String(port),
      SITE_ADDRESS: origin,
      DATA_FOLDER: dataFolder,
      TRUSTED_PROXIES: '1',
      DRAIN_SECONDS: '0',
      ...environment,
    },
    [...nodeArguments(nodeOptions), folder],
  )
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return ended
  }
  const remove = async () => {
    await end('SIGTERM')
    rmSync(dataFolder, { recursive: true, force: true })
  }
  try {
    await isServing
  } catch (error) {
    await remove()
    throw error
  }
  return {
    origin,
    port,
    child,
    dataFolder,
    databaseFile: locateDatabase({ dataFolder }),
    printed,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    remove,
  }
}

/** Runs the built site until it ends by itself, which it does when it cannot start. */
export async function runToEnd(environment: Environment): Promise<{ code: number | null; printed: string }> {
  const { child, isServing, ended, printed } = run({ ...withoutOwnSettings, ...environment })
  isServing.then(
    () => child.kill(),
    () => {},
  )
  return { code: await ended, printed: printed() }
}

/** Of an option that is given twice, Node takes the last. */
function nodeArguments(options: readonly string[]): string[] {
  return [...serveCommand.slice(0, -1), ...options, ...serveCommand.slice(-1)]
}

function run(environment: Environment, args: string[] = serveCommand) {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  let isFound = false
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const isServing = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        if (printed.length > 2 * maxPrinted) printed = printed.slice(-maxPrinted)
        printed += chunk
        if (!isFound) isFound = / is at http/.test(printed)
        if (isFound) resolve()
      })
    }
    ended.then(() => reject(new Error(`The site ended before it took requests. Has it been built?\n${printed}`)))
  })
  return { child, ended, isServing, printed: () => printed }
}

/** How much is kept of what a site prints: a busy one prints a line a request. In characters. */
const maxPrinted = 1_000_000
