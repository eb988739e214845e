import { statSync } from 'node:fs'

/** A string that changes when the compiled catalogue is replaced. Empty without a file. */
export function readCatalogueVersion(file: string): string {
  const status = statSync(file, { throwIfNoEntry: false })
  return status === undefined ? '' : `${status.ino}-${status.size}-${status.mtimeMs}`
}
