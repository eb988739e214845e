import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export type Ended = { status: number | null; signal: NodeJS.Signals | null; output: string }

type Environment = Record<string, string | undefined>

/** Runs `npm run NAME` as npm does, to its end. */
export function runCommand(name: string, words: string[], environment: Environment = {}): Promise<Ended> {
  return waitForEnd(start(['scripts/run.mjs', name, ...words], environment))
}

/** Runs what `npm run database` runs, for a site whose database is at `location`, to its end. */
export function runDatabase(location: string, ...words: string[]): Promise<Ended> {
  return waitForEnd(startDatabase(location, ...words))
}

export function startDatabase(location: string, ...words: string[]): ChildProcess {
  return startScript('scripts/database.ts', words, { DATABASE_URL: location })
}

/** Runs what `npm run newsletter` runs, for a site that the environment describes, to its end. */
export function runNewsletter(environment: Environment, ...words: string[]): Promise<Ended> {
  return waitForEnd(startNewsletter(environment, ...words))
}

export function startNewsletter(environment: Environment, ...words: string[]): ChildProcess {
  return startScript('scripts/newsletter.ts', words, environment)
}

export function startScript(script: string, words: string[], environment: Environment = {}): ChildProcess {
  return start([...findScript(script), ...words], environment)
}

/** What Node is told to run a script: its bundle, or its source where there are no bundles. */
export function findScript(script: string): string[] {
  const folder = process.env.BUNDLED_SCRIPTS
  return folder === undefined ? ['--import', 'tsx', script] : [join(folder, script.replace(/\.ts$/, '.mjs'))]
}

export async function waitForEnd(child: ChildProcess): Promise<Ended> {
  let output = ''
  child.stdout?.on('data', (chunk) => {
    output += chunk
  })
  child.stderr?.on('data', (chunk) => {
    output += chunk
  })
  const [status, signal] = await once(child, 'close')
  return { status, signal, output }
}

function start(args: string[], environment: Environment): ChildProcess {
  return spawn(process.execPath, args, { env: { ...process.env, ...environment } })
}
