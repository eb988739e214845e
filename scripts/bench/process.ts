import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { findFreePort } from '@/tests/support/free-port'
import { type Environment, type Site, startSite, withoutOwnSettings } from '@/tests/support/site'
import { nextCommand } from './empty-site'

/** Measurements of a child process from Linux's /proc. */
export type Measured = { peakMegabytes: () => number; diskBytesWritten: () => number }

/** A running server, and the time from its start to the first answer. */
export type Served = Site & Measured & { secondsToAnswer: number }

/** The time limit for a server's first answer, in milliseconds. */
const startTimeout = 20_000

const running = new Set<ChildProcess>()

/** Runs a script to its end. Returns its duration and peak memory. */
export async function runMeasured(args: readonly string[], environment: Environment) {
  const start = performance.now()
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...withoutOwnSettings, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const measured = measure(child)
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, measured.peakMegabytes())
  }, 20)
  const code = await new Promise((resolve) => child.once('exit', resolve))
  clearInterval(watch)
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`)
  return { seconds: (performance.now() - start) / 1000, megabytes: peak }
}

/**
 * Serves a built site like `npm start`, without a proxy in front, and waits until the path answers with 200.
 * `DATA_FOLDER` is required, so that votes do not reach the project's own database.
 */
export async function startServer(
  environment: Record<string, string> & { DATA_FOLDER: string },
  { folder = '.', path = '/' }: { folder?: string; path?: string } = {},
): Promise<Served> {
  const start = performance.now()
  const site = await startSite({
    environment: { TRUSTED_PROXIES: undefined, ...environment },
    dataFolder: environment.DATA_FOLDER,
    folder,
  })
  const measured = measure(site.child)
  site.child.stderr?.pipe(process.stderr)
  for (;;) {
    const response = await fetch(new URL(path, site.origin))
    await response.text()
    if (response.ok) break
    if (performance.now() - start > startTimeout) throw new Error(`${path} answers ${response.status}`)
    await setTimeout(10)
  }
  return { ...site, ...measured, secondsToAnswer: (performance.now() - start) / 1000 }
}

/** Serves an empty site with `next start`, to measure the cost of Next itself. */
export async function startEmptySite(folder: string): Promise<{ origin: string; stop: () => Promise<void> }> {
  const port = await findFreePort()
  const child = spawn(process.execPath, [nextCommand, 'start', folder, '-p', `${port}`], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  measure(child)
  const origin = `http://localhost:${port}`
  await waitUntilUp(origin)
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    origin,
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
  }
}

/** Waits until an address answers with a success status. */
export async function waitUntilUp(url: string): Promise<void> {
  const start = performance.now()
  const isUp = () =>
    fetch(url).then(
      ({ ok }) => ok,
      () => false,
    )
  while (!(await isUp())) {
    if (performance.now() - start > startTimeout) throw new Error(`${url} does not answer`)
    await setTimeout(50)
  }
}

/** Ends processes that a failed measurement left running. */
export function endLeftovers(): void {
  for (const child of running) child.kill('SIGKILL')
}

function measure(child: ChildProcess): Measured {
  running.add(child)
  child.once('exit', () => running.delete(child))
  const read = (file: string, key: string) => {
    const path = `/proc/${child.pid}/${file}`
    // For a process that has just ended, the file or the line is missing.
    const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
    return Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0)
  }
  return {
    peakMegabytes: () => read('status', 'VmHWM') / 1024,
    diskBytesWritten: () => read('io', 'write_bytes'),
  }
}
