import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A file system of its own, which can be filled to the last byte and freed again. */
export type SmallDisk = { folder: string; fill(): void; free(): void }

/** Undefined where this user may not mount one. It is gone after the test. */
export function mountSmallDisk(megabytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'ship-or-skip-disk-'))
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])
  onTestFinished(() => {
    if (status === 0) spawnSync('umount', ['--lazy', folder])
    rmSync(folder, { recursive: true, force: true })
  })
  if (status !== 0) return undefined
  const filler = join(folder, 'filler')
  return {
    // The root of a file system in use cannot be removed.
    folder: join(folder, 'data'),
    fill: () => fill(filler),
    free: () => rmSync(filler),
  }
}

function fill(file: string): void {
  const descriptor = openSync(file, 'a')
  for (const bytes of [65_536, 4_096, 1]) {
    try {
      for (;;) writeSync(descriptor, Buffer.alloc(bytes))
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
    }
  }
  closeSync(descriptor)
}
