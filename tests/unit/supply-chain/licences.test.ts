import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { exceptions, findLicenceFaults } from '@/scripts/supply-chain/licences'
import { readLockfile } from '@/scripts/supply-chain/lockfile'
import { formatLicences } from '@/scripts/supply-chain/stated-licence'
import { lockedPackage } from '@/tests/support/lockfiles'

const stated = z.object({ version: z.string(), license: z.string().optional() })

test('every dependency has a licence that is allowed', () => {
  const faults = findLicenceFaults(readLockfile())

  expect(faults).toEqual([])
})

test('the lockfile says what the installed packages say', () => {
  const installed = readLockfile().filter(({ folder }) => existsSync(join(folder, 'package.json')))

  const own = installed.map(({ folder }) =>
    stated.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))),
  )

  expect(own).toEqual(installed.map(({ version, license }) => ({ version, license })))
})

test('every exception is of a package that is used and needs it', () => {
  const used = readLockfile()

  const idle = exceptions.filter(
    ({ packages, licence }) => !used.some(({ name, license }) => packages.test(name) && license?.includes(licence)),
  )

  expect(idle).toEqual([])
})

test.each(['MIT', '(MIT OR GPL-3.0-only)', 'MIT AND ISC', 'MPL-2.0'])('%s is allowed', (license) => {
  const faults = findLicenceFaults([lockedPackage({ license })])

  expect(faults).toEqual([])
})

test.each([
  'GPL-3.0-only',
  'AGPL-3.0-or-later',
  'MIT AND GPL-2.0-only',
  'LGPL-3.0-or-later',
  'UNLICENSED',
  'SEE LICENSE IN LICENSE.md',
])('%s is refused with what to do', (license) => {
  const faults = findLicenceFaults([lockedPackage({ license })])

  expect(faults).toEqual([expect.stringContaining(`harbor@1.2.3 has the licence "${license}", which is not allowed:`)])
})

test('a package that states no licence is refused unless its own is named', () => {
  const unknown = lockedPackage({ license: undefined })
  const named = lockedPackage({ name: 'color-convert', version: '0.5.3', license: undefined })

  const faults = findLicenceFaults([unknown, named])

  expect(faults).toEqual([expect.stringMatching(/^harbor@1\.2\.3 states no licence:/)])
})

test('the list has each version of a package once, with its licence', () => {
  const list = formatLicences([
    lockedPackage({ name: 'lantern', license: 'ISC', dev: true }),
    lockedPackage(),
    lockedPackage({ folder: 'node_modules/lantern/node_modules/harbor' }),
  ])

  expect(list).toBe('harbor 1.2.3  MIT\nlantern 1.2.3  ISC  (development)\n')
})
