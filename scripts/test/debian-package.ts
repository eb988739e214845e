import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The first of these programs that is in the PATH. */
export function findProgram(names: readonly string[], { PATH = '' }: NodeJS.ProcessEnv): string | undefined {
  return names.flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name))).find(isExecutable)
}

/**
 * Installs a package of Debian, or of a system made from it, and what it depends on. Does nothing elsewhere, or without being
 * root. Its service, if it has one, may be started by the system.
 */
export function installDebianPackage(name: string, environment: NodeJS.ProcessEnv): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  console.log(`Installing Debian’s package ${name} ...`)
  const options = { stdio: 'ignore', env: { ...environment, DEBIAN_FRONTEND: 'noninteractive' } } as const
  const { status } = spawnSync('apt-get', ['install', '-y', '-qq', name], options)
  if (status === 0) return
  // A list of packages that is missing or old.
  spawnSync('apt-get', ['update', '-qq'], options)
  spawnSync('apt-get', ['install', '-y', '-qq', name], options)
}

/**
 * Unpacks a package into a folder without installing it: for a program that needs nothing else, and whose package would start
 * a service. Does nothing where there is no `apt-get`, or where the package cannot be had.
 */
export function unpackDebianPackage(name: string, folder: string): void {
  if (!existsSync('/usr/bin/apt-get')) return
  mkdirSync(folder, { recursive: true })
  const download = () => spawnSync('apt-get', ['download', '-qq', name], { cwd: folder, stdio: 'ignore' })
  if (download().status !== 0 && process.getuid?.() === 0) {
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' })
    download()
  }
  for (const file of readdirSync(folder).filter((entry) => entry.endsWith('.deb'))) {
    spawnSync('dpkg-deb', ['--extract', join(folder, file), folder], { stdio: 'ignore' })
    rmSync(join(folder, file))
  }
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
