import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { serveCommand } from '../serve-command.mjs'

/** A child process that is measured from outside, through Linux's /proc. */
export type Measured = { child: ChildProcess; peakMegabytes: () => number; diskBytesWritten: () => number }

export function startMeasured(args: readonly string[], environment: Record<string, string>): Measured {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
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
export async function runMeasured(args: readonly string[], environment: Record<string, string>) {
  const start = performance.now()
  const measured = startMeasured(args, environment)
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, measured.peakMegabytes())
  }, 20)
  const code = await new Promise((resolve) => measured.child.once('exit', resolve))
  clearInterval(watch)
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`)
  return { seconds: (performance.now() - start) / 1000, megabytes: peak }
}

/** Serves a built site as `npm start` does, on a free port, and waits for its first page: resolves with the seconds that took. */
export async function startServer(environment: Record<string, string>, folder = '.') {
  const start = performance.now()
  const measured = startMeasured([...serveCommand, folder], { NODE_ENV: 'production', PORT: '0', ...environment })
  const origin = await readOrigin(measured.child)
  const response = await fetch(origin)
  await response.text()
  if (!response.ok) throw new Error(`the first page answered ${response.status}`)
  return { ...measured, origin, secondsToFirstPage: (performance.now() - start) / 1000 }
}

export async function stop({ child }: Pick<Measured, 'child'>): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
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
