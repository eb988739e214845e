import { spawnSync } from 'node:child_process'

/** What npm wrote to its standard output, also when it exits with another status than 0. Throws when there is no npm. */
export function runNpm(args: readonly string[]): { status: number; output: string; errors: string } {
  const isWindows = process.platform === 'win32'
  const { status, stdout, stderr, error } = spawnSync(isWindows ? 'npm.cmd' : 'npm', args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: isWindows,
  })
  if (error !== undefined) throw new Error(`npm cannot be run: ${error.message}`)
  return { status: status ?? 1, output: stdout, errors: stderr.trim() }
}
