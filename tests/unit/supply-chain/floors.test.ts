import BetterSqlite3 from 'better-sqlite3'
import { expect, test } from 'vitest'
import { refuseOldSqlite } from '@/lib/database/sqlite'
import { findFlawed, floors } from '@/scripts/supply-chain/floors'
import { readLockfile } from '@/scripts/supply-chain/lockfile'
import { lockedPackage } from '@/tests/support/lockfiles'

test('nothing that is installed is below the floor of a known flaw', () => {
  const flawed = findFlawed(readLockfile())

  expect(flawed).toEqual([])
})

test('the SQLite inside better-sqlite3 is not below its floor', () => {
  const database = new BetterSqlite3(':memory:')
  const version = String(database.prepare('select sqlite_version()').pluck().get())
  database.close()

  expect(() => refuseOldSqlite(version)).not.toThrow()
})

test('every floor is of a package that is used, and names one flaw by its number', () => {
  const used = new Set(readLockfile().map(({ name }) => name))

  expect(floors.filter(({ name }) => !used.has(name))).toEqual([])
  expect(floors.filter(({ id }) => !/^(?:CVE-\d{4}-\d{4,}|GHSA(?:-[0-9a-z]{4}){3})$/.test(id))).toEqual([])
})

test.each(['10.4.0', '9.99.99', '2.0.0', '10.4.1-beta.1'])(
  'nodemailer %s is refused with the flaw and the floor',
  (version) => {
    const flawed = findFlawed([lockedPackage({ name: 'nodemailer', version })])

    expect(flawed).toEqual([expect.stringMatching(/^nodemailer@.+CVE-2026-125755.+10\.4\.1 or newer\.$/)])
  },
)

test.each(['10.4.1', '10.10.0', '11.0.0-rc.1'])('nodemailer %s is at or above its floor', (version) => {
  const flawed = findFlawed([lockedPackage({ name: 'nodemailer', version })])

  expect(flawed).toEqual([])
})

test.each(['6.28.0', '7.29.0', '8.12.3'])('undici %s is fixed in its own major version', (version) => {
  const flawed = findFlawed([lockedPackage({ name: 'undici', version })])

  expect(flawed).toEqual([])
})

test.each(['6.27.9', '7.28.0', '8.8.9'])('undici %s is refused although an older major version is fixed', (version) => {
  const flawed = findFlawed([lockedPackage({ name: 'undici', version })])

  expect(flawed).toHaveLength(1)
})
