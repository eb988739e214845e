import { expect, test } from 'vitest'
import { respondWith } from '@/app/_lib/respond'

const answer = { type: 'application/json', body: '{}\n' }

function ask(headers: Record<string, string> = {}): Response {
  return respondWith({ headers: new Headers(headers) }, answer)
}

test('an answer that is sent compressed and plain has a weak tag', () => {
  expect(ask().headers.get('etag')).toMatch(/^W\/"[^"]+"$/)
})

test('who has the answer already is told so, whatever strength the tag that is sent has', async () => {
  const tag = ask().headers.get('etag') ?? ''

  for (const known of [tag, tag.replace('W/', ''), `"other", ${tag}`]) {
    const again = ask({ 'If-None-Match': known })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag])
  }
  expect(ask({ 'If-None-Match': '"other"' }).status).toBe(200)
})
