import { expect, test } from 'vitest'
import { readAudit } from '@/scripts/supply-chain/audit'
import { lockedPackage } from '@/tests/support/lockfiles'

const needed = lockedPackage()
const development = lockedPackage({ dev: true })

test.each([
  ['low', needed, false],
  ['moderate', needed, true],
  ['moderate', development, false],
  ['high', development, true],
  ['critical', needed, true],
])('a flaw that is %s and of %o: urgent is %s', (severity, locked, isUrgent) => {
  const audit = readAudit(written({ severity }), '', [locked])

  expect(audit).toEqual({ state: 'asked', flaws: [expect.objectContaining({ isUrgent })] })
})

test.each([
  [false, /No fix is published/],
  [true, /Run `npm audit fix`, then `npm test`\.$/],
  [{ name: 'quay', version: '3.0.0', isSemVerMajor: true }, /Set quay to 3\.0\.0 in package\.json, run `npm install`/],
])('with the fix %o it says what to do', (fixAvailable, advice) => {
  const audit = readAudit(written({ fixAvailable }), '', [needed])

  expect(audit).toEqual({ state: 'asked', flaws: [expect.objectContaining({ text: expect.stringMatching(advice) })] })
})

test('a package that only passes a flaw on does not repeat it', () => {
  const audit = readAudit(written({ via: ['lantern'] }), '', [needed])

  expect(audit).toEqual({ state: 'asked', flaws: [] })
})

test.each([
  ['{"message":"405 Method Not Allowed"}', '', '405 Method Not Allowed'],
  ['{"error":{"code":"ENOAUDIT","summary":"no audit endpoint"}}', '', 'no audit endpoint'],
  ['', 'npm error network', 'npm error network'],
  ['{}', '', 'npm answered nothing'],
  ['<html>', '', 'npm answered nothing'],
])('the answer %j is no clean result', (output, errors, why) => {
  const audit = readAudit(output, errors, [needed])

  expect(audit).toEqual({ state: 'not asked', why })
})

function written({
  severity = 'high',
  ...own
}: {
  severity?: string
  fixAvailable?: unknown
  via?: unknown[]
}): string {
  const flaw = { title: 'Reads any file', url: 'https://advisories.example/1', severity, range: '<9' }
  return JSON.stringify({
    vulnerabilities: { harbor: { via: [flaw], nodes: ['node_modules/harbor'], fixAvailable: false, ...own } },
  })
}
