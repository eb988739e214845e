import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { serveCommand } from '@/scripts/serve-command.mjs'

/** A child process that is measured from outside, through Linux's /proc. */
export type Measured = { child: ChildProcess; peakMegabytes: () => number; diskBytesWritten: () => number }

/** A server, and how long it took from its start until it answered. */
export type Served = Measured & { origin: string; secondsToAnswer: number }

/** Settings that whoever measures may have made for a site of their own; above all, nothing is written to its database, and nobody is mailed. */
const foreign = {
  DATABASE_URL: undefined,
  DATA_FOLDER: undefined,
  SIGNING_KEY: undefined,
  PREVIOUS_SIGNING_KEY: undefined,
  SITE_ADDRESS: undefined,
  TRUSTED_PROXIES: undefined,
  SMTP_URL: undefined,
  MAIL_FROM: undefined,
  MAIL_PER_SECOND: undefined,
}

/** What is put in place of these settings; without a value there is none. */
type Environment = Record<string, string | undefined>

/** How long a server may take to answer before it counts as one that never will. */
const patience = 20_000

const running = new Set<ChildProcess>()

export function startMeasured(args: readonly string[], environment: Environment): Measured {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...foreign, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  const read = (file: string, key: string) => {
    const path = `/proc/${child.pid}/${file}`
    // A process that has just ended has no such file, or one without the line.
    const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
    return Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0)
  }
  return {
    child,
    peakMegabytes: () => read('status', 'VmHWM') / 1024,
    diskBytesWritten: () => read('io', 'write_bytes'),
  }
}

/** Runs a script to its end: how long it took, and the most memory it held. */
export async function runMeasured(args: readonly string[], environment: Environment) {
  const start = performance.now()
  const measured = startMeasured(args, environment)
  measured.child.stdout?.resume()
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, measured.peakMegabytes())
  }, 20)
  const code = await new Promise((resolve) => measured.child.once('exit', resolve))
  clearInterval(watch)
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`)
  return { seconds: (performance.now() - start) / 1000, megabytes: peak }
}

/**
 * Serves a built site as `npm start` does, on a free port, and waits until it answers the path with 200. Its votes are
 * kept where the environment says, so that none get into those of the project's own site.
 */
export async function startServer(
  environment: Record<string, string> & { DATA_FOLDER: string },
  { folder = '.', path = '/' }: { folder?: string; path?: string } = {},
): Promise<Served> {
  const start = performance.now()
  const settings = { NODE_ENV: 'production', PORT: '0', DRAIN_SECONDS: '0', ...environment }
  const measured = startMeasured([...serveCommand, folder], settings)
  const origin = await readOrigin(measured.child)
  for (;;) {
    const response = await fetch(new URL(path, origin))
    await response.text()
    if (response.ok) break
    if (performance.now() - start > patience) throw new Error(`${path} answers ${response.status}`)
    await setTimeout(10)
  }
  return { ...measured, origin, secondsToAnswer: (performance.now() - start) / 1000 }
}

export async function stop({ child }: Pick<Measured, 'child'>): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}

/** As kill -9 does: the process has no chance to finish anything. */
export async function kill({ child }: Pick<Measured, 'child'>): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
}

/** Ends what still runs after a measurement that failed. */
export function endLeftovers(): void {
  for (const child of running) child.kill('SIGKILL')
}

function readOrigin(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    child.once('exit', () => reject(new Error(`the server ended before it served:\n${printed}`)))
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk
      const origin = /is at (http:\/\/\S+)/.exec(printed)?.[1]
      if (origin !== undefined) resolve(origin)
    })
  })
}
