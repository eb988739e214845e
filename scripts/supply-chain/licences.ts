import satisfies from 'spdx-satisfies'
import type { LockedPackage } from './lockfile'
import { statedLicence } from './stated-licence'

/**
 * Any package may have one of these. All let the site be used, changed and sold under any terms; MPL-2.0 asks for the
 * source of its own files only, which are used as they come.
 */
const allowed = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'Zlib',
]

/** A licence that only these packages may have. */
export type Exception = { packages: RegExp; licence: string; why: string }

export const exceptions: readonly Exception[] = [
  {
    packages: /^@img\/sharp-/,
    licence: 'LGPL-3.0-or-later',
    why: 'The library libvips, which comes with Next to scale pictures; the site has that switched off. It is a file of its own that can be replaced.',
  },
  {
    packages: /^@fontsource(?:-variable)?\//,
    licence: 'OFL-1.1',
    why: 'The two typefaces. They are served as they come and are not sold by themselves.',
  },
  {
    packages: /^caniuse-lite$/,
    licence: 'CC-BY-4.0',
    why: 'A table of what browsers can do, which the build reads; it is not passed on.',
  },
  {
    packages: /^spdx-(?:exceptions|ranges)$/,
    licence: 'CC-BY-3.0',
    why: 'Names of licences, which this check reads; they are not passed on.',
  },
]

/** What to do about each package whose licence is not allowed. */
export function findLicenceFaults(packages: readonly LockedPackage[]): string[] {
  return packages.flatMap((locked) => {
    const licence = statedLicence(locked)
    const id = `${locked.name}@${locked.version}`
    if (licence === undefined) {
      return `${id} states no licence: find its text in ${locked.folder} and name it in scripts/supply-chain/stated-licence.ts, or use another package.`
    }
    return isAllowed(locked.name, licence)
      ? []
      : `${id} has the licence "${licence}", which is not allowed: use another package, or add the licence with its reason to scripts/supply-chain/licences.ts.`
  })
}

function isAllowed(name: string, licence: string): boolean {
  const own = exceptions.filter(({ packages }) => packages.test(name)).map((exception) => exception.licence)
  try {
    return satisfies(licence, [...allowed, ...own])
  } catch {
    // No SPDX expression, such as "SEE LICENSE IN LICENSE.md".
    return false
  }
}
