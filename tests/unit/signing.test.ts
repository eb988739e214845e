import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isCsrfToken, makeCsrfToken } from '@/lib/http/csrf'
import { findSigningKey, openSigningKeys, type SigningKeys, sign } from '@/lib/signing'

const keys: SigningKeys = ['a key of the site, long enough to sign']
const day = 24 * 60 * 60 * 1000
const now = Date.UTC(2026, 10, 20, 12)
let dataFolder: string

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'ship-or-skip-key-'))
})

afterEach(() => rmSync(dataFolder, { recursive: true }))

test('a signature for one purpose is worth nothing for another', () => {
  const signature = sign(keys[0], 'visitor cookie', 'somebody')

  expect(findSigningKey(keys, 'visitor cookie', 'somebody', signature)).toBe(keys[0])
  expect(findSigningKey(keys, 'form', 'somebody', signature)).toBeUndefined()
})

test('a key is made once and kept for its owner alone', () => {
  const [first] = openSigningKeys({ dataFolder })
  const [second] = openSigningKeys({ dataFolder })

  expect(first.length).toBeGreaterThanOrEqual(32)
  expect(second).toBe(first)
  expect(statSync(join(dataFolder, 'signing-key')).mode & 0o777).toBe(0o600)
})

test('a key of the environment is used and no other is made', () => {
  const given = openSigningKeys({ dataFolder, signingKey: 'x'.repeat(32), previousSigningKey: 'y'.repeat(32) })

  expect(given).toEqual(['x'.repeat(32), 'y'.repeat(32)])
  expect(() => readFileSync(join(dataFolder, 'signing-key'))).toThrow('ENOENT')
})

test('a key file that holds no key is named, and left as it is', () => {
  writeFileSync(join(dataFolder, 'signing-key'), 'short\n')

  expect(() => openSigningKeys({ dataFolder })).toThrow(/signing-key holds no key/)
  expect(readFileSync(join(dataFolder, 'signing-key'), 'utf8')).toBe('short\n')
})

test('a data folder that cannot be written is named with what to do', () => {
  writeFileSync(join(dataFolder, 'file'), '')

  expect(() => openSigningKeys({ dataFolder: join(dataFolder, 'file') })).toThrow(/SIGNING_KEY.*DATA_FOLDER/)
})

test('a form is good on the day it was served and on the next, and no longer', () => {
  const token = makeCsrfToken(keys, now)

  expect([0, 1, 2, -1].map((days) => isCsrfToken(keys, token, now + days * day))).toEqual([true, true, false, false])
})

test.each(['', '.', 'x', '20777.', `${Math.floor(now / day)}.forged`, 'NaN.x'])('no CSRF token: %j', (token) => {
  expect(isCsrfToken(keys, token, now)).toBe(false)
})
