import { findProgram, installDebianPackage } from './debian-package'

/** Path of systemd-analyze: one that is installed, else Debian's. Throws saying what to do. */
export function findSystemdAnalyze(environment: NodeJS.ProcessEnv): string {
  const find = () => environment.SYSTEMD_ANALYZE_PATH ?? findProgram(['systemd-analyze'], environment)
  const installed = find()
  if (installed !== undefined) return installed
  installDebianPackage('systemd', environment)
  const found = find()
  if (found !== undefined) return found
  throw new Error(
    [
      'The units in deploy/systemd are checked by systemd-analyze, and none could be found or installed. Do one of these, then run npm test again:',
      '  sudo apt-get install systemd',
      '  SYSTEMD_ANALYZE_PATH=/path/to/systemd-analyze npm test',
    ].join('\n'),
  )
}
