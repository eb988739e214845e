import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** How long files of a build stay after the next one, in milliseconds: for pages that are open meanwhile. */
const maxAge = 24 * 60 * 60 * 1_000

/** Files of builds before this one, and since when no build makes them. */
type Retired = Record<string, string>

/**
 * Adds the files of former builds to those of a new one, but for those that no build has made for a day. Names come from
 * contents, so one name is one file.
 */
export function keepFormerFiles(former: string, folder: string, now: Date): void {
  const made = new Set(listFiles(folder))
  const before = readRetired(former)
  const retired: Retired = {}
  for (const file of listFiles(former)) {
    const since = before[file] ?? now.toISOString()
    if (made.has(file) || now.getTime() - Date.parse(since) > maxAge) continue
    retired[file] = since
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    cpSync(join(former, file), join(folder, file))
  }
  writeFileSync(`${folder}.retired.json`, JSON.stringify(retired))
}

/** Writes scripts and styles as gzip and Brotli beside them, for proxies that send files from disk. */
export function compressFiles(folder: string): void {
  for (const file of listFiles(folder).filter((name) => /\.(?:js|css)$/.test(name))) {
    const path = join(folder, file)
    if (existsSync(`${path}.gz`) && existsSync(`${path}.br`)) continue
    const bytes = readFileSync(path)
    const size = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: size }))
  }
}

/** Moves files away with the record of which are retired, before a build removes them. */
export function setAside(folder: string, former: string): void {
  for (const ending of ['', '.retired.json']) {
    rmSync(former + ending, { recursive: true, force: true })
    if (existsSync(folder + ending)) renameSync(folder + ending, former + ending)
  }
}

function readRetired(folder: string): Retired {
  const file = `${folder}.retired.json`
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => statSync(join(folder, name)).isFile())
}
