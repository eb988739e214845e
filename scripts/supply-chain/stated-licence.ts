import type { LockedPackage } from './lockfile'

/** Packages whose package.json states no licence, and the one that a file of theirs holds. */
const found: Record<string, string> = {
  // Its file LICENSE is the MIT licence.
  'color-convert@0.5.3': 'MIT',
}

/** The licence of a package as an SPDX expression, if it is known. */
export function statedLicence({ name, version, license }: Pick<LockedPackage, 'name' | 'version' | 'license'>) {
  return license ?? found[`${name}@${version}`]
}

/** All packages with their licences, one a line; those that only development needs are marked. */
export function formatLicences(packages: readonly LockedPackage[]): string {
  const lines = packages.map((locked) => {
    const mark = locked.dev ? '  (development)' : ''
    return `${locked.name} ${locked.version}  ${statedLicence(locked) ?? 'not stated'}${mark}\n`
  })
  return [...new Set(lines)].sort().join('')
}
