import { expect, test } from 'vitest'
import { readLockfile, readManifest } from '@/scripts/supply-chain/lockfile'
import { findPinFaults } from '@/scripts/supply-chain/pins'
import { lockedPackage, manifest } from '@/tests/support/lockfiles'

test('what the site depends on is pinned, hashed, from the registry, and runs only install scripts that were decided on', () => {
  const faults = findPinFaults(readManifest(), readLockfile())

  expect(faults).toEqual([])
})

test.each(['^1.2.3', '~1.2.3', '1', '1.x', '*', 'latest', 'git+ssh://git@example.com/harbor.git', 'file:../harbor'])(
  'a dependency on %s is refused, and the version to write is named',
  (version) => {
    const faults = findPinFaults(manifest({ dependencies: { harbor: version } }), [lockedPackage()])

    expect(faults).toEqual([`harbor is "${version}" in package.json: write one version, such as 1.2.3.`])
  },
)

test.each([
  [lockedPackage({ version: '1.2.4' }), '1.2.4'],
  [lockedPackage({ name: 'lantern' }), 'missing'],
])('a lockfile that does not fit package.json is refused', (locked, found) => {
  const faults = findPinFaults(manifest({ devDependencies: { harbor: '1.2.3' } }), [locked])

  expect(faults).toEqual([`harbor is 1.2.3 in package.json and ${found} in package-lock.json: run npm install.`])
})

test.each([
  'git+ssh://git@github.com/harbor/harbor.git#0123456',
  'https://example.com/harbor-1.2.3.tgz',
  'http://registry.npmjs.org/harbor/-/harbor-1.2.3.tgz',
  'file:../harbor',
])('a package from %s is refused', (resolved) => {
  const faults = findPinFaults(manifest(), [lockedPackage({ resolved })])

  expect(faults).toEqual([
    `harbor@1.2.3 comes from ${resolved}: only packages of https://registry.npmjs.org/ are used.`,
  ])
})

test('a package of the registry may say so', () => {
  const resolved = 'https://registry.npmjs.org/harbor/-/harbor-1.2.3.tgz'

  const faults = findPinFaults(manifest(), [lockedPackage({ resolved })])

  expect(faults).toEqual([])
})

test.each([undefined, 'sha1-AAAA'])('a package with the hash %s is refused', (integrity) => {
  const faults = findPinFaults(manifest(), [lockedPackage({ integrity })])

  expect(faults).toEqual([
    'harbor@1.2.3 has no sha512 hash in package-lock.json: remove its entry and run npm install.',
  ])
})

test('a package inside the archive of another needs no hash of its own', () => {
  const faults = findPinFaults(manifest(), [lockedPackage({ integrity: undefined, inBundle: true })])

  expect(faults).toEqual([])
})

test('an install script that nobody decided on is refused', () => {
  const faults = findPinFaults(manifest(), [lockedPackage({ hasInstallScript: true })])

  expect(faults).toEqual([
    'harbor has an install script: read it, then add "harbor": true or false to allowScripts in package.json.',
  ])
})

test('a decision on an install script that is gone is left over', () => {
  const faults = findPinFaults(manifest({ allowScripts: { harbor: true } }), [lockedPackage()])

  expect(faults).toEqual(['harbor has no install script: remove it from allowScripts in package.json.'])
})
