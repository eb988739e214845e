import type { LockedPackage, Manifest } from '@/scripts/supply-chain/lockfile'

/** A package as a lockfile fixes it: pinned, with a hash, under a licence that any package may have. */
export function lockedPackage(own: Partial<LockedPackage> = {}): LockedPackage {
  const name = own.name ?? 'harbor'
  return {
    name,
    version: '1.2.3',
    license: 'MIT',
    integrity: 'sha512-AAAA',
    folder: `node_modules/${name}`,
    dev: false,
    optional: false,
    inBundle: false,
    hasInstallScript: false,
    ...own,
  }
}

export function manifest(own: Partial<Manifest> = {}): Manifest {
  return { name: 'quay', dependencies: {}, devDependencies: {}, allowScripts: {}, ...own }
}
