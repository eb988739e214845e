import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Does the work unless the same inputs were worked on before and what was made of them is still there. */
export async function unlessDone(
  stamp: string,
  inputs: string[],
  product: string,
  work: (product: string) => void | Promise<void>,
): Promise<void> {
  const state = createHash('sha256').update(inputs.join('\n')).digest('hex')
  if (existsSync(product) && existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return
  rmSync(stamp, { force: true })
  mkdirSync(dirname(stamp), { recursive: true })
  await work(product)
  writeFileSync(stamp, state)
}

/** A digest of files and of all files in folders, by names and bytes. */
export function fingerprint(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of paths.filter(existsSync).flatMap(listFiles)) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

function listFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(join(path, name)))
}
