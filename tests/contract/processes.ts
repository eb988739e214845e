import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

export type Ended = { status: number | null; signal: NodeJS.Signals | null; output: string }

/** Runs `npm run database`, for a site whose database is at `location`, to its end. */
export function runDatabase(location: string, ...words: string[]): Promise<Ended> {
  return waitForEnd(startDatabase(location, ...words))
}

export function startDatabase(location: string, ...words: string[]): ChildProcess {
  return startScript('scripts/database.ts', words, { DATABASE_URL: location })
}

/** Runs `npm run newsletter`, for a site that the environment describes, to its end. */
export function runNewsletter(environment: Record<string, string | undefined>, ...words: string[]): Promise<Ended> {
  return waitForEnd(startNewsletter(environment, ...words))
}

export function startNewsletter(environment: Record<string, string | undefined>, ...words: string[]): ChildProcess {
  return startScript('scripts/newsletter.ts', words, environment)
}

export function startScript(
  script: string,
  words: string[],
  environment: Record<string, string | undefined> = {},
): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', script, ...words], { env: { ...process.env, ...environment } })
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
