import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findProgram, unpackDebianPackage } from './debian-package'

const folder = join('build', 'tools', 'prometheus')

/** Path of promtool: one that is installed, else the one in Debian's package of Prometheus. Throws saying what to do. */
export function findPromtool(environment: NodeJS.ProcessEnv): string {
  const found = environment.PROMTOOL_PATH ?? findProgram(['promtool'], environment) ?? getFromDebian()
  if (existsSync(found)) return found
  throw new Error(
    [
      'The alert rules are checked by promtool, and none could be found or unpacked. Do one of these, then run npm test again:',
      '  sudo apt-get install prometheus',
      '  PROMTOOL_PATH=/path/to/promtool npm test',
    ].join('\n'),
  )
}

function getFromDebian(): string {
  const path = join(folder, 'usr', 'bin', 'promtool')
  if (!existsSync(path)) unpackDebianPackage('prometheus', folder)
  return path
}
