import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { findProgram, unpackDebianPackage } from './debian-package'

const folder = join('build', 'tools', 'nginx')

/** Path of nginx: one that is installed, else the one in Debian's package. Throws saying what to do. */
export function findNginx(environment: NodeJS.ProcessEnv): string {
  // Where Debian puts it is not in the PATH of everybody.
  const PATH = [environment.PATH ?? '', '/usr/sbin'].join(delimiter)
  const found = environment.NGINX_PATH ?? findProgram(['nginx'], { ...environment, PATH }) ?? getFromDebian()
  if (existsSync(found)) return found
  throw new Error(
    [
      'The edge is tested with nginx, and none could be found or unpacked. Do one of these, then run npm test again:',
      '  sudo apt-get install nginx',
      '  NGINX_PATH=/path/to/nginx npm test',
    ].join('\n'),
  )
}

function getFromDebian(): string {
  const path = join(folder, 'usr', 'sbin', 'nginx')
  if (!existsSync(path)) unpackDebianPackage('nginx', folder)
  return path
}
