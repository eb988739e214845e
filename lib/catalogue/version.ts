import { statSync } from 'node:fs'

/** Names the compiled catalogue at a path: another name for every file that replaces it. Empty when there is none. */
export function readCatalogueVersion(file: string): string {
  const status = statSync(file, { throwIfNoEntry: false })
  return status === undefined ? '' : `${status.ino}-${status.size}-${status.mtimeMs}`
}
