import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteFile from 'better-sqlite3'
import { locateDatabase } from '@/lib/database/location'
import { serveCommand } from '@/scripts/serve-command.mjs'

/** A built site with a database of its own that is being served. */
export type VoteSite = {
  origin: string
  port: number
  child: ChildProcess
  dataFolder: string
  databaseFile: string
  /** How often a tool was voted on, as it stands in the database. */
  countRows: (tool: string) => number
  /** Takes every vote away, as if nobody had ever voted. */
  emptyVotes: () => void
  /** Asks the server to stop; resolves with its exit code. What it kept in its data folder stays. */
  stop: () => Promise<number | null>
  /** Stops the server and removes what it kept. */
  remove: () => Promise<void>
}

export type SiteOptions = {
  /** Variables put in place of those that make a site for tests; `undefined` removes one. */
  environment?: Record<string, string | undefined>
  /** A folder that another site has left; without it there is a new one. */
  dataFolder?: string
}

/** Serves the built site as `npm start` does, with one proxy in front, and waits until it answers. */
export async function startVoteSite({
  environment = {},
  dataFolder = makeDataFolder(),
}: SiteOptions = {}): Promise<VoteSite> {
  const port = await findFreePort()
  const origin = `http://localhost:${port}`
  const server = runServer({
    PORT: String(port),
    SITE_ADDRESS: origin,
    DATABASE_URL: undefined,
    SMTP_URL: undefined,
    DATA_FOLDER: dataFolder,
    TRUSTED_PROXIES: '1',
    DRAIN_SECONDS: '0',
    ...environment,
  })
  const site = describeSite({ origin, port, dataFolder, child: server.child, ended: server.ended })
  try {
    await server.isServing
    return site
  } catch (error) {
    await site.remove()
    throw error
  }
}

/** Runs the built server until it ends by itself, which it does when it cannot start. */
export async function runToEnd(
  environment: SiteOptions['environment'],
): Promise<{ code: number | null; printed: string }> {
  const { child, isServing, ended, printed } = runServer(environment)
  isServing.then(
    () => child.kill(),
    () => {},
  )
  return { code: await ended, printed: printed() }
}

function makeDataFolder(): string {
  return mkdtempSync(join(tmpdir(), 'ship-or-skip-votes-'))
}

type Running = Pick<VoteSite, 'origin' | 'port' | 'dataFolder' | 'child'> & { ended: Promise<number | null> }

function describeSite({ ended, ...running }: Running): VoteSite {
  const { child, dataFolder } = running
  const databaseFile = locateDatabase({ dataFolder })
  const stop = () => {
    child.kill('SIGTERM')
    return ended
  }
  return {
    ...running,
    databaseFile,
    countRows: (tool) =>
      withFile(databaseFile, (file) =>
        Number(file.prepare('select count(*) from votes where tool = ?').pluck().get(tool)),
      ),
    emptyVotes: () => withFile(databaseFile, (file) => file.exec('delete from votes; delete from tallies')),
    stop,
    remove: async () => {
      await stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

function runServer(environment: SiteOptions['environment']) {
  const child = spawn(process.execPath, serveCommand, {
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const isServing = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        printed += chunk
        if (/ is at http/.test(printed)) resolve()
      })
    }
    ended.then(() => reject(new Error(`the server ended before it served:\n${printed}`)))
  })
  return { child, ended, isServing, printed: () => printed }
}

/** The address of a site has to be known before it starts, so it cannot be left to choose a port itself. */
function findFreePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}

function withFile<T>(path: string, work: (file: SqliteFile.Database) => T): T {
  const file = new SqliteFile(path, { fileMustExist: true })
  try {
    return work(file)
  } finally {
    file.close()
  }
}
