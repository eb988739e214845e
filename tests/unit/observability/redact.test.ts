import fc from 'fast-check'
import { expect, test } from 'vitest'
import { redact } from '@/lib/observability/redact'

test.each([
  ['550 no mailbox ada@example.org here', '550 no mailbox [mail] here'],
  ['<ada.b+c@mail.example.org>, again', '<[mail]>, again'],
  ['GET /compare/a-vs-b?q=my+secret&b=2 failed', 'GET /compare/a-vs-b?[query] failed'],
  ['from 203.0.113.9:5678 and 2001:db8::7', 'from [network]:5678 and [network]'],
  ['via ::ffff:203.0.113.9', 'via [network]'],
  ['2001:db8::7: refused', '[network]: refused'],
  ['postgres://site:secret@db.example/votes', 'postgres://site:[mail]/votes'],
  [`cookie ${'aB3'.repeat(14)}.x`, 'cookie [token].x'],
  [`hash ${'0f'.repeat(32)}`, 'hash [token]'],
])('%s becomes %s', (text, redacted) => {
  expect(redact(text)).toBe(redacted)
})

test.each([
  'connect ECONNREFUSED 127.0.0.1:5432',
  'at render (/srv/site/node_modules/@scope/pkg/index.js:12:34)',
  'at async file:///srv/.next/server/chunks/ssr/[root-of-the-server]__0abc._.js:1:5678',
  'Node 24.1.0 and next 16.4.6 at 12:34:56',
  'What now? Nothing.',
])('%s stays as it is', (text) => {
  expect(redact(text)).toBe(text)
})

test('whatever surrounds them, no mail address, query or network address is left', () => {
  const personal = fc.oneof(
    fc.emailAddress().filter((address) => /^[\w.+-]+@[\w.-]+$/.test(address)),
    fc.ipV4().filter((address) => !address.startsWith('127.') && address !== '0.0.0.0'),
    fc.ipV6().filter((address) => address.length > 4 && address !== '::1' && !address.includes('127.')),
    fc.stringMatching(/^[a-z]{5,20}$/).map((word) => `?q=${word}`),
  )
  const around = fc.constantFrom('', ' ', '"', '(', ', ', ': ')

  fc.assert(
    fc.property(around, personal, around, (before, secret, after) => {
      expect(redact(`from ${before}${secret}${after} failed`)).not.toContain(secret)
    }),
  )
})
