import { readFileSync } from 'node:fs'
import { z } from 'zod'

const entry = z.object({
  /** Only where the folder has another name than the package. */
  name: z.string().optional(),
  version: z.string(),
  license: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  dev: z.boolean().default(false),
  optional: z.boolean().default(false),
  /** Comes inside the archive of another package. */
  inBundle: z.boolean().default(false),
  hasInstallScript: z.boolean().default(false),
})

const manifest = z.object({
  name: z.string(),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  allowScripts: z.record(z.string(), z.boolean()),
})

const lockfile = z.object({ packages: z.record(z.string(), z.unknown()) })

/** A package as `package-lock.json` fixes it. `folder` is where npm puts it. */
export type LockedPackage = z.output<typeof entry> & { name: string; folder: string }

export type Manifest = z.output<typeof manifest>

/** Every package of a lockfile, for all platforms; one that is needed in two versions is there twice. */
export function readLockfile(file = 'package-lock.json'): LockedPackage[] {
  return Object.entries(lockfile.parse(readJson(file)).packages)
    .filter(([folder]) => folder !== '')
    .map(([folder, value]) => {
      const locked = entry.parse(value)
      return { ...locked, name: locked.name ?? folder.slice(folder.lastIndexOf('node_modules/') + 13), folder }
    })
}

export function readManifest(file = 'package.json'): Manifest {
  return manifest.parse(readJson(file))
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}
